#!/usr/bin/env bash
# Collects the texts of the program into translations/*.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
# core and the plugins mark their texts with translated("context", "text").
"$lupdate" -silent -locations relative -no-obsolete -tr-function-alias translate+=translated \
  -extensions cpp,h core plugins widgets app -I . -ts translations/lithoscope_*.ts

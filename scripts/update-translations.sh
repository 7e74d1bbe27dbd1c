#!/usr/bin/env bash
# Collects the texts of the program into translations/*.ts.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)

# core and the plugins mark their texts with translated("context", "text", values...). lupdate knows
# no such function and passes over calls with values, so it reads a copy in which each call ends
# after its text.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r --parents core plugins widgets app "$copy"
find "$copy" -name '*.cpp' -o -name '*.h' | xargs perl -0pi -e \
  's/(translated\(\s*"[^"]*",\s*(?:"(?:[^"\\]|\\.)*"\s*)+),/$1),(/g'
catalogues=("$root"/translations/lithoscope_*.ts)
cd "$copy"
"$lupdate" -silent -locations none -no-obsolete -tr-function-alias translate+=translated \
  -extensions cpp,h core plugins widgets app -I . -ts "${catalogues[@]}"

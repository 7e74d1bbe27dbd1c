#!/usr/bin/env bash
# Installs, builds and runs all tests. LITHOSCOPE_PRESET chooses another preset (asan, tsan).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
preset=${LITHOSCOPE_PRESET:-release}

"$root/scripts/install-dependencies.sh"
"$root/scripts/build.sh" "$preset"
echo "== Testing ($preset)"
cd "$root"
ctest --preset "$preset" --parallel "$(nproc)" "$@"

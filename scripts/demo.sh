#!/usr/bin/env bash
# Installs, builds and runs the main job: makes the demo sample, runs its recipe, writes mineral
# maps and a report, and opens the window where there is a display.
#   scripts/demo.sh [FOLDER]      default: demo-sample
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/out/demo-sample}

"$root/scripts/install-dependencies.sh"
"$root/scripts/build.sh" release --target lithoscope-cli lithoscope lithoscope_plugins
echo "== Running the main job in $folder"
"$root/build/release/bin/lithoscope-cli" demo "$folder"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "== Opening the window"
  "$root/build/release/bin/lithoscope" "$folder/recipe.json"
else
  echo "== No display: to see the window, run  build/release/bin/lithoscope $folder/recipe.json"
fi

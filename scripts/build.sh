#!/usr/bin/env bash
# Configures and builds one preset (default: release); more arguments go to the build tool.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
preset=${1:-release}
shift || true

cd "$root"
echo "== Configuring ($preset)"
cmake --preset "$preset" >/dev/null
echo "== Building ($preset, $(nproc) jobs)"
cmake --build --preset "$preset" --parallel "$(nproc)" "$@"

#!/usr/bin/env bash
# Installs the peers, builds, and measures: single kernels, the table against the peers, streaming.
#   tests/benchmarks/run.sh [kernels|peers|streaming|views ...]      default: all but views
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"

packages=(libbenchmark-dev libopenblas0-pthread python3-h5py python3-numpy python3-scipy
  python3-sklearn python3-spectral)
if ! dpkg-query -W "${packages[@]}" >/dev/null 2>&1; then
  if [ "$(id -u)" -eq 0 ]; then as_root=(); else as_root=(sudo); fi
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
scripts/build.sh benchmarks --target lithoscope_rows lithoscope_benchmarks lithoscope-cli \
  lithoscope_plugins

for part in "${@:-kernels peers streaming}"; do
  for one in $part; do
    case $one in
      kernels)
        build/benchmarks/benchmarks/lithoscope_benchmarks --benchmark_counters_tabular=true
        /usr/bin/python3 tests/benchmarks/scaling.py
        ;;
      peers) /usr/bin/python3 -W ignore tests/benchmarks/peers.py ;;
      streaming) /usr/bin/python3 tests/benchmarks/streaming.py ;;
      views) # needs the window, which the others do not
        cmake --preset benchmarks -DLITHOSCOPE_BUILD_WORKBENCH=ON >/dev/null
        cmake --build --preset benchmarks --target lithoscope_view_benchmarks
        LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb tests/widgets/on_screen.sh \
          build/benchmarks/benchmarks/lithoscope_view_benchmarks
        ;;
    esac
  done
done

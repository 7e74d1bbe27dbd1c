#include "core/preprocess/spatial_gaussian.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

void gaussian(::benchmark::State& state) {
  measure_image(state, smooth_image(image(state.range(0), state.range(1)), 1.0));
}
BENCHMARK(gaussian)->Apply(hsi_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

#include "core/preprocess/savitzky_golay.h"

#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

void savgol(::benchmark::State& state) {
  measure_image(state, lithoscope::savitzky_golay(image(state.range(0), state.range(1)),
                                                  SavitzkyGolayParameters{}));
}
BENCHMARK(savgol)->Apply(hsi_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

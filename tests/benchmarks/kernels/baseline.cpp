#include "core/preprocess/asls_baseline.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

void asls(::benchmark::State& state) {
  measure_image(state, remove_baseline(image(state.range(0), state.range(1)), AslsParameters{},
                                       BaselineOutput::kCorrected));
}
BENCHMARK(asls)->Apply(libs_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

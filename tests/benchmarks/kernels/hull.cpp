#include "core/preprocess/hull_quotient.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

void hull(::benchmark::State& state) {
  measure_image(state, lithoscope::hull_quotient(image(state.range(0), state.range(1))));
}
BENCHMARK(hull)->Apply(hsi_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

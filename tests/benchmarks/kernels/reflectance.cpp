#include "core/preprocess/reflectance.h"

#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

SpectralImage constant(const SpectralImage& like, float value) {
  Grid grid = like.grid;
  grid.rows = 1;
  return make_memory_image(
      grid, like.axis,
      std::vector<float>(static_cast<std::size_t>(grid.cols * like.channels()), value));
}

void white_dark(::benchmark::State& state) {
  NoProgress progress;
  const SpectralImage raw = image(state.range(0), state.range(1));
  measure_image(state,
                lithoscope::reflectance(raw, constant(raw, 3), constant(raw, 0.1f), 10, progress));
}
BENCHMARK(white_dark)->Apply(hsi_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

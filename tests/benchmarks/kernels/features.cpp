#include "core/features/line_features.h"
#include "core/features/pca.h"
#include "core/features/scaling.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

void lines(::benchmark::State& state) {
  NoProgress progress;
  const SpectralImage map = image(state.range(0), state.range(1));
  const LineFeatureParameters parameters{parse_lines("lopes2024")};
  measure(state, state.range(2), static_cast<double>(map.grid.size()), 0, 0,
          [&] { line_features(map, parameters, progress); });
}
BENCHMARK(lines)->Apply(libs_sizes);

void standard_scaling(::benchmark::State& state) {
  NoProgress progress;
  const FeatureMap map = features(state.range(0), state.range(1));
  measure(state, state.range(2), static_cast<double>(map.points()),
          16.0 * static_cast<double>(map.values.size()), 0, [&] {
            apply_scaling(map, fit_scaling(map, ScalingMethod::kStandard, progress), progress);
          });
}
BENCHMARK(standard_scaling)->Apply(feature_sizes);

void pca(::benchmark::State& state) {
  NoProgress progress;
  const SpectralImage cube = image(state.range(0), state.range(1));
  const auto points = static_cast<double>(cube.grid.size());
  const auto channels = static_cast<double>(cube.channels());
  measure(state, state.range(2), points, 0, points * channels * (channels + 9),
          [&] { pca_scores(cube, fit_pca(cube, {}, progress), progress); });
}
BENCHMARK(pca)->Apply(hsi_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

#include "core/learn/kmeans.h"
#include "core/learn/nearest_centroid.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

constexpr int kClasses = 5;

// Ten iterations from the first points: as many for every size.
void k_means(::benchmark::State& state) {
  NoProgress progress;
  const FloatMatrix points = features(state.range(0), state.range(1)).values;
  const Eigen::MatrixXd start = points.topRows(kClasses).cast<double>();
  KMeansOptions options;
  options.max_iterations = 10;
  options.tolerance = 0;
  const auto values = static_cast<double>(points.size());
  measure(state, state.range(2), static_cast<double>(points.rows()), 10 * 4 * values,
          10 * 3 * kClasses * values, [&] { k_means_from(points, start, options, progress); });
}
BENCHMARK(k_means)->Apply(feature_sizes);
BENCHMARK(k_means)->Apply(hsi_sizes);

void centroid(::benchmark::State& state) {
  NoProgress progress;
  const FeatureMap map = features(state.range(0), state.range(1));
  CentroidModel model;
  model.columns = map.columns;
  model.centroids = map.values.topRows(kClasses).cast<double>();
  model.classes.resize(kClasses);
  const auto values = static_cast<double>(map.values.size());
  measure(state, state.range(2), static_cast<double>(map.points()), 4 * values,
          3 * kClasses * values, [&] { nearest_centroid(map, model, progress); });
}
BENCHMARK(centroid)->Apply(feature_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

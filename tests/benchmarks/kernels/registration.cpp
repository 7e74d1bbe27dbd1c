// Following a hand that drags a matching point, and bringing maps through the transform it gives.
#include <cmath>

#include "core/registration/fit.h"
#include "core/registration/fit_quality.h"
#include "core/registration/sample_maps.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

// Clicks all over a map of 500 x 500 points of 10 µm, and where a turned and gently bent camera
// sees them, each missed by some hundredths of a pixel.
std::vector<MatchingPoint> clicks(std::int64_t count) {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> place(0, 5000);
  std::normal_distribution<double> miss(0, 0.4);
  std::vector<MatchingPoint> points;
  for (std::int64_t i = 0; i < count; ++i) {
    MatchingPoint point;
    point.name = "Point " + std::to_string(i + 1);
    point.target = {place(random), place(random)};
    const double x = point.target.x_um, y = point.target.y_um;
    point.source = {1.1 * x + 0.2 * y + 40 * std::sin(y / 1500) + miss(random),
                    1.1 * y - 0.2 * x + 40 * std::cos(x / 1500) + miss(random)};
    points.push_back(std::move(point));
  }
  return points;
}

Grid square(std::int64_t side, double pitch_um) {
  Grid grid;
  grid.rows = grid.cols = side;
  grid.pitch_x_um = grid.pitch_y_um = pitch_um;
  return grid;
}

// What the window does at every move of a dragged point: the fit, its residuals, its warnings.
void refit(::benchmark::State& state, TransformKind kind, bool robust) {
  const auto points = clicks(state.range(0));
  const Grid grid = square(500, 10);
  FitOptions options;
  options.kind = kind;
  options.robust = robust;
  options.leave_one_out = state.range(0) <= 200;
  const NoProgress stop;
  for (auto _ : state) {
    const FitResult fit = fit_registration(points, options, grid, stop);
    const FitQuality quality = fit_quality(points, kind, fit, grid, grid);
    ::benchmark::DoNotOptimize(quality.coverage);
  }
}
void refit_similarity(::benchmark::State& state) {
  refit(state, TransformKind::kSimilarity, false);
}
void refit_affine(::benchmark::State& state) {
  refit(state, TransformKind::kAffine, false);
}
void refit_projective(::benchmark::State& state) {
  refit(state, TransformKind::kProjective, false);
}
void refit_thin_plate(::benchmark::State& state) {
  refit(state, TransformKind::kThinPlate, false);
}
void refit_robust_affine(::benchmark::State& state) {
  refit(state, TransformKind::kAffine, true);
}
void point_counts(::benchmark::internal::Benchmark* benchmark) {
  for (const std::int64_t points : {4, 10, 30, 100, 200, 300, 1000}) benchmark->Arg(points);
  benchmark->Arg(3)->UseRealTime()->Unit(::benchmark::kMillisecond);
}
BENCHMARK(refit_similarity)->Apply(point_counts);
BENCHMARK(refit_affine)->Apply(point_counts);
BENCHMARK(refit_projective)
    ->Arg(4)
    ->Arg(10)
    ->Arg(30)
    ->Arg(100)
    ->Arg(200)
    ->Arg(300)
    ->Arg(1000)
    ->UseRealTime()
    ->Unit(::benchmark::kMillisecond);
BENCHMARK(refit_thin_plate)->Apply(point_counts);
BENCHMARK(refit_robust_affine)->Apply(point_counts);

// A feature map of 500 x 500 points and 18 columns brought onto a grid of as many.
void sample_through(::benchmark::State& state, TransformKind kind, SampleMethod method) {
  FitOptions options;
  options.kind = kind;
  options.leave_one_out = false;
  const NoProgress stop;
  const Transform transform = fit_registration(clicks(10), options, {}, stop).transform;
  FeatureMap map = features(500 * 500, 18);
  map.grid = square(500, 13);
  const Grid target = square(500, 10);
  const std::int64_t points = target.size();
  measure(state, state.range(0), static_cast<double>(points), 0, 0, [&] {
    ::benchmark::DoNotOptimize(sample_features(map, transform, target, method, stop).values.data());
  });
}
void area_through_affine(::benchmark::State& state) {
  sample_through(state, TransformKind::kAffine, SampleMethod::kArea);
}
void area_through_spline(::benchmark::State& state) {
  sample_through(state, TransformKind::kThinPlate, SampleMethod::kArea);
}
void nearest_through_spline(::benchmark::State& state) {
  sample_through(state, TransformKind::kThinPlate, SampleMethod::kNearest);
}
void threads(::benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(1)->Arg(2)->UseRealTime()->Unit(::benchmark::kMillisecond);
}
BENCHMARK(area_through_affine)->Apply(threads);
BENCHMARK(area_through_spline)->Apply(threads);
BENCHMARK(nearest_through_spline)->Apply(threads);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

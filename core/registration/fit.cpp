#include "core/registration/fit.h"

#include <cmath>
#include <limits>
#include <span>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/affine.h"
#include "core/registration/compose.h"
#include "core/registration/projective.h"
#include "core/registration/ransac.h"
#include "core/registration/similarity.h"
#include "core/registration/thin_plate_fit.h"

namespace lithoscope {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Transform fit_kind(std::span<const MatchingPoint> points, const FitOptions& options) {
  switch (options.kind) {
    case TransformKind::kSimilarity:
      return fit_similarity(points, options.allow_reflection);
    case TransformKind::kAffine:
      return fit_affine(points);
    case TransformKind::kProjective:
      return fit_projective(points);
    case TransformKind::kThinPlate:
      return fit_thin_plate(points, options.smoothing);
  }
  return {};
}

struct Miss {
  double x_um = 0, y_um = 0, um = kNaN, px = kNaN;
};

Miss miss_by(double x_um, double y_um, const std::optional<Grid>& grid) {
  Miss miss;
  miss.x_um = x_um;
  miss.y_um = y_um;
  miss.um = std::hypot(miss.x_um, miss.y_um);
  if (grid) miss.px = std::hypot(miss.x_um / grid->pitch_x_um, miss.y_um / grid->pitch_y_um);
  return miss;
}

Miss miss_of(const Transform& transform, const MatchingPoint& point,
             const std::optional<Grid>& grid) {
  const PointUm mapped = transform.apply(point.source);
  return miss_by(point.target.x_um - mapped.x_um, point.target.y_um - mapped.y_um, grid);
}

// Points of the smallest set that determines a transform.
std::size_t sample_size(const FitOptions& options) {
  if (options.kind == TransformKind::kProjective) return 4;
  // Two points tell a turn and a scale; whether the planes are mirrored takes a third.
  return options.kind == TransformKind::kSimilarity && !options.allow_reflection ? 2 : 3;
}

std::vector<std::uint8_t> robust_flags(const std::vector<MatchingPoint>& enabled,
                                       const FitOptions& options,
                                       const std::optional<Grid>& target_grid,
                                       const Progress& stop) {
  if (options.kind == TransformKind::kThinPlate) {
    throw Error(
        translated("core", "A thin-plate spline bends to any point: none disagrees with it"),
        translated("core",
                   "Find the points that disagree with a robust affine or projective fit, "
                   "disable them, and fit the spline without robust rejection"))
        .in_field("robust");
  }
  if (!target_grid) {
    throw Error(translated("core",
                           "The tolerance is in pixels of the target, but the target's "
                           "pixel size is not known here"),
                translated("core", "Connect the target image, or fit without robust rejection"))
        .in_field("target");
  }
  RansacProblem problem;
  problem.sample_size = sample_size(options);
  problem.tolerance = options.ransac_tolerance_px;
  problem.seed = options.seed;
  problem.fit = [&options](std::span<const MatchingPoint> sample) {
    return fit_kind(sample, options);
  };
  problem.distance = [&target_grid](const Transform& transform, const MatchingPoint& point) {
    return miss_of(transform, point, target_grid).px;
  };
  return ransac_inliers(enabled, problem, stop);
}

// The miss of each used point by a fit to the others; NaN where they determine none.
std::vector<Miss> leave_one_out(const std::vector<MatchingPoint>& used, const FitOptions& options,
                                const std::optional<Grid>& target_grid, const Progress& stop) {
  std::vector<Miss> misses(used.size());
  if (!options.leave_one_out) return misses;
  if (options.kind == TransformKind::kThinPlate) {
    const Eigen::Matrix2Xd apart = thin_plate_leave_one_out(used, options.smoothing);
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Eigen::Vector2d miss = apart.col(static_cast<Eigen::Index>(i));
      misses[i] = miss_by(miss.x(), miss.y(), target_grid);
    }
    return misses;
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    stop.check();
    std::vector<MatchingPoint> others = used;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    try {
      misses[i] = miss_of(fit_kind(others, options), used[i], target_grid);
    } catch (const Error&) {
      // stays NaN
    }
  }
  return misses;
}

// Root mean square of the finite values; NaN where there is none.
class RootMeanSquare {
 public:
  void add(double value) {
    if (!std::isfinite(value)) return;
    sum_ += value * value;
    ++count_;
  }
  double value() const { return count_ == 0 ? kNaN : std::sqrt(sum_ / count_); }

 private:
  double sum_ = 0;
  int count_ = 0;
};

}  // namespace

FitResult fit_registration(const std::vector<MatchingPoint>& points, const FitOptions& options,
                           const std::optional<Grid>& target_grid, const Progress& stop) {
  check_matching_points(points);
  const std::vector<MatchingPoint> enabled = enabled_points(points);
  const std::vector<std::uint8_t> agrees = options.robust
                                               ? robust_flags(enabled, options, target_grid, stop)
                                               : std::vector<std::uint8_t>(enabled.size(), 1);
  std::vector<MatchingPoint> used;
  for (std::size_t i = 0; i < enabled.size(); ++i) {
    if (agrees[i] != 0) used.push_back(enabled[i]);
  }

  FitResult fit;
  fit.transform = fit_kind(used, options);
  if (options.correction) fit.transform = followed_by(fit.transform, *options.correction);
  fit.points_used = used.size();
  const std::vector<Miss> left_out = leave_one_out(used, options, target_grid, stop);
  RootMeanSquare um, px, left_out_um, left_out_px;
  std::size_t enabled_index = 0, used_index = 0;
  for (const MatchingPoint& point : points) {
    const Miss miss = miss_of(fit.transform, point, target_grid);
    const bool is_used = point.enabled && agrees[enabled_index] != 0;
    if (point.enabled) ++enabled_index;
    Miss apart = miss;
    if (is_used) {
      apart = left_out[used_index++];
      um.add(miss.um);
      px.add(miss.px);
      left_out_um.add(apart.um);
      left_out_px.add(apart.px);
    }
    fit.residuals.push_back(
        {point.name, miss.x_um, miss.y_um, miss.um, miss.px, apart.um, apart.px, is_used});
  }
  fit.rmse_um = um.value();
  fit.rmse_px = px.value();
  fit.leave_one_out_rmse_um = left_out_um.value();
  fit.leave_one_out_rmse_px = left_out_px.value();
  return fit;
}

Table residual_table(const FitResult& fit) {
  std::vector<std::string> names;
  std::vector<double> x, y, um, px, left_out, used;
  for (const PointResidual& residual : fit.residuals) {
    names.push_back(residual.name);
    x.push_back(residual.x_um);
    y.push_back(residual.y_um);
    um.push_back(residual.distance_um);
    px.push_back(residual.distance_px);
    left_out.push_back(residual.leave_one_out_um);
    used.push_back(residual.used ? 1 : 0);
  }
  Table table;
  table.title = translated("core", "Registration residuals");
  table.add("name", std::move(names));
  table.add("residual_x_um", std::move(x), "µm");
  table.add("residual_y_um", std::move(y), "µm");
  table.add("residual_um", std::move(um), "µm");
  table.add("residual_px", std::move(px), "px");
  table.add("leave_one_out_um", std::move(left_out), "µm");
  table.add("used", std::move(used));
  return table;
}

Table fit_summary_table(const FitResult& fit) {
  std::vector<std::string> quantities, units;
  std::vector<double> values;
  const auto add = [&](const char* quantity, double value, const char* unit) {
    quantities.emplace_back(quantity);
    values.push_back(value);
    units.emplace_back(unit);
  };
  add("rmse_um", fit.rmse_um, "µm");
  add("rmse_px", fit.rmse_px, "px");
  add("leave_one_out_rmse_um", fit.leave_one_out_rmse_um, "µm");
  add("leave_one_out_rmse_px", fit.leave_one_out_rmse_px, "px");
  add("scale", fit.transform.scale(), "");
  add("rotation_degrees", fit.transform.rotation_degrees(), "°");
  add("reflects", fit.transform.reflects() ? 1 : 0, "");
  add("shift_x_um", fit.transform.shift.x(), "µm");
  add("shift_y_um", fit.transform.shift.y(), "µm");
  add("points", static_cast<double>(fit.residuals.size()), "");
  add("points_used", static_cast<double>(fit.points_used), "");
  Table table;
  table.title = translated("core", "Registration");
  table.add("quantity", std::move(quantities));
  table.add("value", std::move(values));
  table.add("unit", std::move(units));
  return table;
}

}  // namespace lithoscope

#include "core/registration/fit_quality.h"

#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/registration/masked_outlier.h"
#include "core/registration/polygons.h"

namespace lithoscope {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kThin = 0.05;       // spread across a line over that along it
constexpr double kOutlierRatio = 3;  // of the median miss
constexpr double kOutlierPx = 2;     // misses below are what a hand does
constexpr double kSmallCoverage = 0.25;

bool is_finite(const PointUm& point) {
  return std::isfinite(point.x_um) && std::isfinite(point.y_um);
}

std::vector<std::size_t> used_points(const std::vector<MatchingPoint>& points,
                                     const std::optional<FitResult>& fit) {
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (fit ? fit->residuals.at(i).used
            : points[i].enabled && is_finite(points[i].source) && is_finite(points[i].target)) {
      used.push_back(i);
    }
  }
  return used;
}

std::vector<PointUm> places(const std::vector<MatchingPoint>& points,
                            const std::vector<std::size_t>& used, PointUm MatchingPoint::*plane) {
  std::vector<PointUm> list;
  for (const std::size_t i : used) list.push_back(points[i].*plane);
  return list;
}

// The smaller over the larger spread of the points about their mean; 0 on a line.
double thinness(const std::vector<PointUm>& points) {
  Eigen::MatrixX2d rows(static_cast<Eigen::Index>(points.size()), 2);
  for (std::size_t i = 0; i < points.size(); ++i) {
    rows.row(static_cast<Eigen::Index>(i)) << points[i].x_um, points[i].y_um;
  }
  rows.rowwise() -= rows.colwise().mean().eval();
  const Eigen::Vector2d spread = Eigen::JacobiSVD<Eigen::MatrixX2d>(rows).singularValues();
  return spread(0) > 0 ? spread(1) / spread(0) : 0;
}

// Area of what is to be covered: the target map, or what the source reaches of it.
Polygon area_to_cover(const std::optional<FitResult>& fit, const std::optional<Grid>& source_grid,
                      const Grid& target_grid) {
  const Polygon map = outline_of(target_grid);
  if (!fit || !source_grid) return map;
  std::vector<PointUm> reached;
  for (const PointUm& corner : outline_of(*source_grid)) {
    reached.push_back(fit->transform.apply(corner));
    if (!is_finite(reached.back())) return map;
  }
  return intersection(map, convex_hull(reached));
}

double coverage_of(const std::vector<PointUm>& points, const Polygon& area) {
  const Polygon hull = convex_hull(points);
  const double whole = polygon_area(area);
  if (hull.size() < 3 || !(whole > 0)) return 0;
  return std::clamp(polygon_area(intersection(area, hull)) / whole, 0.0, 1.0);
}

double miss_of(const PointResidual& residual, bool left_out, bool in_pixels) {
  if (left_out) return in_pixels ? residual.leave_one_out_px : residual.leave_one_out_um;
  return in_pixels ? residual.distance_px : residual.distance_um;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::optional<FitWarning> outlier(const std::vector<MatchingPoint>& points, const FitResult& fit,
                                  const std::vector<std::size_t>& used, TransformKind kind,
                                  bool in_pixels) {
  std::vector<double> misses;
  for (const std::size_t i : used) {
    const double miss = miss_of(fit.residuals[i], kind == TransformKind::kThinPlate, in_pixels);
    misses.push_back(std::isfinite(miss) ? miss : 0);
  }
  if (misses.size() < 3) return std::nullopt;
  const auto worst = std::max_element(misses.begin(), misses.end());
  const double miss = *worst;
  const std::size_t point = used[static_cast<std::size_t>(worst - misses.begin())];
  misses.erase(worst);
  const double others = median(misses);
  if (!(miss > kOutlierRatio * others) || (in_pixels && !(miss > kOutlierPx))) return std::nullopt;
  // Without pixels: nothing but rounding is no outlier.
  if (!(miss > 1e-9 * std::hypot(points[point].target.x_um, points[point].target.y_um))) {
    return std::nullopt;
  }
  FitWarning warning{FitWarning::Kind::kOutlier, {}, point};
  warning.text =
      in_pixels ? translated("core",
                             "\"{}\" is missed by {:.1f} px, the others by {:.1f} px (median): "
                             "check it in both views, or disable it",
                             points[point].name, miss, others)
                : translated("core",
                             "\"{}\" is missed by {:.1f} µm, the others by {:.1f} µm (median): "
                             "check it in both views, or disable it",
                             points[point].name, miss, others);
  return warning;
}

FitWarning hidden_outlier(const std::vector<MatchingPoint>& points, const MaskedOutlier& found,
                          bool in_pixels) {
  FitWarning warning{FitWarning::Kind::kOutlier, {}, found.point};
  warning.text =
      in_pixels
          ? translated("core",
                       "Without \"{}\" the others are missed by {:.1f} px (median), and it by "
                       "{:.1f} px: check it in both views, or disable it",
                       points[found.point].name, found.others_px, found.miss_px)
          : translated("core",
                       "Without \"{}\" the others are missed by {:.1f} µm (median), and it by "
                       "{:.1f} µm: check it in both views, or disable it",
                       points[found.point].name, found.others_um, found.miss_um);
  return warning;
}

// The one point that should be looked at first. One that is far off pulls a fit of few points
// towards itself, and another than itself may then be missed most.
std::optional<FitWarning> suspect(const std::vector<MatchingPoint>& points, const FitResult& fit,
                                  const std::vector<std::size_t>& used, TransformKind kind,
                                  const std::optional<Grid>& target_grid) {
  const bool in_pixels = target_grid.has_value();
  const auto missed = outlier(points, fit, used, kind, in_pixels);
  const auto found = masked_outlier(points, kind, fit, target_grid);
  if (!found) return missed;
  const PointUm& place = points[found->point].target;
  const bool far = in_pixels ? found->miss_px > kOutlierPx
                             : found->miss_um > 1e-9 * std::hypot(place.x_um, place.y_um);
  const bool another = missed && missed->point != found->point;
  return far && (another || (!missed && found->significant))
             ? hidden_outlier(points, *found, in_pixels)
             : missed;
}

std::string too_few_text(TransformKind kind, std::size_t used, std::size_t needed) {
  if (used < needed) {
    return translated("core", "{} points are needed for the {}; {} are set: set {} more", needed,
                      kind_in_words(kind), used, needed - used);
  }
  return translated("core",
                    "{} points determine the {} and leave nothing to check it by: set at least {}",
                    used, kind_in_words(kind), needed + 1);
}

}  // namespace

std::size_t points_needed(TransformKind kind) {
  switch (kind) {
    case TransformKind::kSimilarity:
      return 2;
    case TransformKind::kProjective:
      return 4;
    case TransformKind::kAffine:
    case TransformKind::kThinPlate:
      return 3;
  }
  return 3;
}

std::string kind_in_words(TransformKind kind) {
  switch (kind) {
    case TransformKind::kSimilarity:
      return translated("core", "similarity");
    case TransformKind::kAffine:
      return translated("core", "affine map");
    case TransformKind::kProjective:
      return translated("core", "projective map");
    case TransformKind::kThinPlate:
      return translated("core", "thin-plate spline");
  }
  return {};
}

FitQuality fit_quality(const std::vector<MatchingPoint>& points, TransformKind kind,
                       const std::optional<FitResult>& fit, const std::optional<Grid>& source_grid,
                       const std::optional<Grid>& target_grid) {
  FitQuality quality;
  const std::vector<std::size_t> used = used_points(points, fit);
  const auto sources = places(points, used, &MatchingPoint::source);
  const auto targets = places(points, used, &MatchingPoint::target);
  quality.points_used = used.size();
  quality.largest_residual_um = quality.largest_residual_px = kNaN;
  if (fit) {
    for (const std::size_t i : used) {
      if (fit->residuals[i].distance_um <= quality.largest_residual_um) continue;
      quality.largest_residual_um = fit->residuals[i].distance_um;
      quality.largest_residual_px = fit->residuals[i].distance_px;
      quality.largest_residual_point = i;
    }
  }

  const std::size_t needed = points_needed(kind);
  if (used.size() <= needed) {
    quality.warnings.push_back(
        {FitWarning::Kind::kTooFewPoints, too_few_text(kind, used.size(), needed), {}});
  }
  if (kind != TransformKind::kSimilarity && used.size() >= 3 &&
      std::min(thinness(sources), thinness(targets)) < kThin) {
    quality.warnings.push_back(
        {FitWarning::Kind::kNearlyCollinear,
         translated("core",
                    "The points lie nearly on one line: set one far away from it, or fit a "
                    "similarity"),
         {}});
  }
  if (fit) {
    auto warning = suspect(points, *fit, used, kind, target_grid);
    if (warning) quality.warnings.push_back(std::move(*warning));
  }
  quality.coverage =
      target_grid ? coverage_of(targets, area_to_cover(fit, source_grid, *target_grid)) : kNaN;
  if (used.size() >= 3 && quality.coverage < kSmallCoverage) {
    quality.warnings.push_back(
        {FitWarning::Kind::kExtrapolating,
         translated("core",
                    "The points enclose {:.0f} % of the map, the rest is extrapolated: set points "
                    "near its corners",
                    100 * quality.coverage),
         {}});
  }
  return quality;
}

}  // namespace lithoscope

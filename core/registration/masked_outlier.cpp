#include "core/registration/masked_outlier.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/registration/fit_quality.h"

namespace lithoscope {
namespace {

constexpr std::size_t kMostPoints = 60;
constexpr double kChance = 0.01;

double square(double value) {
  return value * value;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The value that F with 2 and `freedom` degrees of freedom exceeds with this chance.
double f_limit(double freedom, double chance) {
  return freedom / 2 * (std::pow(chance, -2 / freedom) - 1);
}

// Squared misses of the used points, summed, in µm².
double squares_of(const FitResult& fit) {
  double sum = 0;
  for (const PointResidual& residual : fit.residuals) {
    if (residual.used) sum += square(residual.distance_um);
  }
  return sum;
}

}  // namespace

std::optional<MaskedOutlier> masked_outlier(const std::vector<MatchingPoint>& points,
                                            TransformKind kind, const FitResult& fit,
                                            const std::optional<Grid>& target_grid) {
  const std::size_t used = fit.points_used;
  if (kind == TransformKind::kThinPlate || used > kMostPoints || used < points_needed(kind) + 3) {
    return std::nullopt;
  }
  FitOptions options;
  options.kind = kind;
  options.allow_reflection = fit.transform.reflects();
  options.leave_one_out = false;
  std::vector<MatchingPoint> others = points;
  for (std::size_t i = 0; i < points.size(); ++i) others[i].enabled = fit.residuals[i].used;
  const auto refit = [&]() -> std::optional<FitResult> {
    try {
      return fit_registration(others, options, target_grid, NoProgress());
    } catch (const Error&) {
      return std::nullopt;  // these alone determine nothing
    }
  };
  // Without a correction: what the points alone say.
  const auto with_all = refit();
  if (!with_all) return std::nullopt;
  const double all = squares_of(*with_all);
  std::optional<std::size_t> suspect;
  std::optional<FitResult> without;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!fit.residuals[i].used) continue;
    others[i].enabled = false;
    auto tried = refit();
    others[i].enabled = true;
    if (!tried || !(squares_of(*tried) < least)) continue;
    least = squares_of(*tried);
    suspect = i;
    without = std::move(tried);
  }
  if (!suspect) return std::nullopt;
  const double freedom =
      2 * (static_cast<double>(used) - 1) - 2 * static_cast<double>(points_needed(kind));
  const double limit = f_limit(freedom, kChance / static_cast<double>(used));
  MaskedOutlier outlier;
  outlier.significant = (all - least) / 2 > limit * least / freedom;
  outlier.point = *suspect;
  outlier.miss_um = without->residuals[*suspect].distance_um;
  outlier.miss_px = without->residuals[*suspect].distance_px;
  std::vector<double> um, px;
  for (const PointResidual& residual : without->residuals) {
    if (!residual.used) continue;
    um.push_back(residual.distance_um);
    px.push_back(residual.distance_px);
  }
  outlier.others_um = median(std::move(um));
  outlier.others_px = target_grid ? median(std::move(px)) : std::nan("");
  return outlier;
}

}  // namespace lithoscope

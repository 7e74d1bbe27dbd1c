#include "widgets/align/fit_outcome.h"

#include <cmath>

#include "core/base/error.h"

namespace lithoscope {
namespace {

// A fit for every point is too much to follow a drag beyond this many.
constexpr std::size_t kMostLeftOut = 200;

// Most points of a fit that takes at most some 2 ms.
constexpr std::size_t kQuickRobust = 10;
constexpr std::size_t kQuickProjective = 40;
constexpr std::size_t kQuickThinPlate = 100;
constexpr std::size_t kQuickStraight = 1000;

}  // namespace

std::optional<PointUm> image_of(const Transform& transform, PointUm place) {
  const PointUm there = transform.apply(place);
  // A projective map has a horizon, a spline folds.
  if (!std::isfinite(there.x_um) || !std::isfinite(there.y_um)) return std::nullopt;
  return there;
}

bool is_quick(std::size_t points, const FitOptions& options) {
  if (options.robust) return points <= kQuickRobust;
  switch (options.kind) {
    case TransformKind::kProjective:
      return points <= kQuickProjective;
    case TransformKind::kThinPlate:
      return points <= kQuickThinPlate;
    case TransformKind::kSimilarity:
    case TransformKind::kAffine:
      break;
  }
  return points <= kQuickStraight;
}

FitOutcome fit_outcome(const std::vector<MatchingPoint>& points, FitOptions options,
                       const Grid& source, const Grid& target, const Progress& stop) {
  FitOutcome outcome;
  options.leave_one_out = points.size() <= kMostLeftOut;
  try {
    outcome.fit = fit_registration(points, options, target, stop);
    outcome.back = outcome.fit->transform.inverse();
  } catch (const Error& error) {
    outcome.fit.reset();
    outcome.problem = error.what();
  }
  outcome.quality = fit_quality(points, options.kind, outcome.fit, source, target);
  if (!outcome.fit) return outcome;
  for (const MatchingPoint& point : points) {
    stop.check();
    outcome.fitted_source.push_back(image_of(*outcome.back, point.target));
    outcome.fitted_target.push_back(image_of(outcome.fit->transform, point.source));
  }
  return outcome;
}

}  // namespace lithoscope

// How far a registration can be trusted, in numbers and in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/registration/fit.h"

namespace lithoscope {

struct FitWarning {
  enum class Kind { kTooFewPoints, kNearlyCollinear, kOutlier, kExtrapolating };
  Kind kind = Kind::kTooFewPoints;
  std::string text;                  // what is wrong and what to do, a sentence without a full stop
  std::optional<std::size_t> point;  // which of the points, for an outlier
};

struct FitQuality {
  std::size_t points_used = 0;
  // Area of the convex hull of the used points in the target, over the area of the target map, or
  // over that part of it which the source reaches where the source's grid and a fit are given.
  // 0 to 1; NaN without a target grid.
  double coverage = 0;
  // Of the used points; NaN and none without a fit.
  double largest_residual_um = 0;
  double largest_residual_px = 0;
  std::optional<std::size_t> largest_residual_point;
  std::vector<FitWarning> warnings;
};

// The points that determine a transform of this kind: 2, 3, 4, 3.
std::size_t points_needed(TransformKind kind);

// "similarity", "affine map", ... in the middle of a sentence.
std::string kind_in_words(TransformKind kind);

// Warns where
// - the used points are no more than the kind needs, so that nothing tells how good they are;
// - those of any kind but a similarity lie nearly on one line: their spread across it is below a
//   twentieth of that along it, in either plane;
// - one point is missed by more than 3 times the median of the others and by more than 2 pixels of
//   the target (without a target grid 3 times alone); a thin-plate spline passes through its
//   points, so what it misses without them counts (leave-one-out);
// - one point pulls the fit so much that only a fit without it shows it (masked_outlier.h), by the
//   same 2 pixels: then that one is named, whichever is missed most;
// - the points cover less than a quarter of the map, so that most of it is extrapolated.
//
// `fit` is of these `points`; without one, where the points determine none, the enabled points are
// looked at. Never throws for what the points are.
FitQuality fit_quality(const std::vector<MatchingPoint>& points, TransformKind kind,
                       const std::optional<FitResult>& fit, const std::optional<Grid>& source_grid,
                       const std::optional<Grid>& target_grid);

}  // namespace lithoscope

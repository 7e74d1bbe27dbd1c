// A point that pulls the fit towards itself, so that its own residual does not give it away.
#pragma once

#include <optional>
#include <vector>

#include "core/registration/fit.h"

namespace lithoscope {

struct MaskedOutlier {
  std::size_t point = 0;     // of the list that was fitted
  double miss_um = 0;        // by a fit to the others
  double miss_px = 0;        // NaN without a target grid
  double others_um = 0;      // median residual of the others in that fit
  double others_px = 0;      // NaN without a target grid
  bool significant = false;  // the others agree so much better that it can hardly be a good click
};

// The used point without which the others agree best. It is significant where a click as good as
// theirs would pull as much once in a hundred times: F test of the mean-shift model (Cook and
// Weisberg 1982, Residuals and Influence in Regression, 2.2), at 1 % shared among all points. None
// where fewer than two points more than `kind` needs would be left, for thin-plate splines, and for
// more than 60 points, of which one pulls too little to hide. `fit` is of these `points`.
std::optional<MaskedOutlier> masked_outlier(const std::vector<MatchingPoint>& points,
                                            TransformKind kind, const FitResult& fit,
                                            const std::optional<Grid>& target_grid);

}  // namespace lithoscope

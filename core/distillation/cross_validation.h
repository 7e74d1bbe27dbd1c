// How many components a student should have.
#pragma once

#include <Eigen/Core>
#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/distillation/moments.h"

namespace lithoscope {

struct ErrorCurve {
  // By number of components, from 1: root of the mean squared error of the class memberships (over
  // points and classes), averaged over folds, and the standard error of that average.
  std::vector<double> error;
  std::vector<double> standard_error;
};

// The curve of the folds left out so far; standard errors are NaN after the first one.
using WatchCurve = std::function<void(const ErrorCurve&)>;

// Leaves each fold out in turn, fits on the moments of the others and computes the squared error on
// the fold left out from the fold's moments alone, for every number of components at once: no point
// is read again. Folds without points are passed over. The curve is as long as the shortest model
// of a fold. `watch` (may be empty) is told after every fold. Throws Error where fewer than two
// folds hold points; Cancelled.
ErrorCurve cross_validate(const std::vector<Moments>& folds, Eigen::Index max_components,
                          bool scale, Progress& progress, const WatchCurve& watch = {});

// The smallest number of components whose error is within one standard error of the least (Breiman
// et al. 1984, Classification and Regression Trees, section 3.4.3).
int choose_components(const ErrorCurve& curve);

}  // namespace lithoscope

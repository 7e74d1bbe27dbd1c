// Whether points can be clustered at all.
#pragma once

#include <Eigen/Core>

#include "core/base/progress.h"
#include "core/image/feature_map.h"

namespace lithoscope {

// Throws Error where there are no points or columns, or a value is not finite; Cancelled.
void check_points(const FloatMatrix& points, const Progress& stop);

// Throws Error for fewer than `needed` points of different values; Cancelled. Stops counting once
// there are enough: usually after a few points.
void check_distinct(const FloatMatrix& points, Eigen::Index needed, const Progress& stop);

}  // namespace lithoscope

// The thin-plate spline through matching points.
#pragma once

#include <Eigen/Core>
#include <span>

#include "core/image/transform.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

// The smoothest map through all given points (Bookstein 1989, 10.1109/34.24792): an affine map and
// a bending whose bending energy is least. `enabled` is not looked at. For points of an affine map
// it is that map.
//
// With `smoothing` above 0 it may miss the points: the weight of the bending energy against the
// squared misses (Wahba 1990, 10.1137/1.9781611970128, 2.4), for source coordinates in units of
// their root mean square distance from their mean; thus it means the same in any unit. 0.001 to 0.1
// takes off the noise of clicks; from 1000 on hardly more than the affine fit is left.
//
// Throws Error where there are fewer than 3 points, where they lie on one line of either plane, or
// nearly at one place. Time grows with the cube of the points: 1000 take about a tenth of a second.
Transform fit_thin_plate(std::span<const MatchingPoint> points, double smoothing = 0);

// 2 × n, µm: target − T(source) of each point for the spline through the others, from the one
// system of equations (Rippa 1999, 10.1023/A:1018975909870). With smoothing the unit is that of all
// points. NaN where the others determine no spline. Throws as above.
Eigen::Matrix2Xd thin_plate_leave_one_out(std::span<const MatchingPoint> points,
                                          double smoothing = 0);

}  // namespace lithoscope

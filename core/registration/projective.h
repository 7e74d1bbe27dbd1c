// The best projective map between two planes.
#pragma once

#include <span>

#include "core/image/transform.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

// Minimises Σ |target − H(source)|² over all given points: the normalised direct linear
// transform (Hartley and Zisserman 2004, "Multiple View Geometry", 4.1 and 4.4) as the start, then
// Gauss-Newton steps while they help. `enabled` is not looked at. A projective map is what a camera
// does that looks at the sample at an angle: straight lines stay straight, parallels may meet.
//
// Throws Error where there are fewer than 4 points, where too many of them lie on one line, or
// where the best map would tear the plane apart between the points.
Transform fit_projective(std::span<const MatchingPoint> points);

}  // namespace lithoscope

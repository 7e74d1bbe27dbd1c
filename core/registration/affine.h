// The best linear map and shift between two planes.
#pragma once

#include <span>

#include "core/image/transform.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

// Minimises Σ |target − (A source + t)|² over all given points by least squares on centred and
// normalised coordinates. `enabled` is not looked at. Besides turn and scale, an affine map has
// shear and a scale of its own for each axis: what a wrong pixel size of one axis looks like.
//
// Throws Error where there are fewer than 3 points or where they lie on one line of either plane.
Transform fit_affine(std::span<const MatchingPoint> points);

}  // namespace lithoscope

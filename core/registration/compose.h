// One transform after another.
#pragma once

#include "core/image/transform.h"

namespace lithoscope {

// The transform that applies `first`, then `second`, which has to be a similarity or affine map. It
// is of the kind of `first`, or affine where a similarity is followed by an affine map. Throws
// Error where `second` bends or `first` is the inverse of a spline.
Transform followed_by(const Transform& first, const Transform& second);

}  // namespace lithoscope

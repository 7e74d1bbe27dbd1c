// The best turn, scaling and shift between two planes.
#pragma once

#include <span>

#include "core/image/transform.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

// Minimises Σ |target − (s R source + t)|² over all given points (Kabsch-Umeyama; Umeyama 1991,
// 10.1109/34.88573, equations 40 to 43). `enabled` is not looked at.
//
// R is a proper rotation unless `allow_reflection`, where a mirrored fit is taken if it is the
// better one. Points on one line fit both alike: the rotation is taken.
//
// Throws Error where there are fewer than 2 points, where all lie at one place of either plane, or
// where the planes are mirrored so that no scale above 0 fits without a reflection.
Transform fit_similarity(std::span<const MatchingPoint> points, bool allow_reflection = false);

}  // namespace lithoscope

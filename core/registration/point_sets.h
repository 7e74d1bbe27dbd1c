// Matching points as matrices, centred on their means; shared by the fits.
#pragma once

#include <Eigen/Core>
#include <span>

#include "core/registration/matching_points.h"

namespace lithoscope {

struct CentredPoints {
  Eigen::Vector2d source_mean, target_mean;
  Eigen::Matrix2Xd source, target;  // 2 × points, means taken off, µm

  // Relative to the coordinates' own rounding: below it points count as one place.
  bool source_is_one_place() const;
  bool target_is_one_place() const;
};

// Throws Error where there are fewer than `needed` points: "3 points are needed; 2 are set".
CentredPoints centred_points(std::span<const MatchingPoint> points, std::size_t needed);

// Throws Error where all points lie at one place of either plane.
void check_spread(const CentredPoints& points);

// True where the points (2 × n, centred) lie on one line, to the rounding of their coordinates.
bool on_one_line(const Eigen::Matrix2Xd& centred);

}  // namespace lithoscope

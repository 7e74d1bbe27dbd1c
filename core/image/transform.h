// A map from one sample plane to another.
#pragma once

#include <Eigen/Core>
#include <Eigen/LU>
#include <string>

#include "core/image/grid.h"

namespace lithoscope {

enum class TransformKind { kSimilarity, kAffine };

// target = linear * source + shift, both planes in µm.
struct Transform {
  TransformKind kind = TransformKind::kSimilarity;
  Eigen::Matrix2d linear = Eigen::Matrix2d::Identity();
  Eigen::Vector2d shift = Eigen::Vector2d::Zero();

  PointUm apply(PointUm source) const;
  // Throws Error where the transform squeezes the plane to a line.
  Transform inverse() const;
  double scale() const;             // square root of |det|
  double rotation_degrees() const;  // of the source's x axis, counter-clockwise in (x, y)
  bool reflects() const { return linear.determinant() < 0; }
};

}  // namespace lithoscope

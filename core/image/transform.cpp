#include "core/image/transform.h"

#include <Eigen/LU>
#include <cmath>
#include <numbers>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

PointUm Transform::apply(PointUm source) const {
  const Eigen::Vector2d target = linear * Eigen::Vector2d(source.x_um, source.y_um) + shift;
  return {target.x(), target.y()};
}

Transform Transform::inverse() const {
  const double determinant = linear.determinant();
  if (!std::isfinite(determinant) || std::abs(determinant) < 1e-12 * linear.squaredNorm()) {
    throw Error(translated("core", "The transform squeezes the plane to a line"),
                translated("core", "Choose matching points that do not lie on one line"));
  }
  Transform back;
  back.kind = kind;
  back.linear = linear.inverse();
  back.shift = -(back.linear * shift);
  return back;
}

double Transform::scale() const {
  return std::sqrt(std::abs(linear.determinant()));
}

double Transform::rotation_degrees() const {
  return std::atan2(linear(1, 0), linear(0, 0)) * 180.0 / std::numbers::pi;
}

}  // namespace lithoscope

#include "core/image/transform.h"

#include <Eigen/LU>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/image/thin_plate.h"

namespace lithoscope {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<const char*, 4> kWords = {"similarity", "affine", "projective", "thin_plate"};

Eigen::Vector2d project(const Transform& transform, const Eigen::Vector2d& source) {
  const Eigen::Vector2d apart = source - transform.centre;
  const double denominator = 1 + transform.perspective.dot(apart);
  if (!(denominator > 0)) return Eigen::Vector2d::Constant(kNaN);
  return transform.linear * (transform.centre + apart / denominator) + transform.shift;
}

}  // namespace

PointUm Transform::apply(PointUm source) const {
  const Eigen::Vector2d place(source.x_um, source.y_um);
  Eigen::Vector2d target;
  if (kind == TransformKind::kProjective) {
    target = project(*this, place);
  } else if (kind == TransformKind::kThinPlate && spline != nullptr) {
    target = backwards ? spline->solve(place) : spline->apply(place);
  } else {
    target = linear * place + shift;
  }
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
  if (kind == TransformKind::kProjective) {
    // e = L d / (1 + p·d) solved for d, with q = L⁻ᵀ p: d = L⁻¹ e / (1 - q·e).
    back.centre = linear * centre + shift;
    back.perspective = -(back.linear.transpose() * perspective);
  }
  if (kind == TransformKind::kThinPlate) {
    back.spline = spline;
    back.backwards = !backwards;
    if (backwards && spline != nullptr) {
      back.linear = spline->linear();
      back.shift = spline->shift();
    }
  }
  return back;
}

double Transform::scale() const {
  return std::sqrt(std::abs(linear.determinant()));
}

double Transform::rotation_degrees() const {
  return std::atan2(linear(1, 0), linear(0, 0)) * 180.0 / std::numbers::pi;
}

bool Transform::is_finite() const {
  if (!linear.allFinite() || !shift.allFinite()) return false;
  if (kind == TransformKind::kProjective) return centre.allFinite() && perspective.allFinite();
  return kind != TransformKind::kThinPlate || spline != nullptr;  // which checks its own numbers
}

Transform thin_plate_transform(std::shared_ptr<const ThinPlate> spline) {
  Transform transform;
  transform.kind = TransformKind::kThinPlate;
  transform.linear = spline->linear();
  transform.shift = spline->shift();
  transform.spline = std::move(spline);
  return transform;
}

Transform projective_transform(const Eigen::Matrix3d& homography, const Eigen::Vector2d& centre) {
  const Eigen::Vector3d image = homography * Eigen::Vector3d(centre.x(), centre.y(), 1);
  if (!(std::abs(image(2)) > 0) || !homography.allFinite()) {
    throw Error(translated("core", "The projective map has no image of its own centre"),
                translated("core", "Check the matching points, or fit an affine map"));
  }
  Transform transform;
  transform.kind = TransformKind::kProjective;
  transform.centre = centre;
  transform.perspective = homography.bottomLeftCorner<1, 2>().transpose() / image(2);
  const Eigen::Vector2d target = image.head<2>() / image(2);
  transform.linear =
      homography.topLeftCorner<2, 2>() / image(2) - target * transform.perspective.transpose();
  transform.shift = target - transform.linear * centre;
  return transform;
}

Eigen::Matrix3d homography_of(const Transform& transform) {
  const bool projective = transform.kind == TransformKind::kProjective;
  const Eigen::Vector2d centre =
      projective ? transform.centre : Eigen::Vector2d(Eigen::Vector2d::Zero());
  const Eigen::Vector2d perspective =
      projective ? transform.perspective : Eigen::Vector2d(Eigen::Vector2d::Zero());
  const Eigen::Vector2d target = transform.linear * centre + transform.shift;
  Eigen::Matrix3d matrix;
  matrix.topLeftCorner<2, 2>() = transform.linear + target * perspective.transpose();
  matrix.bottomLeftCorner<1, 2>() = perspective.transpose();
  matrix(2, 2) = 1 - perspective.dot(centre);
  matrix.topRightCorner<2, 1>() = target - matrix.topLeftCorner<2, 2>() * centre;
  return matrix;
}

std::string transform_word(TransformKind kind) {
  return kWords[static_cast<std::size_t>(kind)];
}

TransformKind transform_kind(const std::string& word) {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (word == kWords[i]) return static_cast<TransformKind>(i);
  }
  throw Error(translated("core", "\"{}\" is no kind of transform", word),
              translated("core", "Known are similarity, affine, projective and thin_plate"));
}

}  // namespace lithoscope

// A map from one sample plane to another.
#pragma once

#include <Eigen/Core>
#include <Eigen/LU>
#include <memory>
#include <string>

#include "core/image/grid.h"

namespace lithoscope {

class ThinPlate;

enum class TransformKind { kSimilarity, kAffine, kProjective, kThinPlate };

// Maps points of a source plane to a target plane, both in µm.
//
// kSimilarity, kAffine: target = linear * source + shift.
// kProjective: with d = source - centre,
//   target = linear * centre + shift + linear * d / (1 + perspective · d):
//   linear and shift are its tangent in `centre`. Points on or beyond the horizon, where the
//   denominator is not above 0, have no image: NaN.
// kThinPlate: `spline`, or with `backwards` its inverse (NaN where none is found); linear and shift
//   are its affine part.
struct Transform {
  TransformKind kind = TransformKind::kSimilarity;
  Eigen::Matrix2d linear = Eigen::Matrix2d::Identity();
  Eigen::Vector2d shift = Eigen::Vector2d::Zero();
  Eigen::Vector2d centre = Eigen::Vector2d::Zero();       // kProjective, µm
  Eigen::Vector2d perspective = Eigen::Vector2d::Zero();  // kProjective, per µm
  std::shared_ptr<const ThinPlate> spline;                // kThinPlate
  bool backwards = false;                                 // kThinPlate

  PointUm apply(PointUm source) const;
  // Throws Error where the transform squeezes the plane to a line. The round trip of a spline is
  // as exact as told in thin_plate.h.
  Transform inverse() const;
  // Of the affine part or tangent: square root of |det|.
  double scale() const;
  double rotation_degrees() const;  // of the source's x axis, counter-clockwise in (x, y)
  bool reflects() const { return linear.determinant() < 0; }

  bool is_affine() const {  // straight lines stay parallel
    return kind == TransformKind::kSimilarity || kind == TransformKind::kAffine;
  }
  bool is_finite() const;  // all numbers that the kind needs are there
};

Transform thin_plate_transform(std::shared_ptr<const ThinPlate> spline);

// The projective transform with this 3 × 3 matrix for homogeneous coordinates, whose tangent is
// taken in `centre`. Throws Error where `centre` has no image.
Transform projective_transform(const Eigen::Matrix3d& homography, const Eigen::Vector2d& centre);
// For all kinds but kThinPlate; scaled so that its denominator is 1 in `centre`.
Eigen::Matrix3d homography_of(const Transform& transform);

// "similarity", "affine", "projective", "thin_plate": in files and parameters.
std::string transform_word(TransformKind kind);
// Throws Error where `word` is none of them.
TransformKind transform_kind(const std::string& word);

}  // namespace lithoscope

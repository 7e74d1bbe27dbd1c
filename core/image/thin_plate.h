// A thin-plate spline from one plane to another: an affine map and a smooth bending of it.
#pragma once

#include <Eigen/Core>
#include <cmath>

namespace lithoscope {

// target = linear * source + shift + Σ weight_i U(|source - knot_i| / unit_um) with
// U(r) = r² ln r² (Bookstein 1989, 10.1109/34.24792). Planes in µm.
class ThinPlate {
 public:
  // `knots` and `weights` are 2 × n, in µm of the source and of the target; `unit_um` is a length
  // about as large as the knots' spread. Throws Error where the sizes differ, a number is not
  // finite, or `linear` squeezes the plane to a line.
  ThinPlate(const Eigen::Matrix2d& linear, const Eigen::Vector2d& shift, Eigen::Matrix2Xd knots,
            Eigen::Matrix2Xd weights, double unit_um);

  Eigen::Vector2d apply(const Eigen::Vector2d& source) const;
  // The place that `apply` brings onto `target`, to 1e-10 of the knots' spread; where the spline
  // folds, one of them. NaN where none is found. Newton's method with halved steps, from the affine
  // part alone, then from the nearest knot; about 4 evaluations of the spline.
  Eigen::Vector2d solve(const Eigen::Vector2d& target) const;

  const Eigen::Matrix2d& linear() const { return linear_; }
  const Eigen::Vector2d& shift() const { return shift_; }
  const Eigen::Matrix2Xd& knots() const { return knots_; }
  const Eigen::Matrix2Xd& weights() const { return weights_; }
  double unit_um() const { return unit_um_; }

  // U of r², a squared length in units.
  static double kernel(double squared) { return squared > 0 ? squared * std::log(squared) : 0; }

 private:
  // Where `source` goes, with the derivative there.
  Eigen::Vector2d apply(const Eigen::Vector2d& source, Eigen::Matrix2d& derivative) const;
  // Improves `source`; false where it does not reach `target`.
  bool refine(const Eigen::Vector2d& target, Eigen::Vector2d& source) const;

  Eigen::Matrix2d linear_, linear_inverse_;
  Eigen::Vector2d shift_;
  Eigen::Matrix2Xd knots_, weights_;
  Eigen::Matrix2Xd images_;  // of the knots in the target
  double unit_um_ = 1;
  double tolerance_um_ = 0;  // in the target
};

}  // namespace lithoscope

#include "core/image/thin_plate.h"

#include <Eigen/LU>
#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr int kMaxSteps = 40;
constexpr int kMaxHalvings = 12;
constexpr double kRoundTrip = 1e-10;  // of the knots' spread

}  // namespace

ThinPlate::ThinPlate(const Eigen::Matrix2d& linear, const Eigen::Vector2d& shift,
                     Eigen::Matrix2Xd knots, Eigen::Matrix2Xd weights, double unit_um)
    : linear_(linear),
      shift_(shift),
      knots_(std::move(knots)),
      weights_(std::move(weights)),
      unit_um_(unit_um) {
  if (knots_.cols() != weights_.cols() || !linear_.allFinite() || !shift_.allFinite() ||
      !knots_.allFinite() || !weights_.allFinite() || !std::isfinite(unit_um_) || unit_um_ <= 0) {
    throw Error(translated("core", "The thin-plate spline holds numbers that cannot be"),
                translated("core", "Fit the registration anew"));
  }
  const double determinant = linear_.determinant();
  if (!(std::abs(determinant) > 1e-12 * linear_.squaredNorm())) {
    throw Error(translated("core", "The thin-plate spline squeezes the plane to a line"),
                translated("core", "Choose matching points that do not lie on one line"));
  }
  linear_inverse_ = linear_.inverse();
  tolerance_um_ = kRoundTrip * unit_um_ * linear_.norm();
  images_.resize(2, knots_.cols());
  for (Eigen::Index i = 0; i < knots_.cols(); ++i) images_.col(i) = apply(knots_.col(i));
}

Eigen::Vector2d ThinPlate::apply(const Eigen::Vector2d& source) const {
  const double per_square = 1 / (unit_um_ * unit_um_);
  Eigen::Vector2d bent = Eigen::Vector2d::Zero();
  for (Eigen::Index i = 0; i < knots_.cols(); ++i) {
    bent += kernel((source - knots_.col(i)).squaredNorm() * per_square) * weights_.col(i);
  }
  return linear_ * source + shift_ + bent;
}

Eigen::Vector2d ThinPlate::apply(const Eigen::Vector2d& source, Eigen::Matrix2d& derivative) const {
  const double per_square = 1 / (unit_um_ * unit_um_);
  Eigen::Vector2d bent = Eigen::Vector2d::Zero();
  derivative = linear_;
  for (Eigen::Index i = 0; i < knots_.cols(); ++i) {
    const Eigen::Vector2d apart = source - knots_.col(i);
    const double squared = apart.squaredNorm() * per_square;
    if (!(squared > 0)) continue;  // U and its derivative vanish
    const double logarithm = std::log(squared);
    bent += squared * logarithm * weights_.col(i);
    derivative += (2 * per_square * (logarithm + 1)) * weights_.col(i) * apart.transpose();
  }
  return linear_ * source + shift_ + bent;
}

bool ThinPlate::refine(const Eigen::Vector2d& target, Eigen::Vector2d& source) const {
  Eigen::Matrix2d derivative;
  Eigen::Vector2d miss = apply(source, derivative) - target;
  // Far from the plane's zero a place has no more digits than these.
  const double tolerance =
      std::max(tolerance_um_, 4 * std::numeric_limits<double>::epsilon() * target.norm());
  for (int step = 0; step < kMaxSteps; ++step) {
    if (miss.norm() <= tolerance) return true;
    const double determinant = derivative.determinant();
    if (!(std::abs(determinant) > 1e-14 * derivative.squaredNorm())) return false;
    Eigen::Vector2d move = derivative.inverse() * miss;
    bool nearer = false;
    for (int halving = 0; halving < kMaxHalvings && !nearer; ++halving) {
      const Eigen::Vector2d tried = source - move;
      Eigen::Matrix2d tried_derivative;
      const Eigen::Vector2d tried_miss = apply(tried, tried_derivative) - target;
      nearer = tried_miss.norm() < miss.norm();
      if (!nearer) {
        move /= 2;
        continue;
      }
      source = tried;
      miss = tried_miss;
      derivative = tried_derivative;
    }
    if (!nearer) return false;
  }
  return miss.norm() <= tolerance;
}

Eigen::Vector2d ThinPlate::solve(const Eigen::Vector2d& target) const {
  if (target.allFinite()) {
    Eigen::Vector2d source = linear_inverse_ * (target - shift_);
    if (refine(target, source)) return source;
    if (knots_.cols() > 0) {
      Eigen::Index nearest = 0;
      (images_.colwise() - target).colwise().squaredNorm().minCoeff(&nearest);
      source = knots_.col(nearest) + linear_inverse_ * (target - images_.col(nearest));
      if (refine(target, source)) return source;
    }
  }
  return Eigen::Vector2d::Constant(std::numeric_limits<double>::quiet_NaN());
}

}  // namespace lithoscope

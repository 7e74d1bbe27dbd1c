#include "core/registration/thin_plate_fit.h"

#include <Eigen/LU>
#include <cmath>
#include <limits>
#include <memory>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/image/thin_plate.h"
#include "core/registration/point_sets.h"

namespace lithoscope {
namespace {

constexpr double kMiss = 1e-6;      // of the points' spread: rounding of an ill-posed system
constexpr double kNothing = 1e-11;  // of the largest: a point that the others need

// (K + smoothing I, P; Pᵀ, 0) (weights; affine) = (targets; 0), in units of the points' spread.
struct ThinPlateSystem {
  CentredPoints centred;
  double unit_um = 1;
  Eigen::MatrixXd matrix;   // (n + 3) × (n + 3)
  Eigen::MatrixX2d wanted;  // (n + 3) × 2, µm
  Eigen::PartialPivLU<Eigen::MatrixXd> factors;
  Eigen::MatrixX2d solution;
};

ThinPlateSystem solved_system(std::span<const MatchingPoint> points, double smoothing) {
  if (!(smoothing >= 0) || !std::isfinite(smoothing)) {
    throw Error(translated("core", "The smoothing is {}", smoothing),
                translated("core", "Give 0 to pass through all points, or a number above"))
        .in_field("smoothing");
  }
  ThinPlateSystem system;
  system.centred = centred_points(points, 3);
  check_spread(system.centred);
  if (on_one_line(system.centred.source) || on_one_line(system.centred.target)) {
    throw Error(translated("core", "The matching points lie on one line"),
                translated("core", "Add a point away from the line, or fit a similarity"));
  }
  const Eigen::Index count = system.centred.source.cols();
  system.unit_um = std::sqrt(system.centred.source.squaredNorm() / static_cast<double>(count));
  const Eigen::Matrix2Xd source = system.centred.source / system.unit_um;

  system.matrix = Eigen::MatrixXd::Zero(count + 3, count + 3);
  for (Eigen::Index i = 0; i < count; ++i) {
    for (Eigen::Index j = 0; j < i; ++j) {
      const double value = ThinPlate::kernel((source.col(i) - source.col(j)).squaredNorm());
      system.matrix(i, j) = system.matrix(j, i) = value;
    }
    system.matrix(i, i) = smoothing;
  }
  system.matrix.col(count).head(count).setOnes();
  system.matrix.topRightCorner(count, 2) = source.transpose();
  system.matrix.bottomLeftCorner(3, count) = system.matrix.topRightCorner(count, 3).transpose();
  system.wanted = Eigen::MatrixX2d::Zero(count + 3, 2);
  system.wanted.topRows(count) = system.centred.target.transpose();

  system.factors.compute(system.matrix);
  system.solution = system.factors.solve(system.wanted);
  // One step of refinement: the equations' condition grows with the fourth power of the number of
  // points on a side.
  system.solution += system.factors.solve(system.wanted - system.matrix * system.solution);
  const double miss = (system.wanted - system.matrix * system.solution).cwiseAbs().maxCoeff();
  if (!(miss <= kMiss * system.centred.target.cwiseAbs().maxCoeff())) {
    throw Error(translated("core", "Two of the matching points lie almost at one place"),
                translated("core", "Move, disable or delete one of them, or fit an affine map"));
  }
  return system;
}

}  // namespace

Transform fit_thin_plate(std::span<const MatchingPoint> points, double smoothing) {
  const ThinPlateSystem system = solved_system(points, smoothing);
  const Eigen::Index count = system.centred.source.cols();
  const Eigen::Matrix2d linear = system.solution.bottomRows<2>().transpose() / system.unit_um;
  const Eigen::Vector2d shift = system.centred.target_mean +
                                system.solution.row(count).transpose() -
                                linear * system.centred.source_mean;
  const Eigen::Matrix2Xd knots = system.centred.source.colwise() + system.centred.source_mean;
  return thin_plate_transform(std::make_shared<ThinPlate>(
      linear, shift, knots, system.solution.topRows(count).transpose(), system.unit_um));
}

Eigen::Matrix2Xd thin_plate_leave_one_out(std::span<const MatchingPoint> points, double smoothing) {
  const ThinPlateSystem system = solved_system(points, smoothing);
  const Eigen::Index count = system.centred.source.cols();
  const Eigen::VectorXd diagonal = system.factors.inverse().diagonal().head(count);
  const double largest = diagonal.cwiseAbs().maxCoeff();
  Eigen::Matrix2Xd misses(2, count);
  for (Eigen::Index i = 0; i < count; ++i) {
    const bool free = count > 3 && std::abs(diagonal(i)) > kNothing * largest;
    misses.col(i) = free ? Eigen::Vector2d(system.solution.row(i).transpose() / diagonal(i))
                         : Eigen::Vector2d::Constant(std::numeric_limits<double>::quiet_NaN());
  }
  return misses;
}

}  // namespace lithoscope

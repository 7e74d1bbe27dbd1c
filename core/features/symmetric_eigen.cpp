#include "core/features/symmetric_eigen.h"

#include <Eigen/Eigenvalues>
#include <Eigen/Householder>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace lithoscope {
namespace {

// Replaces x by (T − shift)⁻¹ x, T tridiagonal, by elimination with row exchanges. A pivot of 0,
// which a shift at an eigenvalue may give, becomes `least`.
void solve_shifted(const Eigen::VectorXd& diagonal, const Eigen::VectorXd& beside, double shift,
                   double least, Eigen::VectorXd& x) {
  const Eigen::Index n = diagonal.size();
  Eigen::VectorXd d = diagonal.array() - shift;
  Eigen::VectorXd above = Eigen::VectorXd::Zero(n), second = Eigen::VectorXd::Zero(n);
  above.head(n - 1) = beside;
  const auto keep_off_zero = [least](double& pivot) {
    if (std::abs(pivot) < least) pivot = pivot < 0 ? -least : least;
  };
  for (Eigen::Index k = 0; k + 1 < n; ++k) {
    const double below = beside(k);
    if (std::abs(d(k)) >= std::abs(below)) {
      keep_off_zero(d(k));
      const double factor = below / d(k);
      d(k + 1) -= factor * above(k);
      x(k + 1) -= factor * x(k);
    } else {
      const double factor = d(k) / below;
      d(k) = below;
      const double eliminated = above(k) - factor * d(k + 1);
      above(k) = d(k + 1);
      d(k + 1) = eliminated;
      second(k) = above(k + 1);
      above(k + 1) *= -factor;
      std::swap(x(k), x(k + 1));
      x(k + 1) -= factor * x(k);
    }
  }
  keep_off_zero(d(n - 1));
  for (Eigen::Index k = n - 1; k >= 0; --k) {
    if (k + 1 < n) x(k) -= above(k) * x(k + 1);
    if (k + 2 < n) x(k) -= second(k) * x(k + 2);
    x(k) /= d(k);
  }
}

}  // namespace

SymmetricEigen::SymmetricEigen(Eigen::MatrixXd matrix, const Progress& stop)
    : reflectors_(std::move(matrix)) {
  const Eigen::Index n = reflectors_.rows();
  // Squares of very small or large entries would leave the range of numbers.
  scale_ =
      n == 0 ? 0 : reflectors_.triangularView<Eigen::Lower>().toDenseMatrix().cwiseAbs().maxCoeff();
  if (scale_ == 0) scale_ = 1;
  reflectors_ /= scale_;
  factors_ = beside_ = Eigen::VectorXd::Zero(std::max<Eigen::Index>(0, n - 1));
  for (Eigen::Index k = 0; k + 1 < n; ++k) {
    stop.check();
    const Eigen::Index rest = n - k - 1;
    auto column = reflectors_.col(k).tail(rest);
    double factor = 0, length = 0;
    column.makeHouseholderInPlace(factor, length);
    column(0) = 1;
    auto corner = reflectors_.bottomRightCorner(rest, rest);
    Eigen::VectorXd product = factor * (corner.selfadjointView<Eigen::Lower>() * column);
    product -= 0.5 * factor * product.dot(column) * column;
    corner.selfadjointView<Eigen::Lower>().rankUpdate(column, product, -1);
    factors_(k) = factor;
    beside_(k) = length;
  }
  diagonal_ = reflectors_.diagonal();
  stop.check();
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(diagonal_, beside_, Eigen::EigenvaluesOnly);
  values_ = scale_ * solver.eigenvalues().reverse();
}

Eigen::MatrixXd SymmetricEigen::vectors(Eigen::Index count, const Progress& stop) const {
  const Eigen::Index n = diagonal_.size();
  const double size = values_.cwiseAbs().maxCoeff() / scale_;
  const double least =
      std::max(std::numeric_limits<double>::epsilon() * size, std::numeric_limits<double>::min());
  Eigen::MatrixXd result(n, count);
  for (Eigen::Index i = 0; i < count; ++i) {
    // Any start that is not orthogonal to the vector will do; a fixed one gives the same bits.
    std::minstd_rand generator(static_cast<unsigned>(i + 1));
    Eigen::VectorXd x(n);
    for (double& value : x) value = static_cast<double>(generator()) / generator.max() - 0.5;
    const auto found = result.leftCols(i);
    for (int iteration = 0; iteration < 4; ++iteration) {
      stop.check();
      solve_shifted(diagonal_, beside_, values_(i) / scale_, least, x);
      x /= x.cwiseAbs().maxCoeff();
      // Twice, as once leaves a rest where eigenvalues are close.
      x -= found * (found.transpose() * x).eval();
      x -= found * (found.transpose() * x).eval();
      x.normalize();
    }
    result.col(i) = x;
  }
  for (Eigen::Index k = n - 2; k >= 0; --k) {
    stop.check();
    const auto reflector = reflectors_.col(k).tail(n - k - 1);
    auto rows = result.bottomRows(n - k - 1);
    rows -= factors_(k) * reflector * (reflector.transpose() * rows).eval();
  }
  return result;
}

}  // namespace lithoscope

#include "core/features/symmetric_eigen.h"

#include <Eigen/Eigenvalues>
#include <Eigen/Householder>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/vector_clones.h"
#include "core/base/vectors.h"

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

// Column j of the lower triangle from its diagonal on, of `rows` entries; all vectors from row j
// on: takes off v·wᵀ + w·vᵀ, then adds what the column (and the row that mirrors it) contributes to
// the product of the matrix with u.
LITHOSCOPE_VECTOR_CLONES
void update_and_multiply(std::int64_t rows, const double* v, const double* w, const double* u,
                         double* column, double* product) {
  const Doubles4 v_j = all4(v[0]), w_j = all4(w[0]), u_j = all4(u[0]);
  column[0] -= 2 * v[0] * w[0];
  Doubles4 sums[2] = {all4(0), all4(0)};
  std::int64_t i = 1;
  for (; i + 8 <= rows; i += 8) {
    for (std::int64_t half = 0; half < 2; ++half) {
      const std::int64_t at = i + 4 * half;
      const Doubles4 entries = load4(column + at) - (load4(v + at) * w_j + load4(w + at) * v_j);
      store4(column + at, entries);
      sums[half] += entries * load4(u + at);
      store4(product + at, load4(product + at) + entries * u_j);
    }
  }
  const Doubles4 both = sums[0] + sums[1];
  double sum = (both[0] + both[1]) + (both[2] + both[3]);
  for (; i < rows; ++i) {
    column[i] -= v[i] * w[0] + w[i] * v[0];
    sum += column[i] * u[i];
    product[i] += column[i] * u[0];
  }
  product[0] += column[0] * u[0] + sum;
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
  diagonal_ = Eigen::VectorXd::Zero(n);
  // Householder's reflections; the change of the matrix by each (v·wᵀ + w·vᵀ is taken off) is made
  // in the pass that multiplies by the next.
  Eigen::VectorXd v = Eigen::VectorXd::Zero(n), w = v, product(n);
  for (Eigen::Index k = 0; k < n; ++k) {
    stop.check();
    const Eigen::Index rest = n - k - 1;
    reflectors_.col(k).tail(rest + 1) -= v.tail(rest + 1) * w(k) + w.tail(rest + 1) * v(k);
    diagonal_(k) = reflectors_(k, k);
    if (rest == 0) break;
    auto column = reflectors_.col(k).tail(rest);
    double factor = 0, length = 0;
    column.makeHouseholderInPlace(factor, length);
    column(0) = 1;
    product.setZero();
    for (Eigen::Index j = k + 1; j < n; ++j) {
      update_and_multiply(n - j, v.data() + j, w.data() + j, &reflectors_(j, k), &reflectors_(j, j),
                          product.data() + j);
    }
    v.tail(rest) = column;
    w.tail(rest) = factor * product.tail(rest);
    w.tail(rest) -= 0.5 * factor * w.tail(rest).dot(column) * column;
    factors_(k) = factor;
    beside_(k) = length;
  }
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

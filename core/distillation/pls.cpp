#include "core/distillation/pls.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

constexpr Eigen::Index kManyResponses = 64;

// Sample standard deviations from sums of squares about the mean; 1 where there is no spread but
// rounding. `raw` are the sums of squares before the mean was taken off.
Eigen::RowVectorXd deviations(const Eigen::RowVectorXd& centred, const Eigen::RowVectorXd& raw,
                              double points) {
  Eigen::RowVectorXd result(centred.size());
  for (Eigen::Index i = 0; i < centred.size(); ++i) {
    const bool spread = points > 1 && centred(i) > 1e-14 * raw(i);
    result(i) = spread ? std::sqrt(centred(i) / (points - 1)) : 1;
  }
  return result;
}

// The direction of spectra that covaries most with the classes: the first left singular vector of
// `xy`, by power iteration from its first column that is not zero.
Eigen::VectorXd leading_weights(const Eigen::MatrixXd& xy, double tolerance) {
  constexpr int most_iterations = 500;
  const double size = xy.norm();
  Eigen::Index first = 0;
  while (first + 1 < xy.cols() && !(xy.col(first).norm() > 1e-12 * size)) ++first;
  Eigen::VectorXd w = xy.col(first).normalized();
  for (int i = 1; i < most_iterations; ++i) {
    const Eigen::VectorXd next = (xy * (xy.transpose() * w)).normalized();
    const double change = (next - w).squaredNorm();
    w = next;
    if (change < tolerance) break;
  }
  return w;
}

// The same to much more digits, for many responses: there power iteration takes hundreds of
// products with a matrix that no cache holds, Lanczos' (Golub and Van Loan, Matrix
// Computations, 10.1) some tens.
Eigen::VectorXd leading_weights_of_many(const Eigen::MatrixXd& xy, const Progress& progress) {
  constexpr Eigen::Index most_steps = 40;
  constexpr int most_restarts = 20;
  constexpr double tolerance = 1e-9;  // of the residual, beside the eigenvalue
  const Eigen::Index steps = std::min(most_steps, xy.rows());
  Eigen::MatrixXd basis(xy.rows(), steps);
  Eigen::Index strongest = 0;
  xy.colwise().squaredNorm().maxCoeff(&strongest);
  Eigen::VectorXd w = xy.col(strongest).normalized();
  for (int restart = 0; restart < most_restarts; ++restart) {
    Eigen::MatrixXd small = Eigen::MatrixXd::Zero(steps, steps);
    Eigen::VectorXd next = w;
    for (Eigen::Index j = 0; j < steps; ++j) {
      progress.check();
      basis.col(j) = next;
      const Eigen::VectorXd of_classes = xy.transpose() * next;
      next.noalias() = xy * of_classes;
      small(j, j) = of_classes.squaredNorm();
      const auto so_far = basis.leftCols(j + 1);
      // Twice is enough to make up for rounding.
      for (int pass = 0; pass < 2; ++pass) next -= (so_far * (so_far.transpose() * next)).eval();
      const double beta = next.norm();
      const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(
          small.topLeftCorner(j + 1, j + 1));
      const double largest = solved.eigenvalues()(j);
      const Eigen::VectorXd mixture = solved.eigenvectors().col(j);
      const bool settled = beta * std::abs(mixture(j)) <= tolerance * largest;
      if (settled || j + 1 == steps) {
        w = (so_far * mixture).normalized();
        if (settled) return w;
        break;
      }
      small(j, j + 1) = small(j + 1, j) = beta;
      next /= beta;
    }
  }
  return w;
}

}  // namespace

Eigen::MatrixXd PlsFit::coefficients(Eigen::Index count) const {
  return x_scale.cwiseInverse().asDiagonal() *
         (rotations.leftCols(count) * y_loadings.leftCols(count).transpose()) *
         y_scale.asDiagonal();
}

Eigen::RowVectorXd PlsFit::intercept(const Eigen::MatrixXd& coefficients) const {
  return y_mean - x_mean * coefficients;
}

PlsFit fit_pls(const Moments& moments, Eigen::Index components, bool scale,
               const Progress& progress, double tolerance) {
  const Eigen::Index channels = moments.xx.rows(), classes = moments.xy.cols();
  const double points = moments.points;
  PlsFit fit;
  const Eigen::RowVectorXd x_mean = moments.x_sum / points;  // about the origin
  fit.x_mean = moments.origin + x_mean;
  fit.y_mean = moments.y_sum / points;
  Eigen::MatrixXd xx = moments.xx - points * x_mean.transpose() * x_mean;
  Eigen::MatrixXd xy = moments.xy - points * x_mean.transpose() * fit.y_mean;
  fit.x_scale = Eigen::RowVectorXd::Ones(channels);
  fit.y_scale = Eigen::RowVectorXd::Ones(classes);
  if (scale) {
    const Eigen::RowVectorXd y_squares = moments.y_square_sum - points * fit.y_mean.cwiseAbs2();
    fit.x_scale = deviations(xx.diagonal().transpose(), moments.xx.diagonal().transpose(), points);
    fit.y_scale = deviations(y_squares, moments.y_square_sum, points);
    const Eigen::RowVectorXd inverse = fit.x_scale.cwiseInverse();
    xx = inverse.asDiagonal() * xx * inverse.asDiagonal();
    xy = inverse.asDiagonal() * xy * fit.y_scale.cwiseInverse().asDiagonal();
  }

  const auto most = static_cast<Eigen::Index>(std::max(
      0.0, std::min({static_cast<double>(components), static_cast<double>(channels), points - 1})));
  fit.weights.resize(channels, most);
  fit.x_loadings.resize(channels, most);
  fit.rotations.resize(channels, most);
  fit.y_loadings.resize(classes, most);
  const double xx_size = xx.trace();
  const double xy_size = xy.norm();
  Eigen::Index found = 0;
  for (; found < most; ++found) {
    progress.check();
    // Rounding leaves about 1e-16 of what there was; below these nothing but that is left.
    if (!(xy.norm() > 1e-12 * xy_size) || !(xx_size > 0)) break;
    const Eigen::VectorXd w = classes > kManyResponses ? leading_weights_of_many(xy, progress)
                                                       : leading_weights(xy, tolerance);
    Eigen::VectorXd r = w;
    for (Eigen::Index j = 0; j < found; ++j) {
      r -= fit.x_loadings.col(j).dot(w) * fit.rotations.col(j);
    }
    const Eigen::VectorXd xx_r = xx * r;
    const double score_size = r.dot(xx_r);
    if (!(score_size > 1e-14 * xx_size)) break;
    const Eigen::VectorXd p = xx_r / score_size;
    const Eigen::VectorXd q = xy.transpose() * r / score_size;
    xy.noalias() -= score_size * p * q.transpose();
    fit.weights.col(found) = w;
    fit.x_loadings.col(found) = p;
    fit.rotations.col(found) = r;
    fit.y_loadings.col(found) = q;
  }
  fit.weights.conservativeResize(channels, found);
  fit.x_loadings.conservativeResize(channels, found);
  fit.rotations.conservativeResize(channels, found);
  fit.y_loadings.conservativeResize(classes, found);
  return fit;
}

}  // namespace lithoscope

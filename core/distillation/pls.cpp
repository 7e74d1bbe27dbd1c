#include "core/distillation/pls.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

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
    const Eigen::VectorXd w = leading_weights(xy, tolerance);
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

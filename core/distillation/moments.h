// Sums over training points from which a partial least squares model is fitted.
#pragma once

#include <Eigen/Core>
#include <cstdint>

#include "core/base/gram_sum.h"
#include "core/base/progress.h"

namespace lithoscope {

// First and second moments of spectra x (channels) and class memberships y (classes), about a fixed
// origin near the spectra, so that subtracting means later loses no digits. Made in one pass over
// any number of points; moments of disjoint sets of points can be added and subtracted, which gives
// every fold of a cross-validation without reading the points again.
struct Moments {
  Eigen::RowVectorXd origin;  // channels
  double points = 0;
  Eigen::RowVectorXd x_sum;         // Σ (x - origin)
  Eigen::RowVectorXd y_sum;         // Σ y
  Eigen::RowVectorXd y_square_sum;  // Σ y², class by class
  Eigen::MatrixXd xx;               // Σ (x - origin)ᵀ(x - origin), channels × channels
  Eigen::MatrixXd xy;               // Σ (x - origin)ᵀ y, channels × classes

  Moments() = default;
  Moments(Eigen::RowVectorXd origin, Eigen::Index classes);

  // Adds the points of the rows of `x` (with the origin already taken off) and `y`. The result does
  // not depend on the number of threads. Throws Cancelled.
  void add(const Eigen::MatrixXd& x, const Eigen::MatrixXd& y, const Progress& progress);
  // Adds the points of a sum whose rows are a point's x, y and 1.
  void add(GramSum& sum, const Progress& progress);

  Moments& operator+=(const Moments& other);
  Moments& operator-=(const Moments& other);
};

}  // namespace lithoscope

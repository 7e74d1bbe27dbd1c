// Partial least squares regression from moments.
#pragma once

#include <Eigen/Core>

#include "core/base/progress.h"
#include "core/distillation/moments.h"

namespace lithoscope {

// y ≈ y_mean + ((x - x_mean) / x_scale) R Qᵀ y_scale, with components in the order in which they
// were found: the first a columns of the matrices are the model of a components.
struct PlsFit {
  Eigen::RowVectorXd x_mean, x_scale;  // channels; scale 1 where it is not used
  Eigen::RowVectorXd y_mean, y_scale;  // classes
  Eigen::MatrixXd weights;             // W, channels × components, unit length
  Eigen::MatrixXd x_loadings;          // P, channels × components
  Eigen::MatrixXd rotations;           // R, channels × components: scores are x R
  Eigen::MatrixXd y_loadings;          // Q, classes × components

  Eigen::Index components() const { return rotations.cols(); }
  // Coefficients in the units of x and y: channels × classes. `count` ≤ components().
  Eigen::MatrixXd coefficients(Eigen::Index count) const;
  // What is added to x · coefficients(count).
  Eigen::RowVectorXd intercept(const Eigen::MatrixXd& coefficients) const;
};

// Fits up to `components` components by the second modified kernel algorithm (Dayal and MacGregor
// 1997, 10.1002/(SICI)1099-128X(199701)11:1<73::AID-CEM435>3.0.CO;2-#), which gives the components
// of NIPALS PLS2 with regression deflation, at a cost that does not depend on the number of points.
// x and y are centred; with `scale` both are also divided by their sample standard deviation
// (constant ones by 1). Returns fewer components where the data hold no more: when y is fitted
// exactly or x is used up.
//
// The weights of a component are found as NIPALS does, by power iteration from the first class on,
// until their squared change is below `tolerance`. The default is that of the usual NIPALS programs
// (scikit-learn's PLSRegression gives the same numbers to rounding); smaller values come closer to
// the singular vectors. With more than 64 responses they are the singular vectors, found otherwise.
// Throws Cancelled.
PlsFit fit_pls(const Moments& moments, Eigen::Index components, bool scale,
               const Progress& progress, double tolerance = 1e-6);

}  // namespace lithoscope

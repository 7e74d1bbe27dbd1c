// Eigenvalues of a symmetric matrix and the vectors of the largest, in steps that can be stopped.
#pragma once

#include <Eigen/Core>

#include "core/base/progress.h"

namespace lithoscope {

// Eigen's own solver finds all vectors in one call that cannot be stopped: seconds for a thousand
// channels. Here the matrix is reduced to tridiagonal form by Householder reflections (most of the
// work, stoppable at each column), Eigen finds the eigenvalues of that, and inverse iteration only
// the vectors that are wanted (Golub & Van Loan, Matrix Computations, 8.2 and 8.3).
class SymmetricEigen {
 public:
  // Reads the lower triangle. Throws Cancelled.
  SymmetricEigen(Eigen::MatrixXd matrix, const Progress& stop);

  const Eigen::VectorXd& values() const { return values_; }  // falling
  // Orthonormal vectors of the first `count` values, as columns. Throws Cancelled.
  Eigen::MatrixXd vectors(Eigen::Index count, const Progress& stop) const;

 private:
  double scale_ = 1;                   // what the matrix was divided by
  Eigen::MatrixXd reflectors_;         // column k below the diagonal: the reflection that clears it
  Eigen::VectorXd factors_;            // of the reflections
  Eigen::VectorXd diagonal_, beside_;  // of the tridiagonal matrix
  Eigen::VectorXd values_;
};

}  // namespace lithoscope

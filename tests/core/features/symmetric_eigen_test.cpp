#include "core/features/symmetric_eigen.h"

#include <gtest/gtest.h>

#include <Eigen/Eigenvalues>
#include <Eigen/QR>

#include "tests/core/preprocess/test_images.h"

namespace lithoscope {
namespace {

NoProgress no_progress;

Eigen::MatrixXd random_matrix(Eigen::Index rows, Eigen::Index cols, unsigned seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<double> normal(0, 1);
  return Eigen::MatrixXd::NullaryExpr(rows, cols, [&] { return normal(generator); });
}

// V diag(values) Vᵀ with random orthonormal V.
Eigen::MatrixXd with_values(const Eigen::VectorXd& values, unsigned seed) {
  const Eigen::Index n = values.size();
  const Eigen::MatrixXd v =
      random_matrix(n, n, seed).householderQr().householderQ() * Eigen::MatrixXd::Identity(n, n);
  return v * values.asDiagonal() * v.transpose();
}

void expect_pairs(const Eigen::MatrixXd& matrix, Eigen::Index count) {
  const SymmetricEigen eigen(matrix, no_progress);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> reference(matrix);
  const double size = std::max(1e-300, reference.eigenvalues().cwiseAbs().maxCoeff());
  EXPECT_LT((eigen.values() - reference.eigenvalues().reverse()).cwiseAbs().maxCoeff(),
            1e-13 * size * static_cast<double>(matrix.rows()));
  const Eigen::MatrixXd vectors = eigen.vectors(count, no_progress);
  EXPECT_LT((vectors.transpose() * vectors - Eigen::MatrixXd::Identity(count, count))
                .cwiseAbs()
                .maxCoeff(),
            1e-12);
  const Eigen::MatrixXd residual =
      matrix * vectors - vectors * eigen.values().head(count).asDiagonal();
  EXPECT_LT(residual.cwiseAbs().maxCoeff(), 1e-12 * size);
}

TEST(SymmetricEigen, AgreesWithTheGeneralSolver) {
  for (const Eigen::Index n : {1, 2, 3, 10, 65, 150}) {
    const Eigen::MatrixXd a = random_matrix(n, n, static_cast<unsigned>(n));
    expect_pairs(a + a.transpose(), n);
    expect_pairs(a * a.transpose(), n);
  }
}

TEST(SymmetricEigen, TakesRepeatedCloseAndZeroValues) {
  expect_pairs(Eigen::MatrixXd::Zero(20, 20), 20);
  expect_pairs(Eigen::MatrixXd::Identity(20, 20) * 3, 20);
  expect_pairs(Eigen::VectorXd::LinSpaced(30, 1, 5).asDiagonal(), 30);
  Eigen::VectorXd values = Eigen::VectorXd::Zero(60);
  values.head(8) << 1e6, 5, 5, 5, 1, 1 - 1e-13, 1 - 1e-9, 1e-9;
  expect_pairs(with_values(values, 1), 60);
  expect_pairs(with_values(1e-150 * values, 2), 10);
}

TEST(SymmetricEigen, StopsWithinEachPart) {
  const Eigen::MatrixXd a = with_values(Eigen::VectorXd::LinSpaced(50, 1, 5), 3);
  const test::StoppingProgress early(20);
  EXPECT_THROW(SymmetricEigen(a, early), Cancelled);
  const SymmetricEigen eigen(a, no_progress);
  for (const int polls : {0, 10, 60}) {
    const test::StoppingProgress stop(polls);
    EXPECT_THROW(eigen.vectors(5, stop), Cancelled) << polls;
  }
}

}  // namespace
}  // namespace lithoscope

// Sums over many rows against plain double loops, and their independence of threads.
#include <tbb/global_control.h>

#include <limits>
#include <random>

#include "core/base/covariance_kernel.h"
#include "core/base/covariance_sum.h"
#include "core/base/gram_sum.h"
#include "core/base/linear_map.h"
#include "core/base/vector_clones.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

Eigen::MatrixXd random_matrix(Eigen::Index rows, Eigen::Index cols, unsigned seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<double> normal(0.5, 1);
  return Eigen::MatrixXd::NullaryExpr(rows, cols, [&] { return normal(generator); });
}

Eigen::MatrixXd gram_of(const Eigen::MatrixXd& rows, std::int64_t at_a_time) {
  const NoProgress progress;
  GramSum sum(rows.cols());
  for (Eigen::Index first = 0; first < rows.rows(); first += at_a_time) {
    const auto count = std::min<std::int64_t>(at_a_time, rows.rows() - first);
    sum.add(
        count,
        [&](std::int64_t i, double* row) {
          Eigen::Map<Eigen::RowVectorXd>(row, rows.cols()) = rows.row(first + i);
        },
        progress);
  }
  EXPECT_EQ(sum.rows(), rows.rows());
  return sum.matrix(progress);
}

TEST(GramSum, AgreesWithTheProductForAnySize) {
  for (const Eigen::Index columns : {1, 3, 4, 8, 9, 21}) {
    for (const Eigen::Index count : {1, 255, 257, 2500}) {
      const Eigen::MatrixXd rows = random_matrix(count, columns, 1);
      const Eigen::MatrixXd expected = rows.transpose() * rows;
      const double apart = (gram_of(rows, count) - expected).cwiseAbs().maxCoeff();
      EXPECT_LE(apart, 1e-12 * expected.cwiseAbs().maxCoeff()) << columns << " " << count;
    }
  }
}

TEST(GramSum, GivesTheSameBitsHoweverRowsComeAndWithAnyThreads) {
  const Eigen::MatrixXd rows = random_matrix(3000, 37, 2);
  const Eigen::MatrixXd expected = gram_of(rows, 3000);
  EXPECT_EQ(gram_of(rows, 7), expected);
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  EXPECT_EQ(gram_of(rows, 1000), expected);
}

using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct MeanAndCovariance {
  Eigen::VectorXd mean;
  Eigen::MatrixXd covariance;
};

MeanAndCovariance covariance_of(const Rows& rows, std::int64_t at_a_time) {
  const NoProgress progress;
  CovarianceSum sum(rows.colwise().mean());
  for (Eigen::Index first = 0; first < rows.rows(); first += at_a_time) {
    sum.add(
        std::min<std::int64_t>(at_a_time, rows.rows() - first),
        [&](std::int64_t i) { return rows.row(first + i).data(); }, progress);
  }
  EXPECT_EQ(sum.spectra(), rows.rows());
  MeanAndCovariance found;
  sum.finish(progress, found.mean, found.covariance);
  return found;
}

TEST(CovarianceSum, AgreesWithDoubleForAnySize) {
  for (const Eigen::Index columns : {1, 15, 16, 17, 50}) {
    for (const Eigen::Index count : {2, 127, 129, 3000}) {
      // Channels of very different spread beside a mean that is larger than any of them.
      Rows rows = random_matrix(count, columns, 6).cast<float>();
      for (Eigen::Index c = 0; c < columns; ++c) {
        rows.col(c) = rows.col(c).array() * std::pow(10.0f, static_cast<float>(c % 3 - 2)) + 8.0f;
      }
      const Eigen::MatrixXd wide = rows.cast<double>();
      const Eigen::RowVectorXd mean = wide.colwise().mean();
      const Eigen::MatrixXd centred = wide.rowwise() - mean;
      const Eigen::MatrixXd expected =
          centred.transpose() * centred / static_cast<double>(count - 1);
      const auto found = covariance_of(rows, count);
      EXPECT_LT((found.mean.transpose() - mean).cwiseAbs().maxCoeff(), 1e-7);
      for (Eigen::Index i = 0; i < columns; ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
          EXPECT_NEAR(found.covariance(i, j), expected(i, j),
                      1e-6 * std::sqrt(expected(i, i) * expected(j, j)))
              << columns << " " << count;
        }
      }
    }
  }
}

TEST(CovarianceSum, GivesTheSameBitsHoweverRowsComeAndWithAnyThreads) {
  const Rows rows = random_matrix(3000, 37, 7).cast<float>();
  const Eigen::MatrixXd expected = covariance_of(rows, 3000).covariance;
  EXPECT_EQ(covariance_of(rows, 7).covariance, expected);
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  EXPECT_EQ(covariance_of(rows, 1000).covariance, expected);
}

TEST(CovarianceSum, LeavesOutSpectraThatAreNotFiniteOrNotThere) {
  const Rows all = random_matrix(2500, 37, 10).cast<float>();
  Rows holed = all, kept(0, 37);
  const auto is_there = [](Eigen::Index i) { return i % 97 != 5 && i != 2499; };
  for (Eigen::Index i = 0; i < all.rows(); ++i) {
    const bool good = is_there(i) && i % 101 != 0;
    if (i % 101 == 0) {
      holed(i, i % 37) = i % 2 == 0 ? std::numeric_limits<float>::quiet_NaN()
                                    : -std::numeric_limits<float>::infinity();
    }
    if (!good) continue;
    kept.conservativeResize(kept.rows() + 1, 37);
    kept.row(kept.rows() - 1) = all.row(i);
  }
  const NoProgress progress;
  const Eigen::RowVectorXf centre = Eigen::RowVectorXf::Constant(37, 0.1F);
  CovarianceSum sum(centre), expected(centre);
  sum.add(
      2500, [&](std::int64_t i) { return is_there(i) ? holed.row(i).data() : nullptr; }, progress);
  expected.add(
      kept.rows(), [&](std::int64_t i) { return kept.row(i).data(); }, progress);
  EXPECT_EQ(sum.spectra(), kept.rows());
  MeanAndCovariance a, b;
  sum.finish(progress, a.mean, a.covariance);
  expected.finish(progress, b.mean, b.covariance);
  EXPECT_EQ(a.mean, b.mean);
  EXPECT_EQ(a.covariance, b.covariance);
}

TEST(CovarianceSum, BothVersionsOfTheKernelAgree) {
  if (!processor_has_fma()) GTEST_SKIP() << "skipped: no fused multiply-add";
  const Rows a = random_matrix(128, kPanelColumns, 8).cast<float>();
  const Rows b = random_matrix(128, kPanelColumns, 9).cast<float>();
  const Eigen::MatrixXd expected = a.cast<double>().transpose() * b.cast<double>();
  for (const auto add_products : {add_products_fma, add_products_plain}) {
    Eigen::Matrix<double, kPanelColumns, kPanelColumns, Eigen::RowMajor> sums;
    sums.setOnes();
    add_products(128, a.data(), b.data(), sums.data());
    EXPECT_LT((sums.array() - 1 - expected.array()).abs().maxCoeff(), 1e-4);
  }
}

TEST(CovarianceSum, BothVersionsWithFusedMultiplyAddGiveTheSameBits) {
  if (!processor_has_avx512()) GTEST_SKIP() << "skipped: no AVX-512";
  const Rows a = random_matrix(128, kPanelColumns, 8).cast<float>();
  const Rows b = random_matrix(128, kPanelColumns, 9).cast<float>();
  for (const std::int64_t rows : {0, 1, 77, 128}) {
    Eigen::Matrix<double, kPanelColumns, kPanelColumns, Eigen::RowMajor> narrow, wide;
    narrow.setOnes();
    wide.setOnes();
    add_products_fma(rows, a.data(), b.data(), narrow.data());
    add_products_avx512(rows, a.data(), b.data(), wide.data());
    EXPECT_EQ(narrow, wide);
  }
}

TEST(LinearMap, AgreesWithTheProductForAnySize) {
  for (const Eigen::Index outputs : {1, 4, 5, 8, 11}) {
    for (const Eigen::Index count : {1, 7, 8, 30}) {
      const Rows rows = random_matrix(count, 53, 3).cast<float>();
      const Eigen::MatrixXd matrix = random_matrix(53, outputs, 4);
      const Eigen::RowVectorXd offset = random_matrix(1, outputs, 5);
      std::vector<double> found(static_cast<std::size_t>(count * outputs));
      LinearMap(matrix, offset).apply(rows.data(), count, found.data());
      const Eigen::MatrixXd expected = (rows.cast<double>() * matrix).rowwise() + offset;
      for (Eigen::Index i = 0; i < count; ++i) {
        for (Eigen::Index j = 0; j < outputs; ++j) {
          EXPECT_NEAR(found[static_cast<std::size_t>(i * outputs + j)], expected(i, j), 1e-11);
        }
      }
    }
  }
}

TEST(LinearMap, PassesOnWhatIsNotFinite) {
  const float row[3] = {1, std::numeric_limits<float>::quiet_NaN(), 2};
  double found[2];
  LinearMap(Eigen::MatrixXd::Zero(3, 2), Eigen::RowVectorXd::Zero(2)).apply(row, 1, found);
  EXPECT_TRUE(std::isnan(found[0]) && std::isnan(found[1]));
}

}  // namespace
}  // namespace lithoscope

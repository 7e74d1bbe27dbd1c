#include "core/distillation/cross_validation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>

#include "core/distillation/pls.h"
#include "core/distillation/spatial_folds.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

LabelMap some_labels(std::int64_t rows, std::int64_t cols) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  LabelMap map = make_label_map(grid, {{"A", {}}, {"B", {}}});
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    map.labels[i] = static_cast<std::uint16_t>(i % 7 == 0 ? 0 : 1 + i % 2);
  }
  return map;
}

TEST(SpatialFolds, CoverEveryLabelledPointOnceInWholeTiles) {
  const LabelMap map = some_labels(37, 52);
  const std::vector<int> fold = spatial_folds(map, 4, 8, 3);
  std::map<std::pair<std::int64_t, std::int64_t>, std::set<int>> folds_of_tile;
  std::set<int> used;
  for (std::size_t i = 0; i < fold.size(); ++i) {
    EXPECT_EQ(fold[i] < 0, map.labels[i] == 0);
    if (fold[i] < 0) continue;
    ASSERT_LT(fold[i], 4);
    used.insert(fold[i]);
    const auto index = static_cast<std::int64_t>(i);
    folds_of_tile[{index / 52 / 8, index % 52 / 8}].insert(fold[i]);
  }
  EXPECT_EQ(used.size(), 4u);
  EXPECT_EQ(folds_of_tile.size(), 5u * 7u);
  for (const auto& [tile, folds] : folds_of_tile) EXPECT_EQ(folds.size(), 1u);
}

TEST(SpatialFolds, AreBalancedRepeatableAndDependOnTheSeed) {
  const LabelMap map = some_labels(60, 60);
  const std::vector<int> first = spatial_folds(map, 5, 6, 1);
  EXPECT_EQ(first, spatial_folds(map, 5, 6, 1));
  EXPECT_NE(first, spatial_folds(map, 5, 6, 2));
  std::vector<double> points(5, 0);
  for (const int f : first) {
    if (f >= 0) points[static_cast<std::size_t>(f)] += 1;
  }
  const double mean = 3600.0 * 6 / 7 / 5;
  for (const double count : points) EXPECT_NEAR(count, mean, 36);
}

TEST(CrossValidation, EqualsRefittingAndPredictingFoldByFold) {
  std::mt19937 random(11);
  std::normal_distribution<double> normal;
  const Eigen::Index points = 90, channels = 8, classes = 3;
  Eigen::MatrixXd x =
      Eigen::MatrixXd::NullaryExpr(points, channels, [&] { return 5 + normal(random); });
  Eigen::MatrixXd y = Eigen::MatrixXd::Zero(points, classes);
  for (Eigen::Index i = 0; i < points; ++i) {
    y(i, i % 3) = 1;
    x(i, i % 3) += 1.5;
  }
  const Eigen::RowVectorXd origin = x.row(0);
  std::vector<Moments> folds(3, Moments(origin, classes));
  for (Eigen::Index f = 0; f < 3; ++f) {
    folds[static_cast<std::size_t>(f)].add(x.middleRows(30 * f, 30).rowwise() - origin,
                                           y.middleRows(30 * f, 30), NoProgress());
  }
  for (const bool scale : {false, true}) {
    NoProgress progress;
    const ErrorCurve curve = cross_validate(folds, 6, scale, progress);
    ASSERT_EQ(curve.error.size(), 6u);
    for (Eigen::Index count = 1; count <= 6; ++count) {
      std::vector<double> errors;
      for (Eigen::Index f = 0; f < 3; ++f) {
        Eigen::MatrixXd train_x(60, channels), train_y(60, classes);
        Eigen::Index row = 0;
        for (Eigen::Index i = 0; i < points; ++i) {
          if (i / 30 == f) continue;
          train_x.row(row) = x.row(i);
          train_y.row(row++) = y.row(i);
        }
        Moments moments(train_x.row(0), classes);
        moments.add(train_x.rowwise() - train_x.row(0), train_y, NoProgress());
        const PlsFit fit = fit_pls(moments, count, scale, NoProgress());
        const Eigen::MatrixXd b = fit.coefficients(count);
        const Eigen::MatrixXd residual =
            ((x.middleRows(30 * f, 30) * b).rowwise() + fit.intercept(b)) -
            y.middleRows(30 * f, 30);
        errors.push_back(std::sqrt(residual.squaredNorm() / (30.0 * 3)));
      }
      const double mean = (errors[0] + errors[1] + errors[2]) / 3;
      double squares = 0;
      for (const double e : errors) squares += (e - mean) * (e - mean);
      const auto at = static_cast<std::size_t>(count - 1);
      EXPECT_NEAR(curve.error[at], mean, 1e-10);
      EXPECT_NEAR(curve.standard_error[at], std::sqrt(squares / 2 / 3), 1e-10);
    }
  }
}

TEST(CrossValidation, ChoosesTheSmallestNumberWithinOneStandardErrorOfTheBest) {
  EXPECT_EQ(choose_components({{0.9, 0.5, 0.42, 0.4, 0.41}, {0.1, 0.1, 0.05, 0.03, 0.05}}), 3);
  EXPECT_EQ(choose_components({{0.9, 0.5, 0.42, 0.4, 0.41}, {0.1, 0.1, 0.05, 0.01, 0.05}}), 4);
  EXPECT_EQ(choose_components({{0.3, 0.4, 0.5}, {0, 0, 0}}), 1);
}

TEST(CrossValidation, NeedsPointsInTwoFolds) {
  std::vector<Moments> folds(5, Moments(Eigen::RowVectorXd::Zero(2), 2));
  folds[1].add(Eigen::MatrixXd::Identity(2, 2), Eigen::MatrixXd::Identity(2, 2), NoProgress());
  NoProgress progress;
  const Error error = test::error_of([&] { cross_validate(folds, 2, false, progress); });
  EXPECT_TRUE(test::contains(error.what(), "1 of the 5 folds"));
  EXPECT_TRUE(test::contains(error.what(), "block_px"));
}

}  // namespace
}  // namespace lithoscope

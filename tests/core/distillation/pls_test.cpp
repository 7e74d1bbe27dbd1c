#include "core/distillation/pls.h"

#include <gtest/gtest.h>

#include <Eigen/QR>
#include <cmath>
#include <random>

namespace lithoscope {
namespace {

Moments moments_of(const Eigen::MatrixXd& x, const Eigen::MatrixXd& y) {
  Moments moments(x.row(0), y.cols());
  moments.add(x.rowwise() - x.row(0), y, NoProgress());
  return moments;
}

Eigen::MatrixXd one_hot(const std::vector<int>& classes, int count) {
  Eigen::MatrixXd y = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(classes.size()), count);
  for (std::size_t i = 0; i < classes.size(); ++i) y(static_cast<Eigen::Index>(i), classes[i]) = 1;
  return y;
}

Eigen::MatrixXd predict(const PlsFit& fit, const Eigen::MatrixXd& x) {
  const Eigen::MatrixXd coefficients = fit.coefficients(fit.components());
  return (x * coefficients).rowwise() + fit.intercept(coefficients);
}

void expect_row(const Eigen::MatrixXd& found, Eigen::Index row, const std::vector<double>& wanted,
                double tolerance) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    EXPECT_NEAR(found(row, static_cast<Eigen::Index>(i)), wanted[i], tolerance)
        << "row " << row << ", class " << i;
  }
}

Eigen::MatrixXd random_matrix(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  return Eigen::MatrixXd::NullaryExpr(rows, columns, [&] { return normal(random); });
}

const Eigen::MatrixXd kSpecX = (Eigen::MatrixXd(6, 4) << 1, 2, 3, 4, 2, 1, 0, 1, 3, 3, 1, 0, 0, 1,
                                2, 2, 4, 2, 1, 3, 1, 0, 1, 2)
                                   .finished();
const Eigen::MatrixXd kSpecY = one_hot({0, 1, 1, 0, 2, 2}, 3);

TEST(Pls, EqualsTheVectorOfTheSpecWithoutScaling) {
  const PlsFit fit = fit_pls(moments_of(kSpecX, kSpecY), 2, false, NoProgress());
  const Eigen::MatrixXd predicted = predict(fit, kSpecX);
  expect_row(predicted, 0, {0.9561012384, -0.2347318621, 0.2786306236}, 1e-9);
  expect_row(predicted, 5, {0.3704358182, 0.1560306546, 0.4735335273}, 1e-9);
}

TEST(Pls, EqualsTheVectorOfTheSpecWithScaling) {
  const PlsFit fit = fit_pls(moments_of(kSpecX, kSpecY), 2, true, NoProgress());
  expect_row(predict(fit, kSpecX), 0, {1.0617595590, -0.1837922500, 0.1220326910}, 1e-9);
}

// scikit-learn 1.2.1, PLSRegression(5, scale=...), on data that any program can make.
TEST(Pls, EqualsScikitLearnOnMoreComponents) {
  Eigen::MatrixXd x(24, 9);
  std::vector<int> classes;
  for (int i = 0; i < 24; ++i) {
    for (int j = 0; j < 9; ++j) {
      x(i, j) = static_cast<float>(std::sin((i + 1) * (j + 1) * 0.7) + 0.1 * i * (j == 2) + 5 * j);
    }
    classes.push_back((i * i + i / 5) % 3);
  }
  const Eigen::MatrixXd y = one_hot(classes, 3);
  const Eigen::MatrixXd plain = predict(fit_pls(moments_of(x, y), 5, false, NoProgress()), x);
  expect_row(plain, 0, {0.7307776621, 0.3869661750, -0.1177438371}, 1e-9);
  expect_row(plain, 11, {0.2765812168, 0.5480466429, 0.1753721403}, 1e-9);
  expect_row(plain, 23, {0.2362407454, 0.0325560002, 0.7312032544}, 1e-9);
  const Eigen::MatrixXd scaled = predict(fit_pls(moments_of(x, y), 5, true, NoProgress()), x);
  expect_row(scaled, 0, {0.7244627836, 0.3218017242, -0.0462645079}, 1e-9);
  expect_row(scaled, 23, {0.2507711435, -0.1420469179, 0.8912757744}, 1e-9);
}

TEST(Pls, WithAllComponentsEqualsLeastSquares) {
  const Eigen::MatrixXd x = random_matrix(60, 7, 1);
  const Eigen::MatrixXd y = x * random_matrix(7, 4, 2) + 0.5 * random_matrix(60, 4, 3);
  for (const bool scale : {false, true}) {
    const PlsFit fit = fit_pls(moments_of(x, y), 7, scale, NoProgress());
    ASSERT_EQ(fit.components(), 7);
    Eigen::MatrixXd with_one(60, 8);
    with_one << Eigen::VectorXd::Ones(60), x;
    const Eigen::MatrixXd least_squares = with_one.colPivHouseholderQr().solve(y);
    EXPECT_LT((fit.coefficients(7) - least_squares.bottomRows(7)).cwiseAbs().maxCoeff(), 1e-9);
    EXPECT_LT((fit.intercept(fit.coefficients(7)) - least_squares.row(0)).cwiseAbs().maxCoeff(),
              1e-9);
  }
}

// Many responses take another way to the same directions.
TEST(Pls, WithManyResponsesEqualsPowerIteration) {
  const Eigen::MatrixXd x = random_matrix(80, 30, 7);
  const Eigen::MatrixXd few = x * random_matrix(30, 60, 8) + random_matrix(80, 60, 9);
  // Responses that are zero throughout change nothing but their number.
  Eigen::MatrixXd many = Eigen::MatrixXd::Zero(80, 90);
  many.leftCols(60) = few;
  const PlsFit expected = fit_pls(moments_of(x, few), 6, false, NoProgress(), 1e-26);
  const PlsFit found = fit_pls(moments_of(x, many), 6, false, NoProgress());
  ASSERT_EQ(found.components(), 6);
  EXPECT_LT((found.coefficients(6).leftCols(60) - expected.coefficients(6)).cwiseAbs().maxCoeff(),
            1e-7);
  EXPECT_EQ(found.coefficients(6).rightCols(30).cwiseAbs().maxCoeff(), 0);
}

TEST(Pls, DoesNotCareAboutAShiftOfTheSpectra) {
  const Eigen::MatrixXd x = random_matrix(50, 12, 4);
  std::vector<int> classes;
  for (int i = 0; i < 50; ++i) classes.push_back(i % 3);
  const Eigen::MatrixXd y = one_hot(classes, 3);
  const Eigen::MatrixXd shifted = x.array() + 12345.0;
  const Eigen::MatrixXd a = predict(fit_pls(moments_of(x, y), 4, false, NoProgress()), x);
  const Eigen::MatrixXd b =
      predict(fit_pls(moments_of(shifted, y), 4, false, NoProgress()), shifted);
  EXPECT_LT((a - b).cwiseAbs().maxCoeff(), 1e-8);
}

TEST(Pls, WithScalingDoesNotCareAboutTheUnitsOfChannels) {
  const Eigen::MatrixXd x = random_matrix(50, 6, 5);
  std::vector<int> classes;
  for (int i = 0; i < 50; ++i) classes.push_back(i % 2);
  const Eigen::MatrixXd y = one_hot(classes, 2);
  Eigen::RowVectorXd units(6);
  units << 1e-3, 1, 7, 1e4, 0.2, 3;
  const Eigen::MatrixXd other = x * units.asDiagonal();
  const Eigen::MatrixXd a = predict(fit_pls(moments_of(x, y), 3, true, NoProgress()), x);
  const Eigen::MatrixXd b = predict(fit_pls(moments_of(other, y), 3, true, NoProgress()), other);
  EXPECT_LT((a - b).cwiseAbs().maxCoeff(), 1e-10);
}

TEST(Pls, AConstantChannelDoesNoHarm) {
  Eigen::MatrixXd x = random_matrix(30, 5, 6);
  x.col(2).setConstant(0.3);
  std::vector<int> classes;
  for (int i = 0; i < 30; ++i) classes.push_back(i % 3);
  const PlsFit fit = fit_pls(moments_of(x, one_hot(classes, 3)), 5, true, NoProgress());
  EXPECT_TRUE(fit.coefficients(fit.components()).allFinite());
  EXPECT_EQ(fit.components(), 4);
}

TEST(Pls, StopsWhereTheSpectraHoldNoMoreComponents) {
  const Eigen::MatrixXd x = random_matrix(40, 2, 7) * random_matrix(2, 9, 8);
  std::vector<int> classes;
  for (int i = 0; i < 40; ++i) classes.push_back(i % 4);
  const PlsFit fit = fit_pls(moments_of(x, one_hot(classes, 4)), 9, false, NoProgress());
  EXPECT_EQ(fit.components(), 2);
}

TEST(Pls, MomentsOfPartsAddUpAndCanBeTakenAway) {
  const Eigen::MatrixXd x = random_matrix(30, 40, 9), y = random_matrix(30, 3, 10);
  Moments all(x.row(0), 3), head(x.row(0), 3), tail(x.row(0), 3);
  const Eigen::MatrixXd centred = x.rowwise() - x.row(0);
  all.add(centred, y, NoProgress());
  head.add(centred.topRows(11), y.topRows(11), NoProgress());
  tail.add(centred.bottomRows(19), y.bottomRows(19), NoProgress());
  EXPECT_LT((all.xx - centred.transpose() * centred).cwiseAbs().maxCoeff(), 1e-12);
  EXPECT_LT((all.xy - centred.transpose() * y).cwiseAbs().maxCoeff(), 1e-12);
  EXPECT_EQ(all.xx, all.xx.transpose());
  Moments sum = head;
  sum += tail;
  EXPECT_LT((sum.xx - all.xx).cwiseAbs().maxCoeff(), 1e-11);
  sum -= head;
  EXPECT_EQ(sum.points, 19);
  EXPECT_LT((sum.xy - tail.xy).cwiseAbs().maxCoeff(), 1e-11);
}

}  // namespace
}  // namespace lithoscope

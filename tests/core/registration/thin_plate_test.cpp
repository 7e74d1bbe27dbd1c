#include "core/image/thin_plate.h"

#include <cmath>

#include "core/registration/affine.h"
#include "core/registration/fit.h"
#include "core/registration/thin_plate_fit.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::largest_distance_um;
using test::points_under;
using test::similarity;

double largest_miss(const Transform& transform, const std::vector<MatchingPoint>& points) {
  double largest = 0;
  for (const MatchingPoint& point : points) {
    const PointUm mapped = transform.apply(point.source);
    largest = std::max(
        largest, std::hypot(mapped.x_um - point.target.x_um, mapped.y_um - point.target.y_um));
  }
  return largest;
}

FitOptions thin_plate(double smoothing = 0) {
  FitOptions options;
  options.kind = TransformKind::kThinPlate;
  options.smoothing = smoothing;
  return options;
}

TEST(ThinPlateFit, PassesThroughItsPointsAndBack) {
  Random random(1);
  for (int trial = 0; trial < 40; ++trial) {
    const auto points = points_under(similarity(0.4, 30, 1e4, -2e4), 3 + 2 * trial, random, 100);
    const Transform spline = fit_thin_plate(points);
    EXPECT_EQ(spline.kind, TransformKind::kThinPlate);
    EXPECT_LT(largest_miss(spline, points), 1e-6);
    const Transform back = spline.inverse();
    for (const MatchingPoint& point : points) {
      const PointUm again = spline.apply(back.apply(point.target));
      EXPECT_NEAR(again.x_um, point.target.x_um, 1e-5);
      EXPECT_NEAR(again.y_um, point.target.y_um, 1e-5);
    }
  }
}

TEST(ThinPlateFit, IsAffineForPointsOfAnAffineMap) {
  Random random(2);
  Transform truth = similarity(0.7, 200, 50, 60);
  truth.kind = TransformKind::kAffine;
  truth.linear(0, 1) += 0.3;
  const Transform spline = fit_thin_plate(points_under(truth, 20, random));
  EXPECT_LT(largest_distance_um(spline, truth), 1e-5);
  EXPECT_NEAR(spline.scale(), truth.scale(), 1e-9);
  EXPECT_LT(spline.spline->weights().cwiseAbs().maxCoeff(), 1e-6);
}

// Bookstein 1989: the weights sum to zero, also with the coordinates of their points, so that the
// bending flattens out far away.
TEST(ThinPlateFit, WeightsCarryNoAffinePart) {
  Random random(3);
  const auto points = points_under(similarity(1, 0, 0, 0), 15, random, 200);
  const Transform spline = fit_thin_plate(points);
  const Eigen::Matrix2Xd& weights = spline.spline->weights();
  const Eigen::Matrix2Xd& knots = spline.spline->knots();
  EXPECT_LT(weights.rowwise().sum().norm(), 1e-8 * weights.norm());
  EXPECT_LT((weights * knots.transpose()).norm(), 1e-8 * weights.norm() * knots.norm());
}

TEST(ThinPlateFit, SmoothingLeadsToTheAffineFit) {
  Random random(4);
  const auto points = points_under(similarity(0.5, 10, 0, 0), 12, random, 200);
  double last = 0;
  for (const double smoothing : {0.0, 1e-3, 1e-1, 10.0}) {
    const double miss = largest_miss(fit_thin_plate(points, smoothing), points);
    EXPECT_GE(miss, last);
    last = miss;
  }
  EXPECT_LT(largest_distance_um(fit_thin_plate(points, 1e7), fit_affine(points)), 0.01);
  // Smoothing takes off noise.
  Random noise(5);
  const Transform truth = similarity(0.5, 10, 0, 0);
  const auto noisy = points_under(truth, 40, noise, 100);
  const auto probes = points_under(truth, 40, noise);
  EXPECT_LT(largest_miss(fit_thin_plate(noisy, 1), probes),
            largest_miss(fit_thin_plate(noisy), probes));
}

TEST(ThinPlateFit, LeaveOneOutIsAnExplicitRefit) {
  Random random(6);
  const auto points = points_under(similarity(0.6, 40, 5, 6), 9, random, 150);
  const FitResult result = fit_registration(points, thin_plate(), std::nullopt, NoProgress());
  EXPECT_LT(result.rmse_um, 1e-6);
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto others = points;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    const PointUm mapped = fit_thin_plate(others).apply(points[i].source);
    EXPECT_NEAR(
        result.residuals[i].leave_one_out_um,
        std::hypot(points[i].target.x_um - mapped.x_um, points[i].target.y_um - mapped.y_um), 1e-6);
  }
  EXPECT_GT(result.leave_one_out_rmse_um, 50);
}

TEST(ThinPlateFit, LeaveOneOutIsUnknownWhereTheOthersDetermineNothing) {
  Random random(7);
  const auto three = points_under(Transform(), 3, random);
  const FitResult result = fit_registration(three, thin_plate(), std::nullopt, NoProgress());
  EXPECT_TRUE(std::isnan(result.leave_one_out_rmse_um));
  const std::vector<MatchingPoint> four = {{"a", {0, 0}, {0, 0}, true},
                                           {"b", {1000, 0}, {1100, 0}, true},
                                           {"c", {2000, 0}, {2000, 0}, true},
                                           {"d", {0, 3000}, {0, 3000}, true}};
  const FitResult mixed = fit_registration(four, thin_plate(), std::nullopt, NoProgress());
  EXPECT_FALSE(std::isnan(mixed.residuals[0].leave_one_out_um));
  EXPECT_TRUE(std::isnan(mixed.residuals[3].leave_one_out_um));
}

TEST(ThinPlateFit, ErrorsSayWhatIsMissing) {
  Random random(8);
  auto points = points_under(Transform(), 2, random);
  EXPECT_EQ(error_of([&] { fit_thin_plate(points); }).problem(), "3 points are needed; 2 are set");
  for (int i = 0; i < 4; ++i) {
    points.push_back({"p", {100.0 * i, 200.0 * i}, {100.0 * i, 200.0 * i}, true});
  }
  const std::vector<MatchingPoint> line(points.begin() + 2, points.end());
  EXPECT_TRUE(contains(error_of([&] { fit_thin_plate(line); }).problem(), "one line"));
  EXPECT_EQ(error_of([&] { fit_thin_plate(points, -1); }).field(), "smoothing");
  FitOptions robust = thin_plate();
  robust.robust = true;
  const Error error = error_of(
      [&] { fit_registration(points, robust, Grid{.rows = 10, .cols = 10}, NoProgress()); });
  EXPECT_EQ(error.field(), "robust");
  EXPECT_TRUE(contains(error.remedy(), "affine"));
}

}  // namespace
}  // namespace lithoscope

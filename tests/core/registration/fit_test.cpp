#include "core/registration/fit.h"

#include <algorithm>
#include <limits>

#include "core/registration/affine.h"
#include "core/registration/similarity.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::largest_distance_um;
using test::points_under;
using test::similarity;

std::vector<MatchingPoint> pairs(const std::vector<PointUm>& source,
                                 const std::vector<PointUm>& target) {
  std::vector<MatchingPoint> points;
  for (std::size_t i = 0; i < source.size(); ++i) {
    points.push_back({fmt::format("P{}", i + 1), source[i], target[i], true});
  }
  return points;
}

FitResult fit(const std::vector<MatchingPoint>& points, const FitOptions& options = {},
              const std::optional<Grid>& grid = std::nullopt) {
  return fit_registration(points, options, grid, NoProgress());
}

const std::vector<PointUm> kSpecSource = {{0, 0}, {4, 0}, {4, 3}, {0, 3}};
const std::vector<PointUm> kSpecTarget = {{10.1, 5.0}, {15.9, 8.2}, {13.4, 12.3}, {7.6, 9.4}};

TEST(Similarity, SpecVector) {
  const FitResult result = fit(pairs(kSpecSource, kSpecTarget));
  const double scale = result.transform.scale();
  EXPECT_NEAR(scale, 1.63975242033668, 1e-13);
  EXPECT_NEAR(result.transform.linear(0, 0) / scale, 0.8769616572, 1e-10);
  EXPECT_NEAR(result.transform.linear(0, 1) / scale, -0.4805603518, 1e-10);
  EXPECT_NEAR(result.transform.linear(1, 0) / scale, 0.4805603518, 1e-10);
  EXPECT_NEAR(result.transform.linear(1, 1) / scale, 0.8769616572, 1e-10);
  EXPECT_NEAR(result.transform.shift.x(), 10.056, 1e-12);
  EXPECT_NEAR(result.transform.shift.y(), 4.992, 1e-12);
  EXPECT_NEAR(result.rmse_um, 0.1202081528, 1e-10);
}

TEST(Similarity, RecoversARandomSimilarity) {
  Random random(7);
  for (int trial = 0; trial < 200; ++trial) {
    const Transform truth = similarity(0.05 + 3 * random.uniform(), 360 * random.uniform() - 180,
                                       1e4 * random.normal(), 1e4 * random.normal());
    const int count = 2 + static_cast<int>(random.index(9));
    for (const bool reflection : {false, true}) {
      const auto points = points_under(truth, count, random);
      EXPECT_LT(largest_distance_um(fit_similarity(points, reflection), truth), 1e-6);
    }
  }
}

TEST(Similarity, RecoversAMirroredSimilarityOnlyWhereAllowed) {
  Random random(8);
  for (int trial = 0; trial < 100; ++trial) {
    const Transform truth = similarity(0.1 + random.uniform(), 360 * random.uniform(),
                                       1e3 * random.normal(), 1e3 * random.normal(), true);
    const auto points = points_under(truth, 3 + static_cast<int>(random.index(6)), random);
    const Transform mirrored = fit_similarity(points, true);
    EXPECT_TRUE(mirrored.reflects());
    EXPECT_LT(largest_distance_um(mirrored, truth), 1e-6);
    const Transform turned = fit_similarity(points, false);
    EXPECT_FALSE(turned.reflects());
    EXPECT_GT(largest_distance_um(turned, truth), 1);
  }
}

// No other turn, scale or shift near the fit is better: the sum of squares has its minimum there.
TEST(Similarity, IsTheLeastSquaresFit) {
  Random random(9);
  const auto cost = [](const Transform& t, const std::vector<MatchingPoint>& points) {
    double sum = 0;
    for (const auto& p : points) {
      const PointUm mapped = t.apply(p.source);
      sum += std::pow(mapped.x_um - p.target.x_um, 2) + std::pow(mapped.y_um - p.target.y_um, 2);
    }
    return sum;
  };
  for (int trial = 0; trial < 50; ++trial) {
    const auto points = points_under(similarity(0.5, 33, 100, -50), 6, random, 300);
    const Transform best = fit_similarity(points);
    const double least = cost(best, points);
    for (int step = 0; step < 50; ++step) {
      Transform other = best;
      const Transform change = similarity(1 + 1e-3 * random.normal(), 0.05 * random.normal(), 0, 0);
      other.linear = change.linear * best.linear;
      other.shift += Eigen::Vector2d(random.normal(), random.normal());
      EXPECT_GE(cost(other, points), least);
    }
  }
}

TEST(Similarity, PointsOnOneLineKeepARotation) {
  Random random(10);
  for (const bool reflection : {false, true}) {
    for (int trial = 0; trial < 50; ++trial) {
      const Transform truth = similarity(0.4, 360 * random.uniform(), 10, 20);
      std::vector<MatchingPoint> points;
      for (int i = 0; i < 4; ++i) {
        const PointUm source{1000.0 * i + 17, 333.0 * i + 5};
        points.push_back({"P", source, truth.apply(source), true});
      }
      const Transform found = fit_similarity(points, reflection);
      EXPECT_FALSE(found.reflects());
      EXPECT_LT(largest_distance_um(found, truth), 1e-6);
    }
  }
}

TEST(Similarity, ErrorsSayWhatIsMissing) {
  EXPECT_EQ(error_of([] { fit_similarity({}); }).problem(), "2 points are needed; 0 are set");
  const auto one = pairs({{1, 2}}, {{3, 4}});
  EXPECT_EQ(error_of([&] { fit_similarity(one); }).problem(), "2 points are needed; 1 are set");
  const auto coincident = pairs({{1e5, 2e5}, {1e5, 2e5}}, {{0, 0}, {5, 5}});
  EXPECT_TRUE(
      contains(error_of([&] { fit_similarity(coincident); }).problem(), "one place of the source"));
  const auto squeezed = pairs({{0, 0}, {5, 5}}, {{7, 7}, {7, 7}});
  EXPECT_TRUE(
      contains(error_of([&] { fit_similarity(squeezed); }).problem(), "one place of the target"));
  const auto mirrored = pairs({{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {{0, 0}, {0, 1}, {1, 1}, {1, 0}});
  EXPECT_TRUE(contains(error_of([&] { fit_similarity(mirrored); }).remedy(), "reflection"));
  EXPECT_TRUE(fit_similarity(mirrored, true).reflects());
}

TEST(Affine, RecoversARandomAffineMap) {
  Random random(11);
  for (int trial = 0; trial < 200; ++trial) {
    Transform truth;
    truth.kind = TransformKind::kAffine;
    do {
      truth.linear << random.normal(), random.normal(), random.normal(), random.normal();
    } while (std::abs(truth.linear.determinant()) < 0.05);
    truth.shift << 1e4 * random.normal(), 1e4 * random.normal();
    const auto points = points_under(truth, 3 + static_cast<int>(random.index(8)), random);
    const Transform found = fit_affine(points);
    EXPECT_EQ(found.kind, TransformKind::kAffine);
    // Three random points may lie near a line: the fit is then only as good as their spread.
    EXPECT_LT(largest_distance_um(found, truth), 1e-4);
  }
}

// The residuals of a least squares fit are orthogonal to the coordinates and sum to zero.
TEST(Affine, IsTheLeastSquaresFit) {
  Random random(12);
  const auto points = points_under(similarity(0.5, -70, 3, 4), 12, random, 200);
  const Transform found = fit_affine(points);
  Eigen::Matrix<double, 2, 3> moments = Eigen::Matrix<double, 2, 3>::Zero();
  for (const auto& p : points) {
    const PointUm mapped = found.apply(p.source);
    const Eigen::Vector2d residual(p.target.x_um - mapped.x_um, p.target.y_um - mapped.y_um);
    moments += residual * Eigen::RowVector3d(1, p.source.x_um / 1e4, p.source.y_um / 1e4);
  }
  EXPECT_LT(moments.cwiseAbs().maxCoeff(), 1e-7);
}

TEST(Affine, KeepsItsDigitsFarFromTheOriginAndInThinStrips) {
  Random random(13);
  const Transform truth = similarity(0.5, 10, 1e6, -1e6);
  std::vector<MatchingPoint> points;
  for (int i = 0; i < 6; ++i) {
    const PointUm source{1e7 + 1e5 * i, 1e7 + 5 * random.normal()};
    points.push_back({"P", source, truth.apply(source), true});
  }
  const Transform found = fit_affine(points);
  for (const auto& p : points) {
    const PointUm mapped = found.apply(p.source);
    EXPECT_NEAR(mapped.x_um, p.target.x_um, 1e-6);
    EXPECT_NEAR(mapped.y_um, p.target.y_um, 1e-6);
  }
  EXPECT_LT(test::linear_difference(found, truth), 1e-7);
}

TEST(Affine, ErrorsSayWhatIsMissing) {
  const auto two = pairs({{0, 0}, {1, 1}}, {{0, 0}, {1, 1}});
  EXPECT_EQ(error_of([&] { fit_affine(two); }).problem(), "3 points are needed; 2 are set");
  const auto line =
      pairs({{0.1, 0.3}, {0.2, 0.6}, {0.3, 0.9}, {1.1, 3.3}}, {{0, 0}, {1, 0}, {0, 1}, {5, 5}});
  const Error error = error_of([&] { fit_affine(line); });
  EXPECT_TRUE(contains(error.problem(), "one line of the source"));
  EXPECT_TRUE(contains(error.remedy(), "similarity"));
  const auto target_line = pairs({{0, 0}, {1, 0}, {0, 1}}, {{0, 0}, {1, 1}, {2, 2}});
  EXPECT_TRUE(
      contains(error_of([&] { fit_affine(target_line); }).problem(), "one line of the target"));
}

TEST(Fit, DoesNotDependOnTheOrderOfPoints) {
  Random random(14);
  auto points = points_under(similarity(0.6, 40, 5, 6), 9, random, 150);
  for (const TransformKind kind : {TransformKind::kSimilarity, TransformKind::kAffine}) {
    FitOptions options;
    options.kind = kind;
    const FitResult first = fit(points, options);
    std::reverse(points.begin(), points.end());
    std::swap(points[1], points[5]);
    const FitResult second = fit(points, options);
    EXPECT_LT(largest_distance_um(first.transform, second.transform), 1e-8);
    EXPECT_NEAR(first.rmse_um, second.rmse_um, 1e-9);
    EXPECT_NEAR(first.leave_one_out_rmse_um, second.leave_one_out_rmse_um, 1e-9);
  }
}

TEST(Fit, ResidualsAreInPixelsOfEachPitch) {
  Grid grid{.rows = 10, .cols = 10, .pitch_x_um = 2, .pitch_y_um = 0.5};
  const FitResult result = fit(pairs(kSpecSource, kSpecTarget), {}, grid);
  double um = 0, px = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const PointResidual& residual = result.residuals[i];
    const PointUm mapped = result.transform.apply(kSpecSource[i]);
    EXPECT_DOUBLE_EQ(residual.x_um, kSpecTarget[i].x_um - mapped.x_um);
    EXPECT_DOUBLE_EQ(residual.y_um, kSpecTarget[i].y_um - mapped.y_um);
    EXPECT_DOUBLE_EQ(residual.distance_px, std::hypot(residual.x_um / 2, residual.y_um / 0.5));
    um += residual.distance_um * residual.distance_um / 4;
    px += residual.distance_px * residual.distance_px / 4;
  }
  EXPECT_NEAR(result.rmse_um, std::sqrt(um), 1e-14);
  EXPECT_NEAR(result.rmse_px, std::sqrt(px), 1e-14);
  EXPECT_TRUE(std::isnan(fit(pairs(kSpecSource, kSpecTarget)).rmse_px));
}

TEST(Fit, LeaveOneOutIsAnExplicitRefit) {
  Random random(15);
  const auto points = points_under(similarity(0.6, 40, 5, 6), 6, random, 150);
  for (const TransformKind kind : {TransformKind::kSimilarity, TransformKind::kAffine}) {
    FitOptions options;
    options.kind = kind;
    const FitResult result = fit(points, options);
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      auto others = points;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      const Transform refit = fit(others, options).transform;
      const PointUm mapped = refit.apply(points[i].source);
      const double miss =
          std::hypot(points[i].target.x_um - mapped.x_um, points[i].target.y_um - mapped.y_um);
      EXPECT_DOUBLE_EQ(result.residuals[i].leave_one_out_um, miss);
      EXPECT_GT(miss, result.residuals[i].distance_um);
      sum += miss * miss;
    }
    EXPECT_NEAR(result.leave_one_out_rmse_um, std::sqrt(sum / 6), 1e-9);
  }
}

TEST(Fit, LeaveOneOutIsUnknownWhereTheOthersDetermineNothing) {
  const auto two = pairs({{0, 0}, {5, 1}}, {{1, 1}, {9, 3}});
  const FitResult result = fit(two);
  EXPECT_TRUE(std::isnan(result.residuals[0].leave_one_out_um));
  EXPECT_TRUE(std::isnan(result.leave_one_out_rmse_um));
  EXPECT_NEAR(result.rmse_um, 0, 1e-12);
  // Three on a line and one beside it: only that one cannot be left out of an affine fit.
  FitOptions affine;
  affine.kind = TransformKind::kAffine;
  const auto four = pairs({{0, 0}, {1, 0}, {2, 0}, {0, 3}}, {{0, 0}, {1.1, 0}, {2, 0}, {0, 3}});
  const FitResult mixed = fit(four, affine);
  EXPECT_FALSE(std::isnan(mixed.residuals[0].leave_one_out_um));
  EXPECT_TRUE(std::isnan(mixed.residuals[3].leave_one_out_um));
  EXPECT_FALSE(std::isnan(mixed.leave_one_out_rmse_um));
}

TEST(Fit, DisabledPointsAreToldButNotUsed) {
  Random random(16);
  const Transform truth = similarity(0.6, 40, 5, 6);
  auto points = points_under(truth, 5, random);
  points[2].enabled = false;
  points[2].target.x_um += 1000;
  const FitResult result = fit(points);
  EXPECT_LT(largest_distance_um(result.transform, truth), 1e-6);
  ASSERT_EQ(result.residuals.size(), 5u);
  EXPECT_FALSE(result.residuals[2].used);
  EXPECT_NEAR(result.residuals[2].distance_um, 1000, 1e-6);
  EXPECT_DOUBLE_EQ(result.residuals[2].leave_one_out_um, result.residuals[2].distance_um);
  EXPECT_EQ(result.points_used, 4u);
  EXPECT_LT(result.rmse_um, 1e-6);
}

TEST(Fit, RejectsPointsThatCannotBeUsed) {
  auto points = pairs(kSpecSource, kSpecTarget);
  points[3].source.y_um = std::numeric_limits<double>::infinity();
  EXPECT_TRUE(contains(error_of([&] { fit(points); }).problem(), "\"P4\""));
  points[3] = points[1];
  points[3].name = "twin";
  const Error error = error_of([&] { fit(points); });
  EXPECT_TRUE(contains(error.problem(), "\"P2\" and \"twin\""));
}

}  // namespace
}  // namespace lithoscope

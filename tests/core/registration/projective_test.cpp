#include "core/registration/projective.h"

#include <cmath>

#include "core/registration/affine.h"
#include "core/registration/fit.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::points_under;

const Grid kGrid{.rows = 300, .cols = 300, .pitch_x_um = 100, .pitch_y_um = 100};

Transform random_projection(Random& random) {
  Eigen::Matrix3d matrix;
  matrix << 1 + 0.2 * random.normal(), 0.2 * random.normal(), 5e3 * random.normal(),
      0.2 * random.normal(), 1 + 0.2 * random.normal(), 5e3 * random.normal(),
      5e-6 * random.normal(), 5e-6 * random.normal(), 1;
  return projective_transform(matrix, {3e3, 1.5e4});
}

double cost(const Transform& transform, const std::vector<MatchingPoint>& points) {
  double sum = 0;
  for (const MatchingPoint& point : points) {
    const PointUm mapped = transform.apply(point.source);
    sum +=
        std::pow(mapped.x_um - point.target.x_um, 2) + std::pow(mapped.y_um - point.target.y_um, 2);
  }
  return sum;
}

FitOptions projective() {
  FitOptions options;
  options.kind = TransformKind::kProjective;
  return options;
}

TEST(ProjectiveFit, RecoversRandomHomographies) {
  Random random(1);
  for (int trial = 0; trial < 200; ++trial) {
    const Transform truth = random_projection(random);
    const int count = 4 + static_cast<int>(random.index(20));
    const auto points = points_under(truth, count, random);
    const Transform found = fit_projective(points);
    EXPECT_EQ(found.kind, TransformKind::kProjective);
    // Four points may lie nearly three on a line.
    EXPECT_LT(cost(found, points), 1e-8) << trial;
    if (count < 8) continue;
    for (const MatchingPoint& point : points_under(truth, 5, random)) {
      const PointUm mapped = found.apply(point.source);
      EXPECT_NEAR(mapped.x_um, point.target.x_um, 1e-5) << trial;
      EXPECT_NEAR(mapped.y_um, point.target.y_um, 1e-5) << trial;
    }
  }
}

TEST(ProjectiveFit, IsTheBestOfItsNeighbours) {
  Random random(2);
  for (int trial = 0; trial < 10; ++trial) {
    const auto points = points_under(random_projection(random), 9, random, 150);
    const Transform best = fit_projective(points);
    const double least = cost(best, points);
    EXPECT_LE(least, cost(fit_affine(points), points));
    for (int i = 0; i < 50; ++i) {
      Transform other = best;
      other.linear += 1e-4 * Eigen::Matrix2d::NullaryExpr([&] { return random.normal(); });
      other.shift = best.linear * best.centre + best.shift - other.linear * best.centre +
                    Eigen::Vector2d(random.normal(), random.normal());
      other.perspective += 1e-8 * Eigen::Vector2d(random.normal(), random.normal());
      EXPECT_GE(cost(other, points), least * (1 - 1e-9));
    }
  }
}

TEST(ProjectiveFit, SquareOntoATrapezium) {
  const std::vector<MatchingPoint> points = {{"a", {0, 0}, {0, 0}, true},
                                             {"b", {2, 0}, {4, 0}, true},
                                             {"c", {2, 2}, {3, 2}, true},
                                             {"d", {0, 2}, {1, 2}, true}};
  const Transform found = fit_projective(points);
  // The diagonals of the trapezium meet where those of the square do.
  EXPECT_NEAR(found.apply({1, 1}).x_um, 2, 1e-12);
  EXPECT_NEAR(found.apply({1, 1}).y_um, 4.0 / 3, 1e-12);
}

TEST(ProjectiveFit, ErrorsSayWhatIsMissing) {
  Random random(3);
  const auto three = points_under(Transform(), 3, random);
  EXPECT_EQ(error_of([&] { fit_projective(three); }).problem(), "4 points are needed; 3 are set");
  std::vector<MatchingPoint> line = {{"a", {0, 0}, {0, 0}, true},
                                     {"b", {1, 1}, {1, 1}, true},
                                     {"c", {2, 2}, {2, 2}, true},
                                     {"d", {0, 5}, {0, 5}, true}};
  EXPECT_TRUE(contains(error_of([&] { fit_projective(line); }).problem(), "one line"));
  line[3].source = line[3].target = {5, 5};
  EXPECT_TRUE(contains(error_of([&] { fit_projective(line); }).problem(), "one line"));
  // Two corners of a square exchanged: a bow tie has no projective image of a square.
  const std::vector<MatchingPoint> tie = {{"a", {0, 0}, {0, 0}, true},
                                          {"b", {1, 0}, {1, 0}, true},
                                          {"c", {1, 1}, {0, 1}, true},
                                          {"d", {0, 1}, {1, 1}, true}};
  EXPECT_TRUE(contains(error_of([&] { fit_projective(tie); }).remedy(), "same place"));
}

TEST(ProjectiveFit, RobustFitFindsGrossErrors) {
  Random random(4);
  const Transform truth = random_projection(random);
  auto points = points_under(truth, 14, random, 20);
  for (const std::size_t i : {2u, 7u, 11u}) points[i].target.x_um += 3000;
  FitOptions options = projective();
  options.robust = true;
  const FitResult result = fit_registration(points, options, kGrid, NoProgress());
  for (std::size_t i = 0; i < points.size(); ++i) {
    EXPECT_EQ(result.residuals[i].used, i != 2 && i != 7 && i != 11) << i;
  }
  EXPECT_LT(result.rmse_px, 1);
}

TEST(ProjectiveFit, LeaveOneOutIsAnExplicitRefit) {
  Random random(5);
  const auto points = points_under(random_projection(random), 7, random, 100);
  const FitResult result = fit_registration(points, projective(), kGrid, NoProgress());
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto others = points;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    const PointUm mapped = fit_projective(others).apply(points[i].source);
    EXPECT_DOUBLE_EQ(
        result.residuals[i].leave_one_out_um,
        std::hypot(points[i].target.x_um - mapped.x_um, points[i].target.y_um - mapped.y_um));
  }
  FitOptions quick = projective();
  quick.leave_one_out = false;
  const FitResult without = fit_registration(points, quick, kGrid, NoProgress());
  EXPECT_TRUE(std::isnan(without.leave_one_out_rmse_um));
  EXPECT_EQ(without.rmse_um, result.rmse_um);
}

}  // namespace
}  // namespace lithoscope

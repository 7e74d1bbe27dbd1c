#include "core/regions/carried_outline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/image/thin_plate.h"
#include "core/image/transform.h"
#include "core/regions/pixels_in_outline.h"

namespace lithoscope {
namespace {

const std::vector<PointUm> kSquare = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}};

CarryPoint through(const Transform& transform) {
  return [transform](PointUm point) -> std::optional<PointUm> {
    const PointUm carried = transform.apply(point);
    if (!std::isfinite(carried.x_um) || !std::isfinite(carried.y_um)) return std::nullopt;
    return carried;
  };
}

Transform thin_plate() {
  Eigen::Matrix2Xd knots(2, 5), weights(2, 5);
  knots << 0, 1000, 1000, 0, 500, 0, 0, 1000, 1000, 500;
  weights << 20, -20, 20, -20, 0, -15, 15, 15, -15, 0;
  return thin_plate_transform(std::make_shared<const ThinPlate>(
      Eigen::Matrix2d::Identity(), Eigen::Vector2d(30, -10), knots, weights, 1000.0));
}

TEST(CarriedOutline, StraightSidesKeepTheirCorners) {
  Transform affine;
  affine.kind = TransformKind::kAffine;
  affine.linear << 2, 0.5, -0.3, 1.5;
  affine.shift << 70, -20;
  const auto carried = carried_outline(kSquare, through(affine), 1e-6);
  ASSERT_TRUE(carried);
  ASSERT_EQ(carried->size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_DOUBLE_EQ((*carried)[i].x_um, affine.apply(kSquare[i]).x_um);
    EXPECT_DOUBLE_EQ((*carried)[i].y_um, affine.apply(kSquare[i]).y_um);
  }
}

TEST(CarriedOutline, APerspectiveBendsNoSide) {
  // Straight lines stay straight, though not evenly divided.
  Eigen::Matrix3d homography = Eigen::Matrix3d::Identity();
  homography(2, 0) = 4e-4;
  const auto carried = carried_outline(
      kSquare, through(projective_transform(homography, Eigen::Vector2d(500, 500))), 1e-6);
  ASSERT_TRUE(carried);
  EXPECT_EQ(carried->size(), 4u);
}

TEST(CarriedOutline, BentSidesAreFollowed) {
  const Transform bent = thin_plate();
  const auto carried = carried_outline(kSquare, through(bent), 0.5);
  ASSERT_TRUE(carried);
  EXPECT_GT(carried->size(), 8u);
  // Every place of the carried side lies within the tolerance of the outline that is drawn.
  double farthest = 0;
  for (double part = 0; part <= 1; part += 1.0 / 512) {
    const PointUm there = bent.apply({1000 * part, 0});
    double nearest = 1e9;
    for (std::size_t i = 0; i < carried->size(); ++i) {
      const PointUm a = (*carried)[i], b = (*carried)[(i + 1) % carried->size()];
      const double x = b.x_um - a.x_um, y = b.y_um - a.y_um;
      const double along = std::clamp(
          ((there.x_um - a.x_um) * x + (there.y_um - a.y_um) * y) / (x * x + y * y), 0.0, 1.0);
      nearest = std::min(
          nearest, std::hypot(a.x_um + along * x - there.x_um, a.y_um + along * y - there.y_um));
    }
    farthest = std::max(farthest, nearest);
  }
  EXPECT_LT(farthest, 0.6);  // the three places that are looked at are within 0.5
}

TEST(CarriedOutline, HoldsTheSamePixelsAsThoseCarriedOneByOne) {
  // A pixel of the other plane belongs to the region where its own place does.
  const Transform bent = thin_plate();
  const Transform back = bent.inverse();
  const Grid other{120, 120, 12, 12, -200, -200, true};
  const auto carried = carried_outline(kSquare, through(bent), 0.01);
  ASSERT_TRUE(carried);
  std::vector<int> inside(static_cast<std::size_t>(other.size()), 0);
  for (const PixelRun& run : pixels_in_outline(other, *carried)) {
    for (std::int64_t col = run.first_col; col < run.end_col; ++col) {
      inside[static_cast<std::size_t>(other.index(run.row, col))] = 1;
    }
  }
  int wrong = 0, within = 0;
  for (std::int64_t row = 0; row < other.rows; ++row) {
    for (std::int64_t col = 0; col < other.cols; ++col) {
      const PointUm at =
          back.apply(other.centre_um(static_cast<double>(row), static_cast<double>(col)));
      const bool belongs = at.x_um >= 0 && at.x_um < 1000 && at.y_um >= 0 && at.y_um < 1000;
      within += belongs ? 1 : 0;
      wrong += (inside[static_cast<std::size_t>(other.index(row, col))] != 0) != belongs ? 1 : 0;
    }
  }
  EXPECT_GT(within, 5000);
  EXPECT_LE(wrong, 3) << "but for centres within the tolerance of a side";
}

TEST(CarriedOutline, BeyondTheHorizonThereIsNone) {
  Eigen::Matrix3d homography = Eigen::Matrix3d::Identity();
  homography(2, 0) = -2e-3;  // the horizon crosses the square at x = 500
  const auto transform = projective_transform(homography, Eigen::Vector2d(100, 500));
  EXPECT_FALSE(carried_outline(kSquare, through(transform), 1));
  const CarryPoint nowhere = [](PointUm) { return std::optional<PointUm>(); };
  EXPECT_FALSE(carried_outline(kSquare, nowhere, 1));
}

}  // namespace
}  // namespace lithoscope

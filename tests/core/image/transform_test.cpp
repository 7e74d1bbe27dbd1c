// Projective maps and thin-plate splines as transforms: images, inverses, horizons.
#include "core/image/transform.h"

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/image/thin_plate.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

PointUm somewhere(Random& random) {
  return {2e4 * random.uniform(), 2e4 * random.uniform()};
}

double distance(const PointUm& a, const PointUm& b) {
  return std::hypot(a.x_um - b.x_um, a.y_um - b.y_um);
}

// Over a plane of 2 cm: up to a tenth of perspective.
Transform random_projection(Random& random) {
  Eigen::Matrix3d matrix;
  matrix << 1 + 0.2 * random.normal(), 0.2 * random.normal(), 5e3 * random.normal(),
      0.2 * random.normal(), 1 + 0.2 * random.normal(), 5e3 * random.normal(),
      5e-6 * random.normal(), 5e-6 * random.normal(), 1;
  return projective_transform(matrix, {1e4, 1e4});
}

// Knots in a square of 2 cm that are moved by some 200 µm.
Transform random_spline(Random& random) {
  Eigen::Matrix2d linear;
  linear << 0.5, 0.1, -0.1, 0.6;
  Eigen::Matrix2Xd knots(2, 12), weights(2, 12);
  for (Eigen::Index i = 0; i < 12; ++i) {
    knots.col(i) << 2e4 * random.uniform(), 2e4 * random.uniform();
    weights.col(i) << 100 * random.normal(), 100 * random.normal();
  }
  weights.colwise() -= weights.rowwise().mean().eval();
  return thin_plate_transform(
      std::make_shared<ThinPlate>(linear, Eigen::Vector2d(1e4, -3e3), knots, weights, 1e4));
}

TEST(Projective, IsItsHomography) {
  Random random(1);
  for (int trial = 0; trial < 50; ++trial) {
    const Transform transform = random_projection(random);
    const Eigen::Matrix3d matrix = homography_of(transform);
    const PointUm source = somewhere(random);
    const Eigen::Vector3d image = matrix * Eigen::Vector3d(source.x_um, source.y_um, 1);
    const PointUm target = transform.apply(source);
    EXPECT_NEAR(target.x_um, image(0) / image(2), 1e-8);
    EXPECT_NEAR(target.y_um, image(1) / image(2), 1e-8);
    // Where the tangent is taken does not matter.
    EXPECT_LT(distance(projective_transform(-3 * matrix, {0, 500}).apply(source), target), 1e-7);
  }
}

TEST(Projective, LinearAndShiftAreTheTangentInTheCentre) {
  Random random(2);
  const Transform transform = random_projection(random);
  Transform tangent = transform;
  tangent.kind = TransformKind::kAffine;
  const PointUm centre{transform.centre.x(), transform.centre.y()};
  EXPECT_LT(distance(transform.apply(centre), tangent.apply(centre)), 1e-9);
  const PointUm near{centre.x_um + 1, centre.y_um - 1};
  EXPECT_LT(distance(transform.apply(near), tangent.apply(near)), 1e-4);
}

TEST(Projective, RoundTripsThroughItsInverse) {
  Random random(3);
  for (int trial = 0; trial < 100; ++trial) {
    const Transform transform = random_projection(random);
    const Transform back = transform.inverse();
    EXPECT_EQ(back.kind, TransformKind::kProjective);
    const PointUm source = somewhere(random);
    EXPECT_LT(distance(back.apply(transform.apply(source)), source), 1e-7);
    EXPECT_LT(distance(back.inverse().apply(source), transform.apply(source)), 1e-7);
  }
}

TEST(Projective, NothingLiesBeyondTheHorizon) {
  Transform transform;
  transform.kind = TransformKind::kProjective;
  transform.perspective << -1e-3, 0;  // the horizon is x = 1000 µm
  EXPECT_TRUE(std::isfinite(transform.apply({999, 5}).x_um));
  EXPECT_TRUE(std::isnan(transform.apply({1000, 5}).x_um));
  EXPECT_TRUE(std::isnan(transform.apply({2000, 5}).y_um));
  EXPECT_FALSE(Grid({.rows = 1, .cols = 1}).pixel_at(transform.apply({2000, 5})));
}

TEST(ThinPlate, RoundTripsThroughItsInverse) {
  Random random(4);
  double bending = 0;
  for (int trial = 0; trial < 30; ++trial) {
    const Transform transform = random_spline(random);
    const Transform back = transform.inverse();
    Transform affine = transform;
    affine.kind = TransformKind::kAffine;
    for (int i = 0; i < 20; ++i) {
      const PointUm source = somewhere(random);
      const PointUm target = transform.apply(source);
      bending = std::max(bending, distance(affine.apply(source), target));
      const PointUm again = back.apply(target);
      // Where it folds another place may be found: its image counts.
      EXPECT_LT(distance(transform.apply(again), target), 2e-6);
    }
    EXPECT_EQ(back.inverse().linear, transform.linear);
    EXPECT_EQ(back.inverse().shift, transform.shift);
    const PointUm source = somewhere(random);
    EXPECT_EQ(back.inverse().apply(source).x_um, transform.apply(source).x_um);
  }
  EXPECT_GT(bending, 100);
}

TEST(ThinPlate, WithoutWeightsIsAffine) {
  Eigen::Matrix2d linear;
  linear << 2, 0.5, -0.3, 1;
  const Transform transform = thin_plate_transform(std::make_shared<ThinPlate>(
      linear, Eigen::Vector2d(5, 6), Eigen::Matrix2Xd(2, 0), Eigen::Matrix2Xd(2, 0), 1));
  EXPECT_DOUBLE_EQ(transform.apply({10, 20}).x_um, 2 * 10 + 0.5 * 20 + 5);
  EXPECT_DOUBLE_EQ(transform.scale(), std::sqrt(linear.determinant()));
  EXPECT_NEAR(transform.inverse().apply(transform.apply({10, 20})).y_um, 20, 1e-9);
}

TEST(ThinPlate, PlacesWithoutSourceAreNone) {
  Random random(5);
  const Transform back = random_spline(random).inverse();
  EXPECT_TRUE(std::isnan(back.apply({std::numeric_limits<double>::infinity(), 0}).x_um));
}

TEST(ThinPlate, RefusesNumbersThatCannotBe) {
  const Eigen::Matrix2d one = Eigen::Matrix2d::Identity();
  const Eigen::Vector2d zero = Eigen::Vector2d::Zero();
  EXPECT_THROW(ThinPlate(one, zero, Eigen::Matrix2Xd::Zero(2, 3), Eigen::Matrix2Xd::Zero(2, 2), 1),
               Error);
  EXPECT_THROW(ThinPlate(one, zero, Eigen::Matrix2Xd::Zero(2, 3), Eigen::Matrix2Xd::Zero(2, 3), 0),
               Error);
  EXPECT_THROW(ThinPlate(Eigen::Matrix2d::Ones(), zero, {}, {}, 1), Error);
}

TEST(TransformWords, AreReadBack) {
  for (const TransformKind kind : {TransformKind::kSimilarity, TransformKind::kAffine,
                                   TransformKind::kProjective, TransformKind::kThinPlate}) {
    EXPECT_EQ(transform_kind(transform_word(kind)), kind);
  }
  EXPECT_THROW(transform_kind("polynomial"), Error);
}

}  // namespace
}  // namespace lithoscope

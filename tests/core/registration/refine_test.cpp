#include "core/registration/refine.h"

#include <cmath>

#include "core/registration/compose.h"
#include "core/registration/nelder_mead.h"
#include "core/registration/thin_plate_fit.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/core/registration/scalar_maps.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::Landscape;
using test::seen;
using test::similarity;

const Grid kSource{.rows = 170, .cols = 190, .pitch_x_um = 25, .pitch_y_um = 25};
const Grid kTarget{.rows = 90, .cols = 100, .pitch_x_um = 40, .pitch_y_um = 45};

// Root mean square distance between two transforms, in pixels of the target, over the part of the
// source that `truth` brings onto the target.
double rmse_px(const Transform& found, const Transform& truth) {
  double sum = 0;
  int count = 0;
  for (std::int64_t row = 0; row < kSource.rows; row += 10) {
    for (std::int64_t col = 0; col < kSource.cols; col += 10) {
      const PointUm place = kSource.centre_um(static_cast<double>(row), static_cast<double>(col));
      const PointUm a = found.apply(place), b = truth.apply(place);
      if (!kTarget.pixel_at(b)) continue;
      sum += std::pow(kTarget.row_of(a) - kTarget.row_of(b), 2) +
             std::pow(kTarget.col_of(a) - kTarget.col_of(b), 2);
      ++count;
    }
  }
  return std::sqrt(sum / count);
}

// The source sees the cosine of what the target sees, with noise in both.
struct Pair {
  ScalarMap source, target;
};
Pair pair_under(const Transform& truth, std::uint64_t seed) {
  const Landscape landscape(seed);
  Random random(seed + 100);
  return {seen(landscape, kSource, truth,
               [&](double height) { return std::cos(1.5 * height) + 0.05 * random.normal(); }),
          seen(landscape, kTarget, Transform(),
               [&](double height) { return height + 0.05 * random.normal(); })};
}

TEST(Refine, BringsAStartThreePixelsOffHome) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const double angle = 60.0 * static_cast<double>(seed);
    const Transform truth = similarity(0.95, 4, 100, -60);
    const Pair maps = pair_under(truth, seed);
    Transform start = truth;
    start.shift += 3 * Eigen::Vector2d(40 * std::cos(angle), 45 * std::sin(angle));
    NoProgress progress;
    const Refinement found = refine_registration(maps.source, maps.target, start, {}, progress);
    EXPECT_NEAR(rmse_px(start, truth), 3, 1e-6);
    EXPECT_LT(rmse_px(found.transform, truth), 0.3) << seed;
    EXPECT_GT(found.gain_bits(), 0.05);
    EXPECT_NEAR(found.moved_px, 3, 0.5);
    EXPECT_EQ(found.transform.kind, TransformKind::kSimilarity);
    EXPECT_GT(found.overlap, 0.8);
    // The change is what leads from the start to what was found.
    EXPECT_LT(rmse_px(followed_by(start, found.change), found.transform), 1e-9);
  }
}

TEST(Refine, FindsTurnScaleAndShear) {
  Transform truth = similarity(0.95, 4, 100, -60);
  truth.kind = TransformKind::kAffine;
  truth.linear(0, 1) += 0.03;
  const Pair maps = pair_under(truth, 11);
  Transform start = similarity(0.96, 3, 190, -20);
  EXPECT_GT(rmse_px(start, truth), 1.5);
  NoProgress progress;
  const Refinement found = refine_registration(maps.source, maps.target, start,
                                               {.change = TransformKind::kAffine}, progress);
  EXPECT_LT(rmse_px(found.transform, truth), 0.3);
  EXPECT_EQ(found.transform.kind, TransformKind::kAffine);
}

TEST(Refine, ChangesBentTransformsToo) {
  Random random(12);
  for (const bool projective : {true, false}) {
    Transform truth = similarity(0.95, 4, 100, -60);
    if (projective) {
      truth.kind = TransformKind::kProjective;
      truth.centre << 2000, 2000;
      truth.perspective << 3e-5, -2e-5;
    } else {
      auto points = test::points_under(truth, 0, random);
      for (int i = 0; i < 9; ++i) {
        const PointUm place{500.0 + 1500 * (i % 3), 500.0 + 1500 * static_cast<double>(i / 3)};
        const PointUm moved{place.x_um + 60 * random.normal(), place.y_um + 60 * random.normal()};
        points.push_back({"", place, truth.apply(moved), true});
      }
      truth = fit_thin_plate(points);
    }
    const Pair maps = pair_under(truth, 13);
    const Transform start = followed_by(truth, similarity(1, 0, 90, -80));
    NoProgress progress;
    const Refinement found = refine_registration(maps.source, maps.target, start, {}, progress);
    EXPECT_EQ(found.transform.kind, truth.kind);
    EXPECT_LT(rmse_px(found.transform, truth), 0.3) << projective;
  }
}

TEST(Refine, ItsMeasureTellsTheGain) {
  const Transform truth = similarity(0.95, 4, 100, -60);
  const Pair maps = pair_under(truth, 15);
  const Transform start = followed_by(truth, similarity(1, 0, 90, -80));
  NoProgress progress;
  const Refinement found = refine_registration(maps.source, maps.target, start, {}, progress);
  const MutualInformation measure = refinement_measure(maps.source, maps.target, start);
  EXPECT_NEAR(measure(start, progress).bits, found.before_bits, 1e-9);
  EXPECT_NEAR(measure(found.transform, progress).bits, found.after_bits, 1e-9);
}

TEST(Refine, LeavesAGoodStartAlmostAlone) {
  const Transform truth = similarity(0.95, 4, 100, -60);
  const Pair maps = pair_under(truth, 14);
  NoProgress progress;
  const Refinement found = refine_registration(maps.source, maps.target, truth, {}, progress);
  EXPECT_LT(found.moved_px, 0.4);
  EXPECT_GE(found.gain_bits(), 0);
}

TEST(Refine, ReportsAndCanBeStopped) {
  class Stopping final : public Progress {
   public:
    void report(double fraction, std::string_view) override {
      EXPECT_GE(fraction, last);
      EXPECT_LE(fraction, 1);
      last = fraction;
    }
    bool stop_requested() const override { return last >= limit; }
    double last = 0, limit = 2;
  };
  const Transform truth = similarity(0.95, 4, 100, -60);
  const Pair maps = pair_under(truth, 15);
  Stopping whole;
  refine_registration(maps.source, maps.target, truth, {}, whole);
  EXPECT_EQ(whole.last, 1);
  Stopping stopped;
  stopped.limit = 0.4;
  EXPECT_THROW(refine_registration(maps.source, maps.target, truth, {}, stopped), Cancelled);
  EXPECT_LT(stopped.last, 0.6);
}

TEST(Refine, MapsOfOnePixelOrOneRowStayWhereTheyAre) {
  for (const Grid& grid :
       {Grid{.rows = 1, .cols = 1}, Grid{.rows = 1, .cols = 500}, Grid{.rows = 500, .cols = 1}}) {
    Random random(18);
    ScalarMap map{grid, {}};
    for (std::int64_t i = 0; i < grid.size(); ++i) {
      map.values.push_back(static_cast<float>(random.normal()));
    }
    NoProgress progress;
    const Refinement found = refine_registration(map, map, Transform(), {}, progress);
    EXPECT_TRUE(found.transform.is_finite());
    EXPECT_LT(found.moved_px, 0.5);
  }
}

TEST(Refine, SaysWhereTheMapsDoNotOverlap) {
  const Pair maps = pair_under(similarity(0.95, 4, 100, -60), 16);
  NoProgress progress;
  const Error error = test::error_of([&] {
    refine_registration(maps.source, maps.target, similarity(1, 0, 1e6, 0), {}, progress);
  });
  EXPECT_TRUE(test::contains(error.remedy(), "matching points"));
}

TEST(Compose, IsOneAfterTheOther) {
  Random random(17);
  const Grid grid{.rows = 100, .cols = 100, .pitch_x_um = 20, .pitch_y_um = 20};
  Transform second = similarity(1.2, 20, 5, 6);
  second.kind = TransformKind::kAffine;
  second.linear(0, 1) += 0.2;
  const Transform first = similarity(0.7, -30, 40, 50);
  for (const Transform& from :
       {first, test::bent(first, grid, random, true), test::bent(first, grid, random, false)}) {
    const Transform joined = followed_by(from, second);
    for (int i = 0; i < 20; ++i) {
      const PointUm place{800 + 400 * random.uniform(), 800 + 400 * random.uniform()};
      const PointUm expected = second.apply(from.apply(place)), found = joined.apply(place);
      EXPECT_NEAR(found.x_um, expected.x_um, 1e-8);
      EXPECT_NEAR(found.y_um, expected.y_um, 1e-8);
    }
  }
  EXPECT_EQ(followed_by(first, first).kind, TransformKind::kSimilarity);
  EXPECT_EQ(followed_by(first, second).kind, TransformKind::kAffine);
  EXPECT_THROW(followed_by(first, test::bent(first, grid, random, true)), Error);
}

TEST(NelderMead, FindsTheValleyOfRosenbrock) {
  const auto valley = [](const Eigen::VectorXd& x) {
    return 100 * std::pow(x(1) - x(0) * x(0), 2) + std::pow(1 - x(0), 2);
  };
  const Minimum found = minimise(valley, Eigen::Vector2d(-1.2, 1), 0.5, 1e-8, 2000);
  EXPECT_NEAR(found.place(0), 1, 1e-6);
  EXPECT_NEAR(found.place(1), 1, 1e-6);
  EXPECT_LT(found.evaluations, 400);
  EXPECT_LE(minimise(valley, Eigen::Vector2d(-1.2, 1), 0.5, 0, 50).evaluations, 54);
}

}  // namespace
}  // namespace lithoscope

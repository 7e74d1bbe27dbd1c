#include "core/registration/snap.h"

#include <cmath>

#include "tests/core/registration/point_helpers.h"
#include "tests/core/registration/scalar_maps.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::Landscape;
using test::seen;
using test::similarity;

const Grid kSource{.rows = 220, .cols = 240, .pitch_x_um = 18, .pitch_y_um = 18};
const Grid kTarget{.rows = 90, .cols = 100, .pitch_x_um = 40, .pitch_y_um = 45};

double distance_px(PointUm a, PointUm b) {
  return std::hypot(kTarget.row_of(a) - kTarget.row_of(b), kTarget.col_of(a) - kTarget.col_of(b));
}

TEST(Snap, FindsThePlaceToAFractionOfAPixel) {
  const Landscape landscape(1);
  const Transform truth = similarity(0.95, 14, 300, -200);
  Random random(2);
  const auto source = seen(landscape, kSource, truth,
                           [&](double height) { return 7 * height + 0.1 * random.normal(); });
  const auto target = seen(landscape, kTarget, Transform(), [&](double height) { return height; });
  // The fit knows turn and scale, but is off by some pixels.
  Transform rough = similarity(0.95, 14, 420, -320);
  double sum = 0;
  int count = 0;
  for (int i = 0; i < 40; ++i) {
    const PointUm place =
        kSource.centre_um(60 + 100 * random.uniform(), 60 + 100 * random.uniform());
    const PointUm right = truth.apply(place);
    const SnapMatch match = snap_to_match(source, target, rough, place, rough.apply(place),
                                          {.window_px = 25}, NoProgress());
    EXPECT_LT(distance_px(match.target, right), 0.5);
    EXPECT_GT(match.score, 0.97);
    EXPECT_GT(match.score, match.expected_score);
    EXPECT_FALSE(match.at_edge);
    sum += std::pow(distance_px(match.target, right), 2);
    ++count;
  }
  EXPECT_LT(std::sqrt(sum / count), 0.15);
}

TEST(Snap, SeesANegativeWhereAsked) {
  const Landscape landscape(3);
  const auto source = seen(landscape, kSource, Transform(), [](double height) { return -height; });
  const auto target = seen(landscape, kTarget, Transform(), [](double height) { return height; });
  const PointUm place = kSource.centre_um(110, 120);
  const PointUm expected{place.x_um + 80, place.y_um - 135};
  const SnapMatch match = snap_to_match(source, target, Transform(), place, expected,
                                        {.either_sign = true}, NoProgress());
  EXPECT_LT(distance_px(match.target, place), 0.3);
  EXPECT_LT(match.score, -0.97);
}

TEST(Snap, FindsWhatNoStraightFunctionConnects) {
  const Landscape landscape(7);
  Random random(8);
  const auto source = seen(landscape, kSource, Transform(), [&](double height) {
    return std::cos(3 * height) + 0.02 * random.normal();
  });
  const auto target = seen(landscape, kTarget, Transform(), [](double height) { return height; });
  double sum = 0;
  for (int i = 0; i < 20; ++i) {
    const PointUm place = kSource.centre_um(60 + 5 * i, 170 - 5 * i);
    const PointUm expected{place.x_um + 160, place.y_um - 135};
    const SnapMatch match =
        snap_to_match(source, target, Transform(), place, expected,
                      {.measure = SnapMeasure::kMutualInformation}, NoProgress());
    EXPECT_GT(match.score, match.expected_score);
    EXPECT_GT(match.score, 0.5);
    sum += std::pow(distance_px(match.target, place), 2);
  }
  EXPECT_LT(std::sqrt(sum / 20), 0.6);
}

TEST(Snap, SaysWhereTheMatchMayLieBeyondTheSearch) {
  const Landscape landscape(4);
  const auto source = seen(landscape, kSource, Transform(), [](double height) { return height; });
  const auto target = seen(landscape, kTarget, Transform(), [](double height) { return height; });
  const PointUm place = kSource.centre_um(110, 120);
  const PointUm expected{place.x_um + 5 * 40, place.y_um};
  EXPECT_TRUE(
      snap_to_match(source, target, Transform(), place, expected, {.search_px = 3}, NoProgress())
          .at_edge);
}

TEST(Snap, WorksAtTheEdgeAndAroundHoles) {
  const Landscape landscape(5);
  const auto source = seen(landscape, kSource, Transform(), [](double height) { return height; });
  auto target = seen(landscape, kTarget, Transform(), [](double height) { return height; });
  for (std::size_t i = 0; i < target.values.size(); i += 4) {
    target.values[i] = std::numeric_limits<float>::quiet_NaN();
  }
  const PointUm edge = kTarget.centre_um(2, 60);
  const SnapMatch match = snap_to_match(source, target, Transform(), edge,
                                        {edge.x_um + 80, edge.y_um + 45}, {}, NoProgress());
  EXPECT_LT(distance_px(match.target, edge), 0.5);
}

TEST(Snap, SaysWhatIsWrong) {
  const Landscape landscape(6);
  const auto source = seen(landscape, kSource, Transform(), [](double height) { return height; });
  const auto flat = seen(landscape, kTarget, Transform(), [](double) { return 1; });
  const PointUm place = kSource.centre_um(110, 120);
  for (const SnapMeasure measure : {SnapMeasure::kCorrelation, SnapMeasure::kMutualInformation}) {
    for (const PointUm& point : {place, PointUm{-500, 0}}) {
      const Error error = test::error_of([&] {
        snap_to_match(source, flat, Transform(), point, place, {.measure = measure}, NoProgress());
      });
      EXPECT_TRUE(test::contains(error.remedy(), "structure"));
    }
  }
}

}  // namespace
}  // namespace lithoscope

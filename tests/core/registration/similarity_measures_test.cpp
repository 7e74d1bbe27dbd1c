#include "core/registration/similarity_measures.h"

#include <tbb/global_control.h>

#include <cmath>

#include "core/registration/resample_map.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/core/registration/scalar_maps.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::Landscape;
using test::seen;
using test::similarity;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
const Grid kGrid{.rows = 90, .cols = 100, .pitch_x_um = 40, .pitch_y_um = 40};

ScalarMap random_map(const Grid& grid, std::uint64_t seed) {
  Random random(seed);
  ScalarMap map{grid, {}};
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    map.values.push_back(static_cast<float>(random.normal()));
  }
  return map;
}

TEST(ValueAt, InterpolatesBetweenCentres) {
  const ScalarMap map{{.rows = 2, .cols = 3, .pitch_x_um = 10, .pitch_y_um = 20},
                      {1, 2, kNaN, 5, 10, kNaN}};
  EXPECT_DOUBLE_EQ(value_at(map, {0, 0}), 1);
  EXPECT_DOUBLE_EQ(value_at(map, {10, 20}), 10);  // NaN neighbours have no weight
  EXPECT_DOUBLE_EQ(value_at(map, {5, 10}), 4.5);
  EXPECT_TRUE(std::isnan(value_at(map, {15, 0})));
  EXPECT_TRUE(std::isnan(value_at(map, {-0.1, 0})));
  EXPECT_TRUE(std::isnan(value_at(map, {0, 20.1})));
  EXPECT_TRUE(std::isnan(value_at(map, {NAN, 0})));
}

TEST(MutualInformation, OfTwoValuesIsOneBit) {
  // The source tells the target's value wherever it is known.
  ScalarMap target{{.rows = 40, .cols = 40}, {}};
  for (int i = 0; i < 1600; ++i) target.values.push_back(i / 40 < 20 ? 3.0f : 8.0f);
  ScalarMap source = target;
  for (float& value : source.values) value = -2 * value + 1;
  EXPECT_NEAR(mutual_information(source, target, Transform(), NoProgress()), 1, 1e-12);
}

TEST(MutualInformation, OfUnrelatedMapsIsSmallAndOfTheSameLarge) {
  const Grid grid{.rows = 400, .cols = 400};
  const ScalarMap a = random_map(grid, 1), b = random_map(grid, 2);
  // The bias of a histogram: about (bins - 1)² / (2 n ln 2) bits (Moddemeijer 1989).
  EXPECT_LT(mutual_information(a, b, Transform(), NoProgress()), 0.03);
  const double own = mutual_information(a, a, Transform(), NoProgress());
  EXPECT_GT(own, 3);
  EXPECT_LE(own, 6);
}

TEST(MutualInformation, ASingleOutlyingValueDoesNotFlattenTheMap) {
  const Landscape landscape(3);
  const ScalarMap map = seen(landscape, kGrid, Transform(), [](double height) { return height; });
  ScalarMap spiked = map;
  spiked.values[17] = 1e9f;
  EXPECT_NEAR(mutual_information(map, spiked, Transform(), NoProgress()),
              mutual_information(map, map, Transform(), NoProgress()), 0.05);
}

TEST(MutualInformation, SeesThroughAnyViewAndIsLargestInPlace) {
  const Landscape landscape(4);
  const ScalarMap source =
      seen(landscape, kGrid, Transform(), [](double height) { return std::cos(2 * height); });
  const ScalarMap target =
      seen(landscape, kGrid, Transform(), [](double height) { return height; });
  const MutualInformation measure(source, target);
  const auto in_place = measure(Transform(), NoProgress());
  EXPECT_EQ(in_place.pixels, 9000u);
  EXPECT_DOUBLE_EQ(in_place.overlap, 1);
  double last = in_place.bits;
  for (const double shift : {20.0, 60.0, 120.0, 240.0}) {
    const double bits = measure(similarity(1, 0, shift, 0), NoProgress()).bits;
    EXPECT_LT(bits, last);
    last = bits;
  }
  EXPECT_EQ(measure(similarity(1, 0, 1e6, 0), NoProgress()).pixels, 0u);
}

TEST(MutualInformation, LeavesOutHolesAndToldOverlap) {
  ScalarMap source = random_map(kGrid, 5), target = random_map(kGrid, 6);
  for (std::size_t i = 0; i < 3000; ++i) source.values[i] = kNaN;
  for (std::size_t i = 0; i < 1000; ++i) target.values[i] = kNaN;
  const auto result = MutualInformation(source, target)(Transform(), NoProgress());
  EXPECT_EQ(result.pixels, 6000u);
  EXPECT_DOUBLE_EQ(result.overlap, 6000.0 / 8000.0);
}

TEST(MutualInformation, IsTheSameForAnyNumberOfThreads) {
  const MutualInformation measure(random_map(kGrid, 7), random_map(kGrid, 8));
  const Transform transform = similarity(0.9, 3, 50, 60);
  const double many = measure(transform, NoProgress()).bits;
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  EXPECT_EQ(measure(transform, NoProgress()).bits, many);
}

TEST(MutualInformation, SaysWhatIsWrongWithAMap) {
  const ScalarMap good = random_map(kGrid, 9);
  EXPECT_THROW(MutualInformation({kGrid, {1, 2}}, good), Error);
  const ScalarMap empty{{.rows = 2, .cols = 1}, {kNaN, kNaN}};
  EXPECT_THROW(MutualInformation(good, empty), Error);
  const ScalarMap flat{{.rows = 2, .cols = 1}, {4, 4}};
  EXPECT_EQ(mutual_information(flat, good, Transform(), NoProgress()), 0);
}

TEST(CrossCorrelation, IsPearsonsAndKnowsSignAndHoles) {
  EXPECT_NEAR(correlation(std::vector<float>{1, 2, 3}, std::vector<float>{10, 20, 30}), 1, 1e-12);
  EXPECT_NEAR(
      correlation(std::vector<float>{1, 2, 3, kNaN, 9}, std::vector<float>{3, 2, 1, 7, kNaN}), -1,
      1e-12);
  EXPECT_NEAR(correlation(std::vector<float>{1, 2, 3, 4}, std::vector<float>{1, 3, 2, 4}), 0.8,
              1e-12);
  EXPECT_TRUE(std::isnan(correlation(std::vector<float>{1, 1, 1}, std::vector<float>{1, 2, 3})));
  EXPECT_TRUE(std::isnan(correlation(std::vector<float>{1, 2}, std::vector<float>{1, 2})));
  const Landscape landscape(10);
  const Transform truth = similarity(1.1, 8, 30, -20);
  const auto up = seen(landscape, kGrid, truth, [](double height) { return 5 - 2 * height; });
  const auto down = seen(landscape, kGrid, Transform(), [](double height) { return height; });
  EXPECT_LT(normalised_cross_correlation(up, down, truth, NoProgress()), -0.99);
  EXPECT_GT(normalised_cross_correlation(up, down, Transform(), NoProgress()), -0.9);
}

TEST(ResampleMap, AveragesBlocksWhereTheyLie) {
  ScalarMap map{{.rows = 5, .cols = 4, .pitch_x_um = 10, .pitch_y_um = 20, .origin_x_um = 3}, {}};
  for (int i = 0; i < 20; ++i) map.values.push_back(static_cast<float>(i));
  map.values[0] = kNaN;
  map.values[2] = map.values[3] = map.values[6] = kNaN;
  const ScalarMap coarse = averaged(map, 2, 2);
  EXPECT_EQ(coarse.grid.rows, 2);
  EXPECT_EQ(coarse.grid.cols, 2);
  EXPECT_DOUBLE_EQ(coarse.grid.origin_x_um, 3 + 5);
  EXPECT_DOUBLE_EQ(coarse.grid.origin_y_um, 10);
  EXPECT_DOUBLE_EQ(coarse.grid.pitch_y_um, 40);
  EXPECT_FLOAT_EQ(coarse.values[0], (1 + 4 + 5) / 3.0f);
  EXPECT_TRUE(std::isnan(coarse.values[1]));
  EXPECT_FLOAT_EQ(coarse.values[3], (10 + 11 + 14 + 15) / 4.0f);
  EXPECT_EQ(averaged(map, 100, 1).grid.rows, 1);
  const ScalarMap thin = thinned(map, 3);
  EXPECT_EQ(thin.values.size(), 4u);
  EXPECT_FLOAT_EQ(thin.values[3], static_cast<float>(3 * 4 + 3));
  EXPECT_DOUBLE_EQ(thin.grid.pitch_x_um, 30);
}

}  // namespace
}  // namespace lithoscope

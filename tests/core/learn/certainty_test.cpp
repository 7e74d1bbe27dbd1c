#include "core/learn/certainty.h"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <cmath>

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

struct Points {
  FeatureMap features;
  LabelMap labels;
};

// Sixty points by formulas that scikit-learn was given too.
Points sixty_points() {
  Grid grid;
  grid.rows = 6;
  grid.cols = 10;
  Points points{make_feature_map(grid, {{"x", "", ""}, {"y", "", ""}, {"z", "", ""}}),
                make_label_map(grid, {{"A", {}}, {"B", {}}, {"none", {}}, {"C", {}}})};
  for (int i = 0; i < 60; ++i) {
    const double x = i * 37 % 101 / 101.0, y = i * 53 % 97 / 97.0, z = i * i * 7 % 89 / 89.0;
    points.features.values.row(i) << static_cast<float>(x), static_cast<float>(y),
        static_cast<float>(z);
    points.features.valid[static_cast<std::size_t>(i)] = 1;
    points.labels.labels[static_cast<std::size_t>(i)] = x + y < 0.9 ? 1 : z < 0.5 ? 2 : 4;
  }
  return points;
}

// sklearn.metrics.silhouette_samples 1.2.1; the simplified ones with numpy.
TEST(Certainty, AgreesWithScikitLearn) {
  const Points points = sixty_points();
  NoProgress progress;
  const Certainty found = measure_certainty(points.features, points.labels, 1000, 1, progress);
  EXPECT_NEAR(found.exact, 0.17257873029014945, 1e-9);
  EXPECT_NEAR(found.classes[0].exact, 0.12748393751866618, 1e-9);
  EXPECT_NEAR(found.classes[1].exact, 0.16691905737820245, 1e-9);
  EXPECT_NEAR(found.classes[3].exact, 0.24274647354846712, 1e-9);
  EXPECT_NEAR(found.simplified, 0.3109525262883906, 1e-6);
  EXPECT_NEAR(found.silhouette.values(0, 0), 0.30241236674905975, 1e-6);
  EXPECT_NEAR(found.silhouette.values(2, 0), -0.11461771902000126, 1e-6);
  EXPECT_EQ(found.classes[0].points, 26);
  // The class without points has no column and no figure.
  EXPECT_EQ(found.distances.columns.size(), 3u);
  EXPECT_TRUE(std::isnan(found.classes[2].simplified));
}

TEST(Certainty, LeavesUnlabelledAndInvalidPointsOut) {
  Points points = sixty_points();
  points.labels.labels[3] = 0;
  points.features.valid[4] = 0;
  points.features.values.row(4).setConstant(std::nanf(""));
  NoProgress progress;
  const Certainty found = measure_certainty(points.features, points.labels, 20, 1, progress);
  EXPECT_EQ(found.silhouette.valid[3], 0);
  EXPECT_EQ(found.silhouette.valid[4], 0);
  std::int64_t all = 0, sampled = 0;
  for (const auto& each : found.classes) {
    all += each.points;
    sampled += each.sampled;
  }
  EXPECT_EQ(all, 58);
  EXPECT_EQ(sampled, 20);
}

TEST(Certainty, SameBitsWithAnyNumberOfThreads) {
  const Points points = sixty_points();
  const auto run = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    NoProgress progress;
    return measure_certainty(points.features, points.labels, 1000, 1, progress);
  };
  const Certainty one = run(1), many = run(6);
  EXPECT_EQ(one.exact, many.exact);
  EXPECT_TRUE((one.silhouette.values.array() == many.silhouette.values.array()).all());
}

TEST(Certainty, NeedsTwoClassesOnTheSameGrid) {
  Points points = sixty_points();
  NoProgress progress;
  LabelMap one = points.labels;
  for (auto& label : one.labels) label = 1;
  EXPECT_TRUE(test::contains(
      test::error_of([&] { measure_certainty(points.features, one, 10, 1, progress); }).what(),
      "at least 2"));
  Grid other;
  other.rows = other.cols = 3;
  const LabelMap small = make_label_map(other, points.labels.classes);
  EXPECT_TRUE(test::contains(
      test::error_of([&] { measure_certainty(points.features, small, 10, 1, progress); }).what(),
      "3 x 3"));
}

}  // namespace
}  // namespace lithoscope

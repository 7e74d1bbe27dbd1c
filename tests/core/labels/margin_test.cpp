#include "core/labels/margin.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/core/labels/patterns.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

FeatureMap columns_of(const Grid& grid, std::vector<std::string> names,
                      const std::vector<float>& values) {
  std::vector<FeatureColumn> columns;
  for (std::string& name : names) columns.push_back({std::move(name), "", ""});
  FeatureMap map = make_feature_map(grid, std::move(columns));
  std::copy(values.begin(), values.end(), map.values.data());
  map.valid.assign(map.valid.size(), 1);
  return map;
}

Grid row_of(std::int64_t points) {
  return test::pattern_grid(1, points);
}

TEST(Margin, OfDistancesIsTheirDifferenceOverTheirSum) {
  const Grid grid = row_of(4);
  LabelMap labels = make_label_map(grid, {{"A", {}}, {"B", {}}, {"C", {}}});
  labels.labels = {1, 2, 3, 0};
  const FeatureMap squared =
      columns_of(grid, {"A", "B", "C"}, {1, 9, 100, 4, 4, 16, 25, 16, 0, 1, 4, 9});
  const FeatureMap margin = margin_map(squared, labels, ColumnKind::kDistances, NoProgress());
  EXPECT_FLOAT_EQ(margin.values(0, 0), (3.0f - 1) / (3 + 1));
  EXPECT_FLOAT_EQ(margin.values(1, 0), 0);
  EXPECT_FLOAT_EQ(margin.values(2, 0), 1);
  EXPECT_EQ(margin.valid[3], 0);
}

TEST(Margin, OfScoresIsTheDifferenceOfTheTwoGreatest) {
  const Grid grid = row_of(3);
  LabelMap labels = make_label_map(grid, {{"A", {}}, {"B", {}}, {"C", {}}});
  labels.labels = {1, 2, 2};
  const FeatureMap scores =
      columns_of(grid, {"A", "B", "C"}, {0.7f, 0.2f, 0.1f, -0.3f, 1.2f, 0.1f, kNan, 0.5f, 0.5f});
  const FeatureMap margin = margin_map(scores, labels, ColumnKind::kScores, NoProgress());
  EXPECT_FLOAT_EQ(margin.values(0, 0), 0.5f);
  EXPECT_FLOAT_EQ(margin.values(1, 0), 1);  // limited
  EXPECT_EQ(margin.valid[2], 0);
}

// Clusters 1 and 3 were merged into quartz and the others renamed: between them is no doubt.
TEST(Margin, MergedClustersAreOneClass) {
  const Grid grid = row_of(4);
  LabelMap labels = make_label_map(grid, {{"Quartz", {}}, {"Albite", {}}});
  labels.labels = {1, 1, 2, 2};
  const FeatureMap squared = columns_of(grid, {"Cluster 1", "Cluster 2", "Cluster 3"},
                                        {1, 9, 1, 4, 16, 1, 9, 1, 16, 4, 1, 9});
  EXPECT_EQ(classes_of_columns(squared, labels, ColumnKind::kDistances, NoProgress()),
            (std::vector<int>{0, 1, 0}));
  const FeatureMap margin = margin_map(squared, labels, ColumnKind::kDistances, NoProgress());
  EXPECT_FLOAT_EQ(margin.values(0, 0), 0.5f);
  EXPECT_FLOAT_EQ(margin.values(1, 0), 0.6f);
}

TEST(Doubt, TellsMixedBordersFromUnsureInsides) {
  const Grid grid = row_of(6);
  LabelMap labels = make_label_map(grid, {{"A", {}}, {"B", {}}});
  labels.labels = {1, 1, 1, 2, 2, 2};
  const FeatureMap margin = columns_of(grid, {"margin"}, {0.1f, 0.9f, 0.1f, 0.8f, 0.05f, 0.9f});
  const LabelMap doubt = doubt_map(margin, labels, 0.2, 1, NoProgress());
  EXPECT_EQ(doubt.labels, (std::vector<std::uint16_t>{2, 1, 3, 1, 2, 1}));
  const auto by_class = measure_doubt(margin, doubt, labels);
  EXPECT_EQ(by_class[0].unsure_inside, 1);
  EXPECT_EQ(by_class[0].mixed_at_border, 1);
  EXPECT_EQ(by_class[1].mixed_at_border, 0);
  EXPECT_NEAR(by_class[0].mean_margin, 1.1 / 3, 1e-6);
}

TEST(Margin, RefusesAnotherGrid) {
  const LabelMap labels = test::first_pattern();
  const FeatureMap values = columns_of(row_of(2), {"A", "B"}, {1, 2, 3, 4});
  EXPECT_TRUE(test::contains(
      test::error_of([&] { margin_map(values, labels, ColumnKind::kScores, NoProgress()); }).what(),
      "23 x 31"));
}

}  // namespace
}  // namespace lithoscope

#include "core/distillation/teacher.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

Grid line_grid(std::int64_t points) {
  Grid grid;
  grid.rows = 1;
  grid.cols = points;
  return grid;
}

LabelMap line(const std::vector<std::uint16_t>& labels, std::vector<LabelClass> classes) {
  LabelMap map =
      make_label_map(line_grid(static_cast<std::int64_t>(labels.size())), std::move(classes));
  map.labels = labels;
  return map;
}

FeatureMap distances_of(const std::vector<std::vector<float>>& rows) {
  std::vector<FeatureColumn> columns(rows.front().size());
  for (std::size_t c = 0; c < columns.size(); ++c) columns[c].name = std::to_string(c);
  FeatureMap map = make_feature_map(line_grid(static_cast<std::int64_t>(rows.size())), columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      map.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(c)) = rows[i][c];
    }
    map.valid[i] = 1;
  }
  return map;
}

Eigen::RowVectorXd membership(const Teacher& teacher, std::int64_t point) {
  Eigen::RowVectorXd row(teacher.classes());
  teacher.membership(point, row);
  return row;
}

TEST(Teacher, OneHotFromLabels) {
  const LabelMap labels = line({1, 2, 0, 2, 1}, {{"A", {}}, {"B", {}}});
  const Teacher teacher(labels);
  EXPECT_FALSE(teacher.teaches(2));
  EXPECT_TRUE(teacher.teaches(3));
  EXPECT_EQ(membership(teacher, 3), (Eigen::RowVectorXd(2) << 0, 1).finished());
}

TEST(Teacher, SoftmaxOfDistancesOverTemperature) {
  const LabelMap labels = line({1, 2, 2, 1}, {{"A", {}}, {"B", {}}});
  const FeatureMap distances = distances_of({{1, 3}, {8, 4}, {5, 2}, {0, 9}});
  const Teacher teacher(labels, distances, 2.0, NoProgress());
  EXPECT_NEAR(membership(teacher, 0)(0), 1 / (1 + std::exp(-1.0)), 1e-12);
  EXPECT_NEAR(membership(teacher, 1)(0), std::exp(-2.0) / (1 + std::exp(-2.0)), 1e-12);
}

TEST(Teacher, HugeDistancesDoNotOverflow) {
  const LabelMap labels = line({1, 2, 2, 1}, {{"A", {}}, {"B", {}}});
  const FeatureMap distances = distances_of({{1e30f, 2e30f}, {9e30f, 4e30f}, {5, 2}, {0, 9}});
  const Teacher teacher(labels, distances, 1.0, NoProgress());
  EXPECT_NEAR(membership(teacher, 0)(0), 1, 1e-12);
}

TEST(Teacher, FollowsClustersThatWereReorderedAndMerged) {
  // Centroids 0, 1, 2; the classes: "Mica" holds centroids 0 and 2, "Quartz" centroid 1 and comes
  // first.
  const LabelMap labels = line({2, 2, 1, 1, 2, 2}, {{"Quartz", {}}, {"Mica", {}}});
  const FeatureMap distances =
      distances_of({{0, 5, 4}, {1, 6, 3}, {7, 1, 9}, {8, 0, 9}, {4, 5, 0}, {4, 6, 1}});
  const Teacher teacher(labels, distances, 1.0, NoProgress());
  const double sum = 1 + std::exp(-5.0) + std::exp(-4.0);
  EXPECT_NEAR(membership(teacher, 0)(1), (1 + std::exp(-4.0)) / sum, 1e-7);
  EXPECT_NEAR(membership(teacher, 0)(0), std::exp(-5.0) / sum, 1e-7);
}

TEST(Teacher, RefusesClassesTooSmallToLearn) {
  const LabelMap one = line({1, 1, 2}, {{"A", {}}, {"Rare", {}}});
  const Error single = test::error_of([&] { Teacher teacher(one); });
  EXPECT_TRUE(test::contains(single.what(), "\"Rare\" has 1 labelled point"));
  const LabelMap none = line({1, 1, 1}, {{"A", {}}, {"Absent", {}}});
  EXPECT_TRUE(test::contains(test::error_of([&] { Teacher teacher(none); }).what(),
                             "\"Absent\" has 0 labelled point"));
  const LabelMap alone = line({1, 1, 1}, {{"A", {}}});
  EXPECT_TRUE(test::contains(test::error_of([&] { Teacher teacher(alone); }).what(), "at least 2"));
}

TEST(Teacher, RefusesDistancesOfAnotherClustering) {
  const LabelMap labels = line({1, 2, 2, 1}, {{"A", {}}, {"B", {}}});
  const FeatureMap distances = distances_of({{0, 9}, {0, 9}, {0, 9}, {0, 9}});
  const Error error =
      test::error_of([&] { Teacher teacher(labels, distances, 1.0, NoProgress()); });
  EXPECT_EQ(error.field(), "distances");
  EXPECT_TRUE(test::contains(error.what(), "\"B\"") || test::contains(error.what(), "\"A\""));
  const FeatureMap shorter = distances_of({{0, 9}, {0, 9}});
  EXPECT_TRUE(test::contains(
      test::error_of([&] { Teacher teacher(labels, shorter, 1.0, NoProgress()); }).what(),
      "1 x 2"));
}

}  // namespace
}  // namespace lithoscope

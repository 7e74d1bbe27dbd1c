#include "core/registration/matching_points.h"

#include <limits>

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

const Grid kSource{.rows = 50, .cols = 60, .pitch_x_um = 25, .pitch_y_um = 40, .origin_x_um = 5};
const Grid kTarget{.rows = 20, .cols = 30, .pitch_x_um = 100, .pitch_y_um = 67, .origin_y_um = -3};

Table um_table() {
  Table table;
  table.add("source_x_um", std::vector<double>{1, 2, 3});
  table.add("source_y_um", std::vector<double>{4, 5, 7});
  table.add("target_x_um", std::vector<double>{10, 20, 30});
  table.add("target_y_um", std::vector<double>{40, 50, 60});
  return table;
}

TEST(MatchingPoints, ReadsMicrometresAndNamesWhatHasNoName) {
  const auto points = matching_points_from_table(um_table(), std::nullopt, std::nullopt);
  ASSERT_EQ(points.size(), 3u);
  EXPECT_EQ(points[1].name, "Point 2");
  EXPECT_EQ(points[1].source.y_um, 5);
  EXPECT_EQ(points[2].target.x_um, 30);
  EXPECT_TRUE(points[0].enabled);
}

TEST(MatchingPoints, ReadsPixelsWithEachPlanesGrid) {
  Table table;
  table.add("source_x_px", std::vector<double>{0, 10.5});
  table.add("source_y_px", std::vector<double>{0, 2});
  table.add("target_x_px", std::vector<double>{0, 3});
  table.add("target_y_px", std::vector<double>{1, 4});
  const auto points = matching_points_from_table(table, kSource, kTarget);
  EXPECT_DOUBLE_EQ(points[0].source.x_um, 5);
  EXPECT_DOUBLE_EQ(points[1].source.x_um, 5 + 10.5 * 25);
  EXPECT_DOUBLE_EQ(points[1].source.y_um, 80);
  EXPECT_DOUBLE_EQ(points[1].target.x_um, 300);
  EXPECT_DOUBLE_EQ(points[1].target.y_um, -3 + 4 * 67);

  const Error error = error_of([&] { matching_points_from_table(table, std::nullopt, kTarget); });
  EXPECT_EQ(error.field(), "source_x_px");
  EXPECT_TRUE(contains(error.remedy(), "\"source\""));
}

TEST(MatchingPoints, RoundTripsThroughATable) {
  auto points = matching_points_from_table(um_table(), std::nullopt, std::nullopt);
  points[1].enabled = false;
  points[2].name = "quartz corner";
  const auto again =
      matching_points_from_table(matching_points_to_table(points), std::nullopt, std::nullopt);
  ASSERT_EQ(again.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(again[i].name, points[i].name);
    EXPECT_EQ(again[i].enabled, points[i].enabled);
    EXPECT_EQ(again[i].source.x_um, points[i].source.x_um);
    EXPECT_EQ(again[i].target.y_um, points[i].target.y_um);
  }
  EXPECT_EQ(enabled_points(again).size(), 2u);
}

TEST(MatchingPoints, NamesTheMissingColumn) {
  Table table = um_table();
  table.columns.erase(table.columns.begin() + 3);
  EXPECT_EQ(error_of([&] { matching_points_from_table(table, {}, {}); }).field(), "target_y_um");
  EXPECT_EQ(error_of([&] { matching_points_from_table(Table(), {}, {}); }).field(), "source_x_um");
}

TEST(MatchingPoints, NamesTheBadPoint) {
  Table table = um_table();
  table.add("name", std::vector<std::string>{"a", "b", "c"});
  std::get<std::vector<double>>(table.columns[2].cells)[1] =
      std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(
      contains(error_of([&] { matching_points_from_table(table, {}, {}); }).problem(), "\"b\""));
  // A disabled point may be anywhere.
  table.add("enabled", std::vector<double>{1, 0, 1});
  EXPECT_EQ(matching_points_from_table(table, {}, {}).size(), 3u);
  std::get<std::vector<double>>(table.columns.back().cells)[0] = 0.5;
  EXPECT_EQ(error_of([&] { matching_points_from_table(table, {}, {}); }).field(), "enabled");
}

TEST(MatchingPoints, NamesDuplicatesOfEitherPlane) {
  Table source = um_table();
  std::get<std::vector<double>>(source.columns[0].cells)[2] = 1;
  std::get<std::vector<double>>(source.columns[1].cells)[2] = 4;
  const Error in_source = error_of([&] { matching_points_from_table(source, {}, {}); });
  EXPECT_TRUE(contains(in_source.problem(), "\"Point 1\" and \"Point 3\""));
  EXPECT_TRUE(contains(in_source.problem(), "source"));
  Table target = um_table();
  std::get<std::vector<double>>(target.columns[2].cells)[1] = 10;
  std::get<std::vector<double>>(target.columns[3].cells)[1] = 40;
  EXPECT_TRUE(
      contains(error_of([&] { matching_points_from_table(target, {}, {}); }).problem(), "target"));
}

TEST(MatchingPoints, RefusesColumnsOfDifferentLength) {
  Table table = um_table();
  std::get<std::vector<double>>(table.columns[1].cells).pop_back();
  EXPECT_EQ(error_of([&] { matching_points_from_table(table, {}, {}); }).field(), "source_y_um");
}

}  // namespace
}  // namespace lithoscope

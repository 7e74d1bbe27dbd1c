#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/model.h"
#include "core/image/table.h"
#include "core/image/transform.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(Grid, FindsPixelsFromMicrometres) {
  Grid grid = test::grid_of(3, 4);
  grid.pitch_x_um = 100;
  grid.pitch_y_um = 50;
  grid.origin_x_um = 1000;
  EXPECT_EQ(grid.pixel_at({1049, 24}), (PixelIndex{0, 0}));
  EXPECT_EQ(grid.pixel_at({1051, 26}), (PixelIndex{1, 1}));
  EXPECT_EQ(grid.pixel_at({949, 0}), std::nullopt);
  EXPECT_EQ(grid.pixel_at({1000, 126}), std::nullopt);
  EXPECT_EQ(grid.pixel_at({NAN, 0}), std::nullopt);
  EXPECT_DOUBLE_EQ(grid.centre_um(2, 3).x_um, 1300);
  EXPECT_DOUBLE_EQ(grid.row_of({0, 75}), 1.5);
}

TEST(Grid, RefusesImpossibleSizes) {
  EXPECT_THROW(check_grid(test::grid_of(0, 4)), Error);
  EXPECT_THROW(check_grid(test::grid_of(4, -1)), Error);
  EXPECT_THROW(check_grid(test::grid_of(std::int64_t{1} << 40, 2)), Error);
  for (const double pitch : {0.0, -1.0, double(NAN), double(INFINITY)}) {
    Grid grid = test::grid_of(1, 1);
    grid.pitch_y_um = pitch;
    EXPECT_THROW(check_grid(grid), Error);
  }
}

TEST(FeatureMap, BeginsInvalidAndGathersValidPoints) {
  FeatureMap map = make_feature_map(test::grid_of(2, 2), {{"a", "", ""}, {"b", "", ""}});
  EXPECT_TRUE(map.valid_points().empty());
  EXPECT_TRUE(std::isnan(map.values(3, 1)));
  map.valid[2] = 1;
  map.values(2, 0) = 5;
  map.values(2, 1) = 6;
  EXPECT_EQ(map.valid_points(), std::vector<std::int64_t>{2});
  EXPECT_EQ(map.valid_values()(0, 1), 6);
  EXPECT_NO_THROW(check_feature_map(map));
  map.valid.pop_back();
  EXPECT_THROW(check_feature_map(map), Error);
}

TEST(LabelMap, CountsAndChecksItsLabels) {
  LabelMap map = make_label_map(test::grid_of(1, 4), {{"Quartz", {}}, {"Albite", {}}});
  map.labels = {0, 1, 1, 2};
  EXPECT_EQ(map.counts(), (std::vector<std::int64_t>{2, 1}));
  EXPECT_NO_THROW(check_label_map(map));
  map.labels[0] = 3;
  EXPECT_THROW(check_label_map(map), Error);
  map.labels = {0, 1};
  EXPECT_THROW(check_label_map(map), Error);
}

TEST(Transform, AppliesAndInverts) {
  Transform transform;
  const double c = 2 * std::cos(0.3), s = 2 * std::sin(0.3);
  transform.linear << c, -s, s, c;
  transform.shift << 5, -7;
  EXPECT_NEAR(transform.scale(), 2, 1e-12);
  EXPECT_NEAR(transform.rotation_degrees(), 0.3 * 180 / M_PI, 1e-12);
  EXPECT_FALSE(transform.reflects());
  const PointUm there = transform.apply({3, 4}), back = transform.inverse().apply(there);
  EXPECT_NEAR(back.x_um, 3, 1e-12);
  EXPECT_NEAR(back.y_um, 4, 1e-12);
  transform.linear << 1, 2, 2, 4;
  EXPECT_THROW(transform.inverse(), Error);
}

TEST(Table, FindsColumnsByNameAndType) {
  Table table;
  table.add("name", std::vector<std::string>{"a", "b"});
  table.add("x", std::vector<double>{1, 2}, "µm");
  EXPECT_EQ(table.rows(), 2u);
  EXPECT_EQ(table.numbers("x")[1], 2);
  EXPECT_EQ(table.texts("name")[0], "a");
  EXPECT_EQ(table.find("y"), nullptr);
  EXPECT_EQ(test::error_of([&] { table.numbers("name"); }).field(), "name");
  EXPECT_EQ(test::error_of([&] { table.texts("y"); }).field(), "y");
}

TEST(Model, NamesWhatItLacks) {
  Model model;
  model.kind = "pca";
  EXPECT_EQ(test::error_of([&] { model.matrix("mean"); }).field(), "mean");
  EXPECT_NO_THROW(check_model_kind(model, "pca"));
  EXPECT_TRUE(
      test::contains(test::error_of([&] { check_model_kind(model, "plsda"); }).what(), "plsda"));
}

}  // namespace
}  // namespace lithoscope

// A map as the other one sees it.
#include "widgets/align/warped_layer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/widgets/fake_sample.h"

namespace lithoscope {
namespace {

// The value is the index of the pixel.
MapLayerPtr numbered(std::int64_t rows, std::int64_t cols) {
  const Grid grid{rows, cols, 10, 20, 5, 7, true};
  std::vector<float> values;
  for (std::int64_t i = 0; i < grid.size(); ++i) values.push_back(static_cast<float>(i));
  return make_value_layer("numbers", "counts", grid, std::move(values));
}

Transform shifted(double x_um, double y_um) {
  Transform transform;
  transform.shift = {x_um, y_um};
  return transform;
}

TEST(WarpedLayer, TakesTheNearestPixel) {
  const auto layer = numbered(3, 4);
  const auto same = warp_layer(*layer, Transform(), layer->grid);
  EXPECT_EQ(same->values, layer->values);
  // One pixel to the right in the source: the last column comes from outside.
  const auto moved = warp_layer(*layer, shifted(10, 0), layer->grid);
  EXPECT_EQ(moved->values[0], 1);
  EXPECT_EQ(moved->values[6], 7);
  EXPECT_TRUE(std::isnan(moved->values[3]));
}

TEST(WarpedLayer, KeepsTheBandsOfAComposite) {
  const Grid grid{1, 3, 10, 10, 0, 0, true};
  const auto photo = make_composite_layer(
      "photo", "", grid, {{"r", {0, 3, 6}, {}}, {"g", {3, 3, 3}, {}}, {"b", {6, 3, 0}, {}}});
  EXPECT_EQ(photo->values, (std::vector<float>{3, 3, 3}));  // the brightness
  const auto moved = warp_layer(*photo, Transform(), Grid{1, 2, 10, 10, 10, 0, true});
  ASSERT_EQ(moved->bands.size(), 3u);
  EXPECT_EQ(moved->bands[0].values, (std::vector<float>{3, 6}));
  EXPECT_EQ(moved->bands[2].values, (std::vector<float>{3, 0}));
  EXPECT_EQ(moved->values, (std::vector<float>{3, 3}));
}

TEST(WarpedLayer, KeepsLabels) {
  const Grid grid{3, 4, 10, 20, 0, 0, true};
  const auto labels = std::make_shared<LabelMap>(test::halves(grid));
  const auto warped = warp_layer(*make_label_layer("halves", labels), shifted(0, 20), grid);
  ASSERT_TRUE(warped->is_labels());
  EXPECT_EQ(warped->labels->classes.size(), 2u);
  EXPECT_EQ(warped->labels->labels[0], 1);
  EXPECT_EQ(warped->labels->labels[8], 0) << "from outside";
}

TEST(WarpedLayer, APreviewCoversTheSameArea) {
  const Grid grid{1001, 2003, 10, 20, 5, 7, true};
  const Grid coarse = preview_grid(grid, 10000);
  EXPECT_LE(coarse.size(), 11000);
  const double left = grid.origin_x_um - grid.pitch_x_um / 2;
  EXPECT_NEAR(coarse.origin_x_um - coarse.pitch_x_um / 2, left, 1e-9);
  EXPECT_GE(left + static_cast<double>(coarse.cols) * coarse.pitch_x_um,
            left + static_cast<double>(grid.cols) * grid.pitch_x_um);
  EXPECT_TRUE(preview_grid(grid, grid.size()) == grid);
}

TEST(WarpedLayer, MasksDivideTheMap) {
  const auto layer = numbered(8, 10);
  const auto half = masked_layer(layer, OverlayMode::kSwipe, 0.5);
  for (std::int64_t col = 0; col < 10; ++col) {
    EXPECT_EQ(std::isfinite(half->values[static_cast<std::size_t>(col)]), col < 5) << col;
  }
  EXPECT_EQ(masked_layer(layer, OverlayMode::kBlend, 0.2), layer);
  // Every field of the board has neighbours of the other kind.
  const auto board = masked_layer(layer, OverlayMode::kCheckerboard, 0);
  const auto shown = [&](std::size_t row, std::size_t col) {
    return std::isfinite(board->values[row * 10 + col]);
  };
  EXPECT_TRUE(shown(0, 0));
  EXPECT_FALSE(shown(0, 4));
  EXPECT_FALSE(shown(2, 0));
  EXPECT_TRUE(shown(2, 4));
}

}  // namespace
}  // namespace lithoscope

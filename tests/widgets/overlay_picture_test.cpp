// Edges and differences of two maps, and the cut-out of one, without a screen.
#include "widgets/align/overlay_picture.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/palette/mark_colours.h"
#include "tests/widgets/fake_sample.h"
#include "widgets/align/magnifier.h"

namespace lithoscope {
namespace {

const Grid kGrid{12, 16, 10, 20, 5, 7, true};

// Dark on the left, bright from column 8 on; one pixel was not measured.
MapLayerPtr step_layer() {
  std::vector<float> values;
  for (std::int64_t i = 0; i < kGrid.size(); ++i) values.push_back(i % 16 < 8 ? 1.0f : 9.0f);
  values[5] = std::nanf("");
  return make_value_layer("step", "counts", kGrid, std::move(values));
}

Colour shown(const MapLayer& layer, std::int64_t row, std::int64_t col) {
  const auto label = layer.labels->labels[static_cast<std::size_t>(layer.grid.index(row, col))];
  EXPECT_NE(label, 0);
  return layer.labels->classes[label - 1u].colour;
}

TEST(OverlayPicture, WhatIsEqualIsGrey) {
  const auto step = step_layer();
  const auto both = difference_layer(*step, {}, *step, {}, 0.5);
  EXPECT_EQ(shown(*both, 3, 2), (Colour{0, 0, 0}));
  EXPECT_EQ(shown(*both, 3, 12), (Colour{255, 255, 255}));
  EXPECT_EQ(both->labels->labels[5], 0) << "nothing was measured there";
  // One of them alone is its own colour.
  EXPECT_EQ(shown(*difference_layer(*step, {}, *step, {}, 1), 3, 12), kOverlayColour);
  EXPECT_EQ(shown(*difference_layer(*step, {}, *step, {}, 0), 3, 12),
            complement_of(kOverlayColour));
  // Where the other has nothing it is seen all the same.
  const auto little = make_value_layer("one", "", {1, 1, 10, 20, 5, 7, true}, {1.0f});
  EXPECT_EQ(shown(*difference_layer(*step, {}, *little, {}, 0.5), 3, 12), kOverlayColour);
}

TEST(OverlayPicture, LabelsAreAsBrightAsTheirColours) {
  auto map = std::make_shared<LabelMap>(
      make_label_map(kGrid, {{"Dark", {0, 0, 0}}, {"Bright", {255, 255, 255}}}));
  for (std::size_t i = 0; i < map->labels.size(); ++i) map->labels[i] = i % 16 < 8 ? 1 : 2;
  const auto labels = make_label_layer("labels", map);
  const auto both = difference_layer(*labels, {}, *step_layer(), {}, 0.5);
  EXPECT_EQ(shown(*both, 3, 2), (Colour{0, 0, 0}));
  EXPECT_EQ(shown(*both, 3, 12), (Colour{255, 255, 255}));
  // Their edges are the borders of classes, whatever the share.
  const auto edges = edge_layer(*labels, 0, 1);
  EXPECT_EQ(edges->labels->counts().at(0), 12);
  EXPECT_EQ(shown(*edges, 3, 7), kEdgeColour);
}

TEST(OverlayPicture, EdgesAreWhereValuesStep) {
  const auto edges = edge_layer(*step_layer(), 0.2, 0.5);
  int found = 0;
  for (std::int64_t row = 2; row < 11; ++row) {
    for (std::int64_t col = 1; col < 15; ++col) {
      if (edges->labels->labels[static_cast<std::size_t>(kGrid.index(row, col))] == 0) continue;
      EXPECT_TRUE(col == 7 || col == 8);
      ++found;
    }
  }
  EXPECT_GE(found, 9);
}

TEST(Magnifier, CutsOutWholePixels) {
  const auto step = step_layer();
  MapViewport viewport;
  viewport.size = {40, 40};
  viewport.um_per_px = 1;
  viewport.centre = kGrid.centre_um(6, 8);
  const auto part = cut_out(*step, viewport);
  ASSERT_NE(part, nullptr);
  // 40 um are 4 to 5 columns and 2 to 3 rows, each in its own place.
  EXPECT_LE(part->grid.cols, 6);
  EXPECT_GE(part->grid.cols, 4);
  EXPECT_LE(part->grid.rows, 4);
  for (std::int64_t row = 0; row < part->grid.rows; ++row) {
    for (std::int64_t col = 0; col < part->grid.cols; ++col) {
      const PointUm place =
          part->grid.centre_um(static_cast<double>(row), static_cast<double>(col));
      const auto pixel = kGrid.pixel_at(place);
      ASSERT_TRUE(pixel);
      EXPECT_EQ(part->values[static_cast<std::size_t>(part->grid.index(row, col))],
                step->values[static_cast<std::size_t>(kGrid.index(pixel->row, pixel->col))]);
    }
  }
  // At a corner there is less of it, beside the map nothing.
  viewport.centre = kGrid.centre_um(0, 0);
  EXPECT_LT(cut_out(*step, viewport)->grid.size(), part->grid.size());
  viewport.centre = {-500, -500};
  EXPECT_EQ(cut_out(*step, viewport), nullptr);
  const auto labels = std::make_shared<LabelMap>(test::halves(kGrid));
  viewport.centre = kGrid.centre_um(3, 1);
  const auto left = cut_out(*make_label_layer("halves", labels), viewport);
  EXPECT_EQ(left->labels->labels.front(), 1);
}

}  // namespace
}  // namespace lithoscope

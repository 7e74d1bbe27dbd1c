// Layers above each other in one map, and the list that orders them.
#include <QComboBox>
#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
#include <array>
#include <memory>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/inspector/stack_list.h"
#include "widgets/map/blend.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

using Pixel = std::array<std::uint8_t, 4>;

Pixel over(Pixel below, Pixel above, Blend blend, double opacity = 1) {
  blend_pixel(above.data(), opacity, blend, below.data());
  return below;
}

TEST(Blend, MixesAsTheStandardSays) {
  const Pixel dark{51, 102, 255, 255}, light{204, 102, 0, 255};
  EXPECT_EQ(over(dark, light, Blend::kNormal), light);
  EXPECT_EQ(over(dark, light, Blend::kMultiply), (Pixel{41, 41, 0, 255}));
  EXPECT_EQ(over(dark, light, Blend::kScreen), (Pixel{214, 163, 255, 255}));
  EXPECT_EQ(over(dark, light, Blend::kAdd), (Pixel{255, 204, 255, 255}));
  EXPECT_EQ(over(dark, light, Blend::kLighten), (Pixel{204, 102, 255, 255}));
  EXPECT_EQ(over(dark, light, Blend::kDarken), (Pixel{51, 102, 0, 255}));
  EXPECT_EQ(over(dark, light, Blend::kDifference), (Pixel{153, 0, 255, 255}));
}

TEST(Blend, OpacityThinsTheUpperOneAndNothingLeavesTheLower) {
  const Pixel below{0, 100, 200, 255}, above{200, 100, 0, 255};
  EXPECT_EQ(over(below, above, Blend::kNormal, 0.5), (Pixel{100, 100, 100, 255}));
  for (const Blend blend : all_blends()) {
    EXPECT_EQ(over(below, above, blend, 0), below);
    EXPECT_EQ(over(below, {9, 9, 9, 0}, blend), below);
    EXPECT_EQ(over({7, 7, 7, 0}, above, blend), above) << "nothing to mix with";
  }
}

MapLayerPtr ramp(const Grid& grid, float first) {
  std::vector<float> values;
  for (std::int64_t i = 0; i < grid.size(); ++i) values.push_back(first + static_cast<float>(i));
  return make_value_layer("ramp", "", grid, std::move(values));
}

TEST(Blend, LayersOfOneGridAreMixedPixelByPixel) {
  const Grid grid{2, 3, 10, 20, 5, 5, true};
  LayerStyle grey{.colour_map = ColourMap::kGrey, .low_percent = 0, .high_percent = 100};
  const std::vector<StackedLayer> stack = {{ramp(grid, 0), grey},
                                           {ramp(grid, 0), grey, Blend::kDifference}};
  EXPECT_EQ(stack_grid(stack), grid);
  std::vector<std::uint8_t> pixels(24, 1);
  flatten_stack(stack, 1, pixels.data());
  for (std::size_t i = 0; i < 24; ++i) EXPECT_EQ(pixels[i], i % 4 == 3 ? 255 : 0) << i;
}

TEST(Blend, LayersOfOtherPixelsLieWhereTheyBelong) {
  // Two pixels of 10 µm, and a single one of 5 µm over the right half of the second.
  const Grid wide{1, 2, 10, 10, 0, 0, true}, fine{1, 1, 5, 10, 12.5, 0, true};
  LayerStyle flat{.colour_map = ColourMap::kGrey};
  LayerStyle other{.colour_map = ColourMap::kViridis};
  const std::vector<StackedLayer> stack = {
      {make_value_layer("a", "", wide, {1, 1}), flat},
      {make_value_layer("b", "", fine, {1}), other, Blend::kMultiply}};
  const Grid all = stack_grid(stack);
  EXPECT_EQ(all.cols, 4);
  EXPECT_EQ(all.rows, 1);
  EXPECT_DOUBLE_EQ(all.origin_x_um, -2.5);
  std::vector<std::uint8_t> pixels(16);
  flatten_stack(stack, 1, pixels.data());
  const auto at = [&](std::size_t i) {
    return Pixel{pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2], pixels[4 * i + 3]};
  };
  EXPECT_EQ(at(0), at(1));
  EXPECT_EQ(at(1), at(2));
  EXPECT_NE(at(3), at(2));
}

TEST(Blend, HiddenLayersAreLeftOut) {
  const Grid grid{1, 1, 10, 10, 0, 0, true};
  std::vector<StackedLayer> stack = {{ramp(grid, 0), {}}, {ramp(grid, 0), {}, Blend::kMultiply}};
  std::vector<std::uint8_t> both(4), one(4);
  flatten_stack(stack, 1, both.data());
  stack[1].visible = false;
  flatten_stack(stack, 1, one.data());
  EXPECT_NE(both, one);
  stack[0].visible = false;
  flatten_stack(stack, 1, one.data());
  EXPECT_EQ(one, std::vector<std::uint8_t>(4, 0));
}

class LayerStackTest : public testing::Test {
 protected:
  void SetUp() override {
    auto made = std::make_shared<Sample>();
    made->planes = {{"laser", "Laser"}, {"camera", "Camera"}};
    const SpectralImage laser = test::ramp_image(6, 8, 5);
    made->items = {{"laser", "Laser", "", laser, 0, true},
                   {"minerals", "Minerals", "", test::halves(laser.grid), 0, false},
                   {"camera", "Camera", "", test::ramp_image(12, 16, 3), 1, true}};
    sample = made;
    test::show(panel, {500, 500});
    panel.show_item(sample->items[0], 2);
    ASSERT_TRUE(test::wait_until([&] { return panel.view()->layer() != nullptr; }));
  }
  std::vector<std::string> titles() {
    std::vector<std::string> all;
    for (const StackRow& row : panel.stack()) all.push_back(row.name.toStdString());
    return all;
  }
  bool all_loaded() {
    for (const StackedLayer& each : panel.view()->stack()) {
      if (each.layer == nullptr) return false;
    }
    return panel.view()->stack().size() == panel.stack().size();
  }
  QColor at(std::int64_t row, std::int64_t col) {
    test::settle();
    MapView& view = *panel.view();
    return test::colour_at(view, view.viewport().to_px(sample->items[0].grid().centre_um(
                                     static_cast<double>(row), static_cast<double>(col))));
  }

  SamplePtr sample;
  MapPanel panel;
};

TEST_F(LayerStackTest, AnAddedLayerLiesOnTopAndIsTheCurrentOne) {
  const MapViewport before = panel.view()->viewport();
  const QColor under = at(5, 0);
  panel.add_layer(sample->items[1]);
  ASSERT_TRUE(test::wait_until([&] { return all_loaded(); }));
  EXPECT_EQ(titles(), (std::vector<std::string>{"Laser · 520 nm", "Minerals"}));
  EXPECT_EQ(panel.item()->key, "minerals");
  EXPECT_EQ(panel.view()->viewport().um_per_px, before.um_per_px) << "the map stays where it is";
  EXPECT_TRUE(test::same_colour(at(0, 0), {200, 30, 30}));
  EXPECT_EQ(at(5, 0), under) << "the last row is unlabelled: what lies beneath is seen";
  panel.select_layer(panel.stack()[0].id);
  EXPECT_EQ(panel.item()->key, "laser");
  EXPECT_EQ(panel.column(), 2);
  EXPECT_TRUE(test::same_colour(at(0, 0), {200, 30, 30})) << "the order is the same";
}

TEST_F(LayerStackTest, LayersAreHiddenOrderedMixedAndTakenOut) {
  const QColor laser = at(1, 2);
  panel.add_layer(sample->items[1]);
  ASSERT_TRUE(test::wait_until([&] { return all_loaded(); }));
  const int below = panel.stack()[0].id, above = panel.stack()[1].id;
  panel.set_layer_visible(above, false);
  EXPECT_EQ(at(1, 2), laser);
  panel.set_layer_visible(above, true);
  panel.set_layer_blend(above, Blend::kMultiply);
  const auto times = [](int a, int b) { return static_cast<std::uint8_t>((a * b + 127) / 255); };
  EXPECT_TRUE(test::same_colour(
      at(1, 2), {times(laser.red(), 200), times(laser.green(), 30), times(laser.blue(), 30)}));
  panel.order_layers({above, below});
  EXPECT_EQ(panel.stack()[1].id, below);
  EXPECT_EQ(at(1, 2), laser) << "opaque, on top";
  EXPECT_EQ(panel.current_layer(), above);
  panel.remove_layer(above);
  EXPECT_EQ(titles(), std::vector<std::string>{"Laser · 520 nm"});
  EXPECT_EQ(panel.item()->key, "laser");
  panel.remove_layer(below);
  EXPECT_EQ(panel.stack().size(), 1u) << "the last one stays";
}

TEST_F(LayerStackTest, ALayerOfAnotherPlaneBeginsAnew) {
  panel.add_layer(sample->items[1]);
  ASSERT_TRUE(test::wait_until([&] { return all_loaded(); }));
  panel.add_layer(sample->items[2]);
  EXPECT_EQ(panel.stack().size(), 2u) << "it cannot lie over this plane";
  panel.show_item(sample->items[2]);
  ASSERT_TRUE(test::wait_until([&] { return panel.view()->layer() && all_loaded(); }));
  EXPECT_EQ(panel.stack().size(), 1u);
}

TEST_F(LayerStackTest, TheSameImageMayLieThereTwiceWithOtherChannelsAndStyles) {
  panel.add_layer(sample->items[0], 4);
  ASSERT_TRUE(test::wait_until([&] { return all_loaded(); }));
  LayerStyle style = panel.style();
  style.colour_map = ColourMap::kMagma;
  panel.set_style(style);
  const auto rows = panel.stack();
  EXPECT_EQ(titles(), (std::vector<std::string>{"Laser · 520 nm", "Laser · 540 nm"}));
  panel.select_layer(rows[0].id);
  EXPECT_EQ(panel.column(), 2);
  EXPECT_EQ(panel.style().colour_map, ColourMap::kViridis);
  panel.select_layer(rows[1].id);
  EXPECT_EQ(panel.column(), 4);
  EXPECT_EQ(panel.style().colour_map, ColourMap::kMagma);
  MapPanel copy;
  copy.copy_from(panel);
  EXPECT_EQ(copy.stack().size(), 2u);
}

TEST_F(LayerStackTest, OneInGreyBeneathIsALayerLikeOthers) {
  panel.show_beneath(&sample->items[0]);
  ASSERT_TRUE(test::wait_until([&] { return all_loaded() && panel.view()->stack().size() == 2; }));
  EXPECT_EQ(panel.beneath_key(), "laser");
  EXPECT_EQ(panel.view()->stack()[0].style.colour_map, ColourMap::kGrey);
  EXPECT_EQ(panel.item()->key, "laser") << "the current one is the same as before";
  panel.show_beneath(nullptr);
  EXPECT_EQ(panel.stack().size(), 1u);
  EXPECT_TRUE(panel.beneath_key().isEmpty());
}

TEST_F(LayerStackTest, LayersBesideTheCurrentOneFollowTheirSteps) {
  panel.add_layer(sample->items[1]);
  ASSERT_TRUE(test::wait_until([&] { return all_loaded(); }));
  panel.select_layer(panel.stack()[0].id);
  auto next = std::make_shared<Sample>(*sample);
  LabelMap map = test::halves(sample->items[0].grid());
  map.labels[0] = 2;
  next->items[1].artifact = map;
  panel.follow_others(*next);
  EXPECT_TRUE(test::wait_until([&] {
    const MapLayerPtr& upper = panel.view()->stack()[1].layer;
    return upper != nullptr && upper->labels->labels[0] == 2;
  }));
  EXPECT_TRUE(test::same_colour(at(0, 0), {30, 60, 200}));
  next->items.erase(next->items.begin() + 1);
  panel.follow_others(*next);
  EXPECT_EQ(titles(), std::vector<std::string>{"Laser · 520 nm"}) << "its step is gone";
}

class StackListTest : public LayerStackTest {
 protected:
  void SetUp() override {
    LayerStackTest::SetUp();
    panel.add_layer(sample->items[1]);
    ASSERT_TRUE(test::wait_until([&] { return all_loaded(); }));
    list.follow(&panel, sample);
    test::show(list, {300, 300});
    ASSERT_EQ(list.rows()->count(), 2);
  }
  struct Open : StackList {
    using StackList::eventFilter;
  };
  Open list;
};

TEST_F(StackListTest, RowsStandFromTheTopAndChooseTheCurrentLayer) {
  EXPECT_EQ(list.rows()->item(0)->text(), "Minerals");
  EXPECT_EQ(list.rows()->currentRow(), 0);
  QTest::mouseClick(list.rows()->viewport(), Qt::LeftButton, Qt::NoModifier,
                    list.rows()->visualItemRect(list.rows()->item(1)).center());
  EXPECT_EQ(panel.item()->key, "laser");
  EXPECT_FALSE(list.blend()->isEnabled()) << "nothing lies beneath it";
}

TEST_F(StackListTest, KeysHideMoveAndRemove) {
  list.rows()->setFocus();
  QTest::keyClick(list.rows(), Qt::Key_Space);
  EXPECT_FALSE(panel.stack()[1].visible);
  QTest::keyClick(list.rows(), Qt::Key_Down, Qt::AltModifier);
  EXPECT_EQ(list.rows()->item(1)->text(), "Minerals");
  EXPECT_EQ(list.rows()->currentRow(), 1) << "it is still the chosen one";
  QTest::keyClick(list.rows(), Qt::Key_Delete);
  EXPECT_EQ(list.rows()->count(), 1);
  EXPECT_FALSE(list.remove_button()->isEnabled());
}

TEST_F(StackListTest, TheModeAndTheMenuChangeTheStack) {
  list.blend()->setCurrentIndex(static_cast<int>(Blend::kMultiply));
  Q_EMIT list.blend()->activated(static_cast<int>(Blend::kMultiply));
  EXPECT_EQ(panel.stack()[1].blend, Blend::kMultiply);
  Q_EMIT list.add_button()->menu()->aboutToShow();
  const QList<QAction*> offered = list.add_button()->menu()->actions();
  ASSERT_EQ(offered.size(), 4) << "two layers of this plane, a line, and beneath";
  offered[0]->trigger();
  EXPECT_TRUE(test::wait_until([&] { return list.rows()->count() == 3 && all_loaded(); }));
  EXPECT_EQ(panel.item()->key, "laser");
}

TEST_F(StackListTest, ADraggedRowChangesTheOrder) {
  // What the list does with a drop, after it was told of it: the row is moved.
  QMimeData nothing;
  QDropEvent drop(QPointF(5, 5), Qt::MoveAction, &nothing, Qt::LeftButton, Qt::NoModifier);
  list.eventFilter(list.rows()->viewport(), &drop);
  QListWidgetItem* row = list.rows()->takeItem(0);
  list.rows()->addItem(row);
  EXPECT_TRUE(test::wait_until([&] { return panel.stack()[0].name == "Minerals"; }));
}

}  // namespace
}  // namespace lithoscope

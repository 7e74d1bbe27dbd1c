#include "widgets/map/map_view.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

using test::colour_at;
using test::same_colour;

const QSize kSize(500, 400);

// 4 x 6 pixels of 100 x 50 µm: the value is the index of the pixel.
MapLayerPtr steps_layer() {
  const Grid grid{4, 6, 100, 50, 1000, 2000, true};
  std::vector<float> values;
  for (int i = 0; i < 24; ++i) values.push_back(static_cast<float>(i));
  return make_value_layer("steps", "counts", grid, std::move(values));
}

LayerStyle full_range() {
  LayerStyle style;
  style.low_percent = 0;
  style.high_percent = 100;
  return style;
}

Colour colour_of_value(double value) {
  const auto entry = static_cast<std::size_t>(std::min(255.0, value / 23 * 256));
  return colour_table(ColourMap::kViridis)[entry];
}

class MapViewTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(view.has_opengl()) << "these tests need a screen with OpenGL";
    view.set_style(full_range());
    view.set_layer(steps_layer());
    test::show(view, kSize);
  }
  QPointF centre_of(int row, int col) const {
    return view.viewport().to_px(view.layer()->grid.centre_um(row, col));
  }

  MapView view;
};

TEST_F(MapViewTest, EveryPixelHasItsColourAtItsPlace) {
  const QImage picture = view.grab().toImage();
  for (int row = 0; row < 4; ++row) {
    for (int col = 0; col < 6; ++col) {
      if (row == 3 && col >= 4) continue;  // under the scale bar
      const QPoint at = centre_of(row, col).toPoint();
      EXPECT_TRUE(same_colour(picture.pixelColor(at), colour_of_value(row * 6 + col)))
          << "row " << row << " column " << col;
    }
  }
  // Pixels are twice as wide as high.
  EXPECT_NEAR(centre_of(0, 1).x() - centre_of(0, 0).x(),
              2 * (centre_of(1, 0).y() - centre_of(0, 0).y()), 1e-6);
}

TEST_F(MapViewTest, PixelsEndWhereTheirAreaEnds) {
  const PointUm edge{1000 + 0.5 * 100, 2000};  // between columns 0 and 1
  const QPointF at = view.viewport().to_px(edge);
  const QImage picture = view.grab().toImage();
  EXPECT_TRUE(same_colour(picture.pixelColor((at - QPointF(3, 0)).toPoint()), colour_of_value(0)));
  EXPECT_TRUE(same_colour(picture.pixelColor((at + QPointF(3, 0)).toPoint()), colour_of_value(1)));
}

TEST_F(MapViewTest, BesideTheMapIsTheQuietBackground) {
  const QColor canvas = canvas_colour(view.palette());
  EXPECT_EQ(colour_at(view, {3, 3}), canvas);
}

TEST_F(MapViewTest, HoverTellsMicrometres) {
  QSignalSpy hovered(&view, &MapView::hovered);
  test::hover(view, centre_of(2, 4));
  ASSERT_EQ(hovered.count(), 1);
  const auto point = hovered.at(0).at(0).value<PointUm>();
  EXPECT_NEAR(point.x_um, 1400, 1e-6);
  EXPECT_NEAR(point.y_um, 2100, 1e-6);
}

TEST_F(MapViewTest, TheWheelZoomsAtTheCursor) {
  const QPointF cursor = centre_of(1, 1) + QPointF(5, 3);
  const PointUm before = view.viewport().to_um(cursor);
  const double scale = view.viewport().um_per_px;
  test::wheel(view, cursor, 3);
  EXPECT_NEAR(view.viewport().um_per_px, scale / std::pow(1.25, 3), 1e-9);
  const PointUm after = view.viewport().to_um(cursor);
  EXPECT_NEAR(after.x_um, before.x_um, 1e-6);
  EXPECT_NEAR(after.y_um, before.y_um, 1e-6);
  // The screen agrees.
  EXPECT_TRUE(same_colour(colour_at(view, cursor), colour_of_value(7)));
}

TEST_F(MapViewTest, KeysZoomMoveAndFit) {
  const double scale = view.viewport().um_per_px;
  QTest::keyClick(&view, Qt::Key_Plus);
  EXPECT_LT(view.viewport().um_per_px, scale);
  QTest::keyClick(&view, Qt::Key_Minus);
  EXPECT_NEAR(view.viewport().um_per_px, scale, 1e-9);
  const double x = view.viewport().centre.x_um;
  QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_GT(view.viewport().centre.x_um, x);
  QTest::keyClick(&view, Qt::Key_F);
  EXPECT_NEAR(view.viewport().centre.x_um, x, 1e-9);
}

TEST_F(MapViewTest, OneToOneGivesEachPixelOneOfTheScreen) {
  const Grid grid{400, 300, 20, 10, 0, 0, true};
  std::vector<float> values(static_cast<std::size_t>(grid.size()));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 97);
  view.set_layer(make_value_layer("large", "", grid, values));
  view.one_to_one();
  // Pixels that are twice as high as wide are one wide.
  EXPECT_DOUBLE_EQ(view.viewport().um_per_px * view.devicePixelRatioF(), 10);
  view.fit();
  EXPECT_NE(view.viewport().um_per_px, 10);
}

TEST_F(MapViewTest, TheMiddleButtonMovesTheMap) {
  const QPointF before = centre_of(0, 0);
  test::drag(view, {200, 200}, {240, 170}, Qt::MiddleButton);
  EXPECT_NEAR(centre_of(0, 0).x() - before.x(), 40, 1e-6);
  EXPECT_NEAR(centre_of(0, 0).y() - before.y(), -30, 1e-6);
}

TEST_F(MapViewTest, TheSpaceBarMakesTheLeftButtonMove) {
  QSignalSpy clicked(&view, &MapView::clicked);
  const QPointF before = centre_of(0, 0);
  QTest::keyPress(&view, Qt::Key_Space);
  test::drag(view, {200, 200}, {190, 220}, Qt::LeftButton);
  QTest::keyRelease(&view, Qt::Key_Space);
  EXPECT_NEAR(centre_of(0, 0).x() - before.x(), -10, 1e-6);
  EXPECT_EQ(clicked.count(), 0);
  test::drag(view, {200, 200}, {190, 220}, Qt::LeftButton);
  EXPECT_NEAR(centre_of(0, 0).x() - before.x(), -10, 1e-6) << "without it the map stays";
}

TEST_F(MapViewTest, AClickTellsWhere) {
  QSignalSpy clicked(&view, &MapView::clicked);
  QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, centre_of(3, 0).toPoint());
  ASSERT_EQ(clicked.count(), 1);
  const auto point = clicked.at(0).at(0).value<PointUm>();
  EXPECT_EQ(view.layer()->grid.pixel_at(point), (PixelIndex{3, 0}));
}

TEST_F(MapViewTest, ANewColourMapIsSeen) {
  LayerStyle style = full_range();
  style.colour_map = ColourMap::kMagma;
  view.set_style(style);
  test::settle();
  EXPECT_TRUE(same_colour(colour_at(view, centre_of(0, 0)), colour_table(ColourMap::kMagma)[0]));
}

TEST_F(MapViewTest, OpacityLetsTheLayerBeneathThrough) {
  std::vector<float> values(24, 1.0f);  // white, but for one black pixel
  values[0] = 0;
  view.set_layer_beneath(make_value_layer("grey", "", view.layer()->grid, values));
  LayerStyle style = full_range();
  style.opacity = 0;
  view.set_style(style);
  test::settle();
  const auto& grey = colour_table(ColourMap::kGrey);
  EXPECT_TRUE(same_colour(colour_at(view, centre_of(1, 1)), grey[255]));
  style.opacity = 0.5;
  view.set_style(style);
  test::settle();
  const Colour top = colour_of_value(7), below = grey[255];
  const auto half = [](int a, int b) { return static_cast<std::uint8_t>((a + b) / 2); };
  EXPECT_TRUE(same_colour(
      colour_at(view, centre_of(1, 1)),
      {half(top.red, below.red), half(top.green, below.green), half(top.blue, below.blue)}));
}

TEST_F(MapViewTest, ATransparentPixelShowsTheBackground) {
  auto labels = std::make_shared<const LabelMap>(test::halves(view.layer()->grid));
  view.set_layer(make_label_layer("minerals", labels));
  test::settle();
  EXPECT_TRUE(same_colour(colour_at(view, centre_of(0, 0)), {200, 30, 30}));
  EXPECT_TRUE(same_colour(colour_at(view, centre_of(0, 5)), {30, 60, 200}));
  EXPECT_EQ(colour_at(view, centre_of(3, 0)), canvas_colour(view.palette()));
}

TEST_F(MapViewTest, SmoothMapsMixNeighboursAndLabelsNever) {
  LayerStyle style = full_range();
  style.smooth = true;
  view.set_style(style);
  test::settle();
  const QPointF edge = (centre_of(0, 0) + centre_of(3, 0)) / 2;  // between rows 1 and 2
  const QColor mixed = colour_at(view, edge);
  EXPECT_FALSE(same_colour(mixed, colour_of_value(6)));
  EXPECT_FALSE(same_colour(mixed, colour_of_value(12)));
}

TEST_F(MapViewTest, ASizeChangeKeepsTheWholeMapInView) {
  view.resize(300, 500);
  ASSERT_TRUE(test::wait_until([&] { return view.viewport().size == QSizeF(300, 500); }));
  test::settle();
  EXPECT_TRUE(same_colour(colour_at(view, centre_of(0, 0)), colour_of_value(0)));
  EXPECT_TRUE(same_colour(colour_at(view, centre_of(0, 5)), colour_of_value(5)));
}

TEST_F(MapViewTest, TheCrossIsDrawnAtThePlaceOfTheSelection) {
  view.set_cross(view.layer()->grid.centre_um(1, 3));
  test::settle();
  const int unit = grid_unit(&view);
  const QPointF arm = centre_of(1, 3) + QPointF(-1.8 * unit, 0);
  const QImage picture = view.grab().toImage();
  int lightest = 0;
  for (int dy = -1; dy <= 1; ++dy) {
    lightest = std::max(lightest, picture.pixelColor(arm.toPoint() + QPoint(0, dy)).lightness());
  }
  EXPECT_GT(lightest, 200);
  EXPECT_TRUE(same_colour(picture.pixelColor(centre_of(1, 3).toPoint()), colour_of_value(9)))
      << "the pixel itself stays visible";
}

// A large map is there at once, coarsely; in full when it has been painted.
TEST_F(MapViewTest, ALargeMapGetsEveryPixelInTheEnd) {
  const Grid grid{1200, 1200, 10, 10, 0, 0, true};
  std::vector<float> values(static_cast<std::size_t>(grid.size()));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = i % 2 == 0 ? 0.0f : 23.0f;
  view.set_layer(make_value_layer("stripes", "counts", grid, std::move(values)));
  view.look_at(grid.centre_um(600, 600), 0.5);  // 20 px a pixel
  EXPECT_TRUE(test::wait_until([&] {
    return same_colour(colour_at(view, centre_of(600, 600)), colour_of_value(0)) &&
           same_colour(colour_at(view, centre_of(600, 601)), colour_of_value(23));
  }));
  // Another style, and another layer at once: the late picture of the first must not come back.
  LayerStyle style = full_range();
  style.colour_map = ColourMap::kGrey;
  view.set_style(style);
  view.set_layer(steps_layer());
  test::settle();
  QTest::qWait(300);
  EXPECT_TRUE(same_colour(colour_at(view, centre_of(0, 0)), colour_table(ColourMap::kGrey)[0]));
}

TEST_F(MapViewTest, ShowsLayersOfAnyShape) {
  for (const auto& [rows, cols] :
       {std::pair{1, 1}, std::pair{1, 5000}, std::pair{5000, 1}, std::pair{3, 2}}) {
    Grid grid{rows, cols, 1, 1, 0, 0, false};
    std::vector<float> values(static_cast<std::size_t>(grid.size()), NAN);
    if (rows != 3) values[0] = 7;  // the last one has no value at all
    view.set_layer(make_value_layer("odd", "", grid, std::move(values)));
    test::settle();
    for (int i = 0; i < 40; ++i) view.zoom_in();
    for (int i = 0; i < 80; ++i) view.zoom_out();
    view.fit();
    QTest::keyClick(&view, Qt::Key_Right);
    test::hover(view, QPointF(view.rect().center()));
    EXPECT_TRUE(std::isfinite(view.viewport().um_per_px)) << rows << " x " << cols;
    EXPECT_GT(view.viewport().um_per_px, 0);
    EXPECT_FALSE(view.grab().isNull());
  }
}

TEST_F(MapViewTest, WithoutALayerItSaysWhy) {
  view.set_layer(nullptr);
  view.set_message("nothing here");
  EXPECT_EQ(view.marks().message, QStringLiteral("nothing here"));
  test::hover(view, {100, 100});
  test::wheel(view, {100, 100}, 2);
}

TEST(MapView, IsDrawnAgainInAnotherWindow) {
  // A move to another window gives another OpenGL context.
  QWidget other;
  auto* view = new MapView;
  view->set_style(full_range());
  view->set_layer(steps_layer());
  test::show(*view, kSize);
  view->setParent(&other);
  view->setGeometry(0, 0, 400, 300);
  view->show();
  test::show(other, {400, 300});
  const QPointF at = view->viewport().to_px(view->layer()->grid.centre_um(0, 0));
  EXPECT_TRUE(same_colour(colour_at(*view, at), colour_of_value(0)));
}

}  // namespace
}  // namespace lithoscope

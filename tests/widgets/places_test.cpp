// Pins and regions, marked with the mouse and the keyboard in the real window.
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "core/base/atomic_file.h"
#include "core/palette/mineral_colours.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/align/align_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/places/map_places.h"
#include "widgets/places/place_panel.h"
#include "widgets/places/place_table.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/project/project_keeper.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/place_menu.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

// laser: 6 x 8 pixels of 100 x 50 µm, the first at (0, 0); camera: 12 x 16, brought to it by
// half_and_right(): laser = camera / 2 + (300, 0) µm.
class PlacesTest : public testing::Test {
 protected:
  void SetUp() override {
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(registry, options);
    test::show(*window, {1200, 800});
  }
  void open(const QStringList& files) {
    window->open(files);
    ASSERT_TRUE(test::wait_until(
        [&] { return window->document().is_open() && !window->document().jobs().running(); }));
  }
  // Run, so that the registration is there.
  void open_sample() {
    open({QString::fromStdString(test::write_fake_recipe(folder, false).string())});
    window->actions().run->trigger();
    ASSERT_TRUE(test::wait_until([&] {
      return !window->document().jobs().running() && window->document().has_results() &&
             laser().layer() && camera().layer() && laser().layer()->is_labels();
    }));
    test::settle();
  }
  MapView& laser() { return *window->workspace().panel(0)->view(); }
  MapView& camera() { return *window->workspace().panel(1)->view(); }
  PlaceList& places() { return window->places(); }
  QTableView& table() { return *window->place_panel().table(); }
  QPoint at(MapView& view, PointUm point) { return view.viewport().to_px(point).toPoint(); }
  void key(MapView& view, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    view.setFocus();
    QTest::keyClick(&view, key, modifiers);
  }
  void click(MapView& view, PointUm point) {
    QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, at(view, point));
  }
  void drag(MapView& view, PointUm from, PointUm to) {
    test::drag(view, at(view, from), at(view, to), Qt::LeftButton);
  }
  void move_to(MapView& view, QPoint position) {
    QMouseEvent move(QEvent::MouseMove, QPointF(position), view.mapToGlobal(QPointF(position)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &move);
  }
  void lasso(MapView& view, const std::vector<PointUm>& corners) {
    QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, at(view, corners.front()));
    for (std::size_t i = 1; i < corners.size(); ++i) move_to(view, at(view, corners[i]));
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, at(view, corners.back()));
  }
  QString cell(int row, int column) {
    return table().model()->index(row, column).data().toString();
  }
  QStringList names() {
    QStringList list;
    for (const Place& place : places().places()) list << QString::fromStdString(place.name);
    return list;
  }
  const std::vector<PlaceMark>& marks(MapView& view) { return *view.marks().places; }
  // Curves of places beside those of cursor and pin.
  const SpectrumCurve* curve(int plane, const QString& name) {
    for (const SpectrumCurve& curve : window->workspace().spectra(plane)->view()->curves()) {
      if (curve.name.startsWith(name)) return &curve;
    }
    return nullptr;
  }

  test::TemporaryFolder folder;
  Registry registry = test::fake_registry();
  std::unique_ptr<MainWindow> window;
};

TEST_F(PlacesTest, ARectangleIsDraggedAndCountsItsPixelsInEveryMap) {
  open_sample();
  key(laser(), Qt::Key_R);
  EXPECT_EQ(window->map_places().gesture(), PlaceGesture::kRectangle);
  // Columns 1..3, rows 1..2 of the laser.
  drag(laser(), {50, 25}, {350, 125});
  ASSERT_EQ(names(), QStringList{"Region 1"});
  EXPECT_EQ(places().at(0).kind, PlaceKind::kRectangle);
  EXPECT_EQ(places().at(0).plane, "laser");
  EXPECT_EQ(places().at(0).colour, cluster_colour(0));
  EXPECT_EQ(cell(0, PlaceTable::kFirstPlane), QStringLiteral("6"));
  // In the camera x = 2 (50 - 300) .. 2 (350 - 300) = -500 .. 100, y = 50 .. 250 µm: one column of
  // 100 µm, rows 1..4 (and 5, whose centre lies on the lower side, as the mouse fell).
  EXPECT_TRUE(cell(0, PlaceTable::kFirstPlane + 1).toInt() >= 4 &&
              cell(0, PlaceTable::kFirstPlane + 1).toInt() <= 10)
      << cell(0, PlaceTable::kFirstPlane + 1).toStdString();
  ASSERT_EQ(marks(camera()).size(), 1u);
  ASSERT_EQ(marks(camera())[0].points.size(), 4u);
  EXPECT_NEAR(marks(camera())[0].points[0].x_um, -500, 10);
  EXPECT_NEAR(marks(camera())[0].points[2].y_um, 250, 10);
  EXPECT_FALSE(window->workspace().selection().has_pin()) << "drawing pins nothing";
}

TEST_F(PlacesTest, APolygonIsClickedAndClosedInThreeWays) {
  open_sample();
  window->place_menu().tool(PlaceGesture::kPolygon)->trigger();
  const auto three = [this] {
    click(laser(), {50, 25});
    click(laser(), {350, 25});
    click(laser(), {350, 225});
  };
  three();
  EXPECT_EQ(places().size(), 0);
  key(laser(), Qt::Key_Return);
  ASSERT_EQ(places().size(), 1);
  EXPECT_EQ(places().at(0).points.size(), 3u);
  three();
  click(laser(), {60, 220});  // mouseDClick is the second click alone
  QTest::mouseDClick(&laser(), Qt::LeftButton, Qt::NoModifier, at(laser(), {60, 220}));
  ASSERT_EQ(places().size(), 2);
  EXPECT_EQ(places().at(1).points.size(), 4u);
  three();
  click(laser(), {52, 26});
  ASSERT_EQ(places().size(), 3);
  EXPECT_EQ(places().at(2).points.size(), 3u);
  EXPECT_EQ(names(), (QStringList{"Region 1", "Region 2", "Region 3"}));
  EXPECT_NE(places().at(1).colour, places().at(2).colour);
}

TEST_F(PlacesTest, BackspaceTakesCornersBackAndEscGivesUp) {
  open_sample();
  click(laser(), {600, 200});  // a pin, whose own key is Backspace too
  ASSERT_TRUE(window->workspace().selection().has_pin());
  key(laser(), Qt::Key_G);
  click(laser(), {50, 25});
  click(laser(), {350, 25});
  click(laser(), {650, 225});
  key(laser(), Qt::Key_Backspace);
  ASSERT_TRUE(window->map_places().draft());
  EXPECT_EQ(window->map_places().draft()->points.size(), 2u);
  EXPECT_TRUE(window->workspace().selection().has_pin()) << "the corner goes, the pin stays";
  click(laser(), {350, 225});
  key(laser(), Qt::Key_Enter);
  ASSERT_EQ(places().size(), 1);
  EXPECT_NEAR(places().at(0).points[2].x_um, 350, 5);
  // Enter waits for a third corner.
  click(laser(), {50, 25});
  click(laser(), {350, 25});
  key(laser(), Qt::Key_Return);
  EXPECT_TRUE(window->map_places().draft());
  key(laser(), Qt::Key_Escape);
  EXPECT_FALSE(window->map_places().draft());
  EXPECT_EQ(window->map_places().gesture(), PlaceGesture::kPolygon);
  key(laser(), Qt::Key_Escape);
  EXPECT_EQ(window->map_places().gesture(), PlaceGesture::kLook);
  EXPECT_TRUE(window->place_menu().tool(PlaceGesture::kLook)->isChecked());
  EXPECT_EQ(places().size(), 1);
}

TEST_F(PlacesTest, WhatIsDrawnIsSeenInTheOtherMapWhileItIsDrawn) {
  open_sample();
  key(camera(), Qt::Key_G);
  click(camera(), {400, 100});
  click(camera(), {800, 100});
  test::hover(camera(), at(camera(), {800, 400}));
  ASSERT_EQ(marks(laser()).size(), 1u);
  EXPECT_TRUE(marks(laser())[0].draft);
  ASSERT_EQ(marks(laser())[0].points.size(), 3u)
      << "two corners and the one that follows the mouse";
  EXPECT_NEAR(marks(laser())[0].points[2].x_um, 700, 10);
  EXPECT_NEAR(marks(laser())[0].points[2].y_um, 200, 10);
  key(camera(), Qt::Key_V);
  EXPECT_TRUE(marks(laser()).empty());
}

TEST_F(PlacesTest, ALassoFollowsTheMouse) {
  open_sample();
  key(laser(), Qt::Key_O);
  lasso(laser(), {{-20, -20}, {320, -20}, {320, 120}, {150, 180}, {-20, 120}});
  ASSERT_EQ(places().size(), 1);
  EXPECT_EQ(places().at(0).kind, PlaceKind::kLasso);
  EXPECT_EQ(places().at(0).points.size(), 5u);
  // Rows 0..2 hold columns 0..3; row 3 (y = 150) only about x = 65..235: columns 1 and 2.
  EXPECT_EQ(cell(0, PlaceTable::kFirstPlane), QStringLiteral("14"));
}

TEST_F(PlacesTest, MapsMoveAndZoomWhileATooIsInHand) {
  open_sample();
  key(laser(), Qt::Key_G);
  click(laser(), {50, 25});
  const MapViewport before = laser().viewport();
  test::wheel(laser(), {100, 100}, 2);
  EXPECT_LT(laser().viewport().um_per_px, before.um_per_px);
  const PointUm centre = laser().viewport().centre;
  test::drag(laser(), {100, 100}, {130, 110}, Qt::MiddleButton);
  EXPECT_NE(laser().viewport().centre.x_um, centre.x_um);
  const PointUm moved = laser().viewport().centre;
  laser().setFocus();
  QTest::keyPress(&laser(), Qt::Key_Space);
  test::drag(laser(), {100, 100}, {80, 110}, Qt::LeftButton);
  QTest::keyRelease(&laser(), Qt::Key_Space);
  EXPECT_NE(laser().viewport().centre.x_um, moved.x_um);
  ASSERT_TRUE(window->map_places().draft());
  EXPECT_EQ(window->map_places().draft()->points.size(), 1u) << "moving the map sets no corner";
  EXPECT_NEAR(window->map_places().draft()->points[0].x_um, 50, 5);
}

TEST_F(PlacesTest, PKeepsThePinnedPixel) {
  open_sample();
  EXPECT_FALSE(window->place_menu().keep_pin()->isEnabled());
  click(laser(), {500, 100});
  ASSERT_TRUE(window->place_menu().keep_pin()->isEnabled());
  test::hover(camera(), at(camera(), {100, 100}));
  key(laser(), Qt::Key_P);
  ASSERT_EQ(names(), QStringList{"Pin 1"});
  EXPECT_EQ(places().at(0).plane, "laser");
  EXPECT_NEAR(places().at(0).points[0].x_um, 500, 5);
  EXPECT_FALSE(window->workspace().selection().has_pin());
  EXPECT_EQ(cell(0, PlaceTable::kFirstPlane), QStringLiteral("1"));
  // Without a pinned pixel it is the one under the mouse.
  test::hover(camera(), at(camera(), {100, 100}));
  key(camera(), Qt::Key_P);
  ASSERT_EQ(places().size(), 2);
  EXPECT_EQ(places().at(1).plane, "camera");
  EXPECT_EQ(window->map_places().selected(), 1);
}

TEST_F(PlacesTest, APinIsDraggedInAnyMapAndNudged) {
  open_sample();
  click(laser(), {500, 100});
  key(laser(), Qt::Key_P);
  // (500, 100) µm of the laser is (400, 200) µm of the camera.
  const PointUm before = places().at(0).points[0];
  drag(camera(), {400, 200}, {600, 300});
  EXPECT_NEAR(places().at(0).points[0].x_um, before.x_um + 100, 8);
  EXPECT_NEAR(places().at(0).points[0].y_um, before.y_um + 50, 8);
  EXPECT_EQ(places().size(), 1);
  EXPECT_FALSE(window->workspace().selection().has_pin()) << "a drag pins nothing";
  const PointUm there = places().at(0).points[0];
  window->map_places().select(0);
  key(laser(), Qt::Key_Right);
  EXPECT_NEAR(places().at(0).points[0].x_um, there.x_um + 10, 1e-6);
  key(laser(), Qt::Key_Down, Qt::ShiftModifier);
  EXPECT_NEAR(places().at(0).points[0].y_um, there.y_um + 50, 1e-6);
  for (int i = 0; i < 2; ++i) window->actions().undo->trigger();
  EXPECT_NEAR(places().at(0).points[0].x_um, there.x_um, 1e-9);
  window->actions().undo->trigger();
  EXPECT_EQ(places().at(0).points[0].x_um, before.x_um) << "a drag is one step back";
}

TEST_F(PlacesTest, ARegionIsReshapedAndMovedInAnyMap) {
  open_sample();
  key(laser(), Qt::Key_R);
  drag(laser(), {100, 50}, {400, 200});
  key(laser(), Qt::Key_V);
  ASSERT_EQ(places().size(), 1);
  const std::vector<PointUm> before = places().at(0).points;
  ASSERT_EQ(marks(laser())[0].handles.size(), 4u) << "the selected one shows its corners";
  // A corner, in the other map: (400, 200) µm of the laser is (200, 400) µm of the camera.
  drag(camera(), {200, 400}, {400, 500});
  std::vector<PointUm> now = places().at(0).points;
  EXPECT_NEAR(now[2].x_um, before[2].x_um + 100, 10);
  EXPECT_NEAR(now[2].y_um, before[2].y_um + 50, 10);
  EXPECT_EQ(now[0].x_um, before[0].x_um) << "the opposite corner stays";
  EXPECT_EQ(now[1].x_um, now[2].x_um) << "it is still a rectangle";
  EXPECT_EQ(now[1].y_um, before[1].y_um);
  EXPECT_EQ(now[3].y_um, now[2].y_um);
  // As a whole, by its area.
  drag(laser(), {250, 120}, {350, 70});
  const std::vector<PointUm> moved = places().at(0).points;
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(moved[i].x_um, now[i].x_um + 100, 10);
    EXPECT_NEAR(moved[i].y_um, now[i].y_um - 50, 10);
  }
  key(laser(), Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_NEAR(places().at(0).points[0].x_um, moved[0].x_um + 100, 1e-6);
  for (int i = 0; i < 3; ++i) window->actions().undo->trigger();
  EXPECT_EQ(places().at(0).points[2].x_um, before[2].x_um) << "each drag is one step back";
  EXPECT_EQ(places().size(), 1);
}

TEST_F(PlacesTest, AClickInsideOfARegionStillPins) {
  open_sample();
  key(laser(), Qt::Key_R);
  drag(laser(), {100, 50}, {600, 200});
  key(laser(), Qt::Key_V);
  ASSERT_EQ(window->map_places().selected(), 0);
  click(laser(), {350, 120});
  EXPECT_TRUE(window->workspace().selection().has_pin());
  click(laser(), {720, 20});  // outside of it: let go, and its outline catches it again
  EXPECT_EQ(window->map_places().selected(), -1);
  click(laser(), {300, 50});
  EXPECT_EQ(window->map_places().selected(), 0);
}

TEST_F(PlacesTest, PlacesHaveAFileOfTheirOwn) {
  open_sample();
  key(laser(), Qt::Key_R);
  drag(laser(), {100, 50}, {600, 200});
  key(laser(), Qt::Key_V);
  click(camera(), {900, 100});
  key(camera(), Qt::Key_P);
  const std::vector<Place> saved = places().places();
  ASSERT_EQ(saved.size(), 2u);
  const QString file = QString::fromStdString((folder / "marked.geojson").string());
  window->write_places(file);
  ASSERT_TRUE(
      test::wait_until([&] { return QFile::exists(file) && !window->document().job().running(); }));
  while (places().size() > 0) places().remove(0);
  window->read_places(file);
  ASSERT_TRUE(test::wait_until([&] { return places().size() == 2; }));
  EXPECT_EQ(places().places(), saved);
  window->actions().undo->trigger();
  EXPECT_EQ(places().size(), 0) << "one step back";
  // What is no such file is told.
  write_text_file(folder / "other.geojson", "{}");
  window->read_places(QString::fromStdString((folder / "other.geojson").string()));
  EXPECT_TRUE(test::wait_until([&] { return window->banner().isVisible(); }));
  EXPECT_EQ(places().size(), 0);
}

TEST_F(PlacesTest, PlacesAreSeenOnTheAlignPageAndPinsKeptThere) {
  open_sample();
  key(laser(), Qt::Key_R);
  drag(laser(), {100, 50}, {600, 200});
  key(laser(), Qt::Key_V);
  window->actions().align->trigger();
  test::settle();
  MapView& target = *window->align_page().panel(Side::kTarget)->view();
  MapView& source = *window->align_page().panel(Side::kSource)->view();
  ASSERT_TRUE(test::wait_until([&] { return target.layer() && source.layer(); }));
  ASSERT_TRUE(target.marks().places && source.marks().places);
  EXPECT_EQ(target.marks().places->size(), 1u);
  EXPECT_EQ(source.marks().places->size(), 1u);
  EXPECT_FALSE(window->place_menu().tool(PlaceGesture::kRectangle)->isEnabled());
  test::hover(target, target.viewport().to_px({500, 100}));
  ASSERT_TRUE(window->place_menu().keep_pin()->isEnabled());
  window->place_menu().keep_pin()->trigger();
  ASSERT_EQ(places().size(), 2);
  EXPECT_EQ(target.marks().places->size(), 2u);
}

TEST_F(PlacesTest, EveryChangeIsUndoneAndDoneAgain) {
  open_sample();
  std::vector<std::vector<Place>> states = {places().places()};
  const auto note = [&] { states.push_back(places().places()); };
  click(laser(), {500, 100});
  key(laser(), Qt::Key_P);
  note();
  key(laser(), Qt::Key_R);
  drag(laser(), {50, 25}, {350, 125});
  note();
  key(laser(), Qt::Key_O);
  lasso(camera(), {{100, 100}, {700, 100}, {700, 400}, {100, 300}});
  note();
  key(laser(), Qt::Key_V);
  drag(laser(), {500, 100}, {600, 150});
  note();
  QAbstractItemModel& model = *table().model();
  ASSERT_TRUE(model.setData(model.index(1, 0), QStringLiteral("Vein"), Qt::EditRole));
  note();
  ASSERT_TRUE(model.setData(model.index(2, 0), Qt::Unchecked, Qt::CheckStateRole));
  note();
  table().selectRow(1);
  window->place_panel().colour_button()->menu()->actions()[6]->trigger();
  note();
  QTest::keyClick(&table(), Qt::Key_Delete);
  note();
  ASSERT_EQ(places().size(), 2);
  for (std::size_t i = 1; i < states.size(); ++i) EXPECT_NE(states[i], states[i - 1]) << i;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = states.size() - 1; i-- > 0;) {
      ASSERT_TRUE(window->actions().undo->isEnabled());
      QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
      EXPECT_EQ(places().places(), states[i]) << i;
      EXPECT_EQ(table().model()->rowCount(), places().size());
    }
    EXPECT_FALSE(window->actions().undo->isEnabled());
    for (std::size_t i = 1; i < states.size(); ++i) {
      QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
      EXPECT_EQ(places().places(), states[i]) << i;
    }
  }
}

TEST_F(PlacesTest, TheListNamesHidesAndGoesTo) {
  open_sample();
  EXPECT_FALSE(table().isVisible()) << "words instead of an empty list";
  key(laser(), Qt::Key_R);
  drag(laser(), {50, 25}, {350, 125});
  key(laser(), Qt::Key_V);
  EXPECT_TRUE(table().isVisible());
  EXPECT_EQ(table().currentIndex().row(), 0) << "what was drawn is selected";
  // Renamed by typing.
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_F2);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Quartz vein"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  test::settle();
  EXPECT_EQ(names(), QStringList{"Quartz vein"});
  EXPECT_EQ(marks(laser())[0].name, QStringLiteral("Quartz vein"));
  // Hidden by its tick.
  QTest::keyClick(&table(), Qt::Key_Space);
  EXPECT_FALSE(places().at(0).visible);
  EXPECT_TRUE(marks(laser()).empty());
  QTest::keyClick(&table(), Qt::Key_Space);
  EXPECT_EQ(marks(laser()).size(), 1u);
  // Choosing it brings it into sight.
  click(laser(), {700, 250});
  key(laser(), Qt::Key_P);
  for (int i = 0; i < 10; ++i) test::wheel(laser(), QPointF(laser().rect().center()), 1);
  test::drag(laser(), {20, 20}, {300, 200}, Qt::MiddleButton);
  test::drag(laser(), {20, 20}, {300, 200}, Qt::MiddleButton);
  ASSERT_FALSE(laser().rect().contains(at(laser(), {700, 250})));
  table().selectRow(0);
  table().selectRow(1);
  EXPECT_TRUE(laser().rect().contains(at(laser(), {700, 250})));
  QTest::mouseClick(window->place_panel().remove_button(), Qt::LeftButton);
  EXPECT_EQ(names(), QStringList{"Quartz vein"});
}

TEST_F(PlacesTest, TheSpectrumOfARegionIsItsMeanAndOfAPinItsPixel) {
  open_sample();
  key(laser(), Qt::Key_R);
  drag(laser(), {50, 25}, {350, 125});  // rows 1, 2; columns 1, 2, 3
  ASSERT_TRUE(test::wait_until([&] { return curve(0, "Region 1") != nullptr; }));
  const SpectrumCurve region = *curve(0, "Region 1");
  EXPECT_EQ(region.name, QStringLiteral("Region 1 (6 px)"));
  // Values are 1000 row + 10 column + channel: mean 1500 + 20 + channel; the deviation of
  // {1010, 1020, 1030, 2010, 2020, 2030} is sqrt((4 * 10² + 6 * 500²) / 5).
  ASSERT_EQ(region.values.size(), 5u);
  const double deviation = std::sqrt((4 * 100.0 + 6 * 250000.0) / 5);
  for (std::size_t c = 0; c < 5; ++c) {
    EXPECT_NEAR(region.values[c], 1520 + static_cast<double>(c), 1e-3);
    EXPECT_NEAR(region.low[c], 1520 + static_cast<double>(c) - deviation, 1e-2);
    EXPECT_NEAR(region.high[c], 1520 + static_cast<double>(c) + deviation, 1e-2);
  }
  EXPECT_EQ(region.colour.name().toStdString(), to_hex(cluster_colour(0)));
  key(laser(), Qt::Key_V);
  click(laser(), {500, 100});
  key(laser(), Qt::Key_P);
  ASSERT_TRUE(test::wait_until(
      [&] { return curve(0, "Pin 1") != nullptr && curve(1, "Pin 1") != nullptr; }));
  EXPECT_EQ(curve(0, "Pin 1")->values, (std::vector<float>{2050, 2051, 2052, 2053, 2054}));
  EXPECT_EQ(curve(1, "Pin 1")->values, (std::vector<float>{4040, 4041, 4042}));
  // Hidden, removed: its spectrum goes with it.
  places().set_visible(0, false);
  EXPECT_TRUE(test::wait_until([&] { return curve(0, "Region 1") == nullptr; }));
  places().remove(1);
  EXPECT_TRUE(test::wait_until([&] { return curve(0, "Pin 1") == nullptr; }));
}

TEST_F(PlacesTest, SlipsAndPlacesOutsideDoNoHarm) {
  open_sample();
  key(laser(), Qt::Key_R);
  drag(laser(), {50, 25}, {50, 125});  // no width
  click(laser(), {300, 100});
  key(laser(), Qt::Key_O);
  lasso(laser(), {{0, 0}, {200, 0}, {400, 0}});  // no height
  EXPECT_EQ(places().size(), 0);
  EXPECT_FALSE(window->map_places().draft());
  // Beside the map: a region without pixels.
  key(laser(), Qt::Key_R);
  for (int i = 0; i < 3; ++i) test::wheel(laser(), QPointF(laser().rect().center()), -1);
  drag(laser(), {-300, -200}, {-150, -100});
  ASSERT_EQ(places().size(), 1);
  EXPECT_EQ(cell(0, PlaceTable::kFirstPlane), QStringLiteral("0"));
  test::settle();
  EXPECT_EQ(curve(0, "Region 1"), nullptr);
}

TEST_F(PlacesTest, WithoutARegistrationAPlaceStaysInItsMap) {
  write_text_file(folder / "laser.fake", "1 1 5");
  write_text_file(folder / "camera.fake", "1 5000 3");
  open({QString::fromStdString((folder / "laser.fake").string()),
        QString::fromStdString((folder / "camera.fake").string())});
  ASSERT_TRUE(test::wait_until([&] { return laser().layer() && camera().layer(); }));
  key(camera(), Qt::Key_R);
  const ExtentUm all = extent_of(camera().layer()->grid);
  window->map_places().set_draft(PlaceDraft{1,
                                            PlaceKind::kRectangle,
                                            {{all.left, all.top},
                                             {all.left + all.width, all.top},
                                             {all.left + all.width, all.top + all.height},
                                             {all.left, all.top + all.height}},
                                            std::nullopt});
  EXPECT_TRUE(marks(laser()).empty()) << "nor is it drawn there while it is being made";
  window->map_places().finish_draft();
  ASSERT_EQ(places().size(), 1);
  EXPECT_EQ(cell(0, PlaceTable::kFirstPlane), QStringLiteral("–"));
  EXPECT_EQ(cell(0, PlaceTable::kFirstPlane + 1).remove(QLocale().groupSeparator()),
            QStringLiteral("5000"));
  EXPECT_TRUE(marks(laser()).empty());
  ASSERT_TRUE(test::wait_until([&] { return curve(1, "Region 1") != nullptr; }));
  // 10 column + channel, columns 0..4999.
  EXPECT_NEAR(curve(1, "Region 1")->values[2], 24997, 1e-2);
  EXPECT_EQ(curve(0, "Region 1"), nullptr);
  // The only pixel of the other.
  key(laser(), Qt::Key_R);
  drag(laser(), {-40, -20}, {40, 20});
  ASSERT_EQ(places().size(), 2);
  EXPECT_EQ(cell(1, PlaceTable::kFirstPlane), QStringLiteral("1"));
  ASSERT_TRUE(test::wait_until([&] { return curve(0, "Region 2") != nullptr; }));
  EXPECT_EQ(curve(0, "Region 2")->values, (std::vector<float>{0, 1, 2, 3, 4}));
}

TEST_F(PlacesTest, AreSavedWithTheProject) {
  open_sample();
  key(laser(), Qt::Key_R);
  drag(laser(), {50, 25}, {350, 125});
  click(laser(), {500, 100});
  const std::vector<Place> before = places().places();
  window->project().save(folder / "sample.litho");
  ASSERT_TRUE(test::wait_until([&] { return !window->project().saving(); }));
  // Another sample has none of them, and nothing to take back.
  write_text_file(folder / "other.fake", "3 3 2");
  open({QString::fromStdString((folder / "other.fake").string())});
  ASSERT_TRUE(test::wait_until([&] { return window->workspace().shown_planes().size() == 1; }));
  EXPECT_EQ(places().size(), 0);
  EXPECT_FALSE(window->actions().undo->isEnabled());
  open({QString::fromStdString((folder / "sample.litho").string())});
  ASSERT_TRUE(test::wait_until([&] { return places().size() == 1; }));
  EXPECT_EQ(places().places(), before);
  EXPECT_EQ(cell(0, PlaceTable::kFirstPlane), QStringLiteral("6"));
  EXPECT_FALSE(window->actions().undo->isEnabled());
}

TEST_F(PlacesTest, TheAlignPageHasItsOwnTools) {
  open_sample();
  window->actions().align->trigger();
  EXPECT_FALSE(window->place_menu().tool(PlaceGesture::kRectangle)->isEnabled());
  EXPECT_FALSE(window->place_menu().keep_pin()->isEnabled());
  window->actions().explore->trigger();
  EXPECT_TRUE(window->place_menu().tool(PlaceGesture::kRectangle)->isEnabled());
}

}  // namespace
}  // namespace lithoscope

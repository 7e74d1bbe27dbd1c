#include "widgets/workspace/workspace.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <memory>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_title.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/workspace/view_drag.h"

namespace lithoscope {
namespace {

class WorkspaceTest : public testing::Test {
 protected:
  void SetUp() override {
    auto sample = std::make_shared<Sample>();
    sample->planes = {{"laser", "Laser"}, {"camera", "Camera"}};
    sample->items = {{"laser", "Laser", "", test::ramp_image(6, 8, 5), 0, true},
                     {"camera", "Camera", "", test::ramp_image(12, 16, 3), 1, true}};
    sample->links = {{1, 0, test::half_and_right()}};
    workspace.open(sample);
    test::show(workspace, {1000, 700});
    ASSERT_TRUE(test::wait_until([&] { return laser().layer() && camera().layer(); }));
    test::settle();
  }
  MapView& laser() { return *workspace.panel(0)->view(); }
  MapView& camera() { return *workspace.panel(1)->view(); }
  QCustomPlot& plot(int plane) { return *workspace.spectra(plane)->view()->plot(); }
  QPointF place(MapView& view, PointUm point) { return view.viewport().to_px(point); }
  // Values of the last (the cursor's) curve, none while there is none.
  std::vector<double> curve(int plane) {
    std::vector<double> values;
    if (plot(plane).graphCount() == 0) return values;
    const auto data = plot(plane).graph(plot(plane).graphCount() - 1)->data();
    for (const QCPGraphData& point : *data) values.push_back(point.value);
    return values;
  }

  Workspace workspace;
};

TEST_F(WorkspaceTest, AMapFollowsWhatItsStepMakes) {
  const Grid grid = laser().layer()->grid;
  auto sample = std::make_shared<Sample>(*workspace.sample());
  const auto with_minerals = [&](const LabelMap& map) {
    auto next = std::make_shared<Sample>(*sample);
    next->items.push_back({"minerals.labels", "Minerals", "", map, 0, false});
    return next;
  };
  LabelMap map = test::halves(grid);
  workspace.update_sample(with_minerals(map));
  EXPECT_FALSE(laser().layer()->is_labels()) << "what is looked at stays";
  workspace.show_layer("minerals.labels", 0);
  const auto first_label = [&] {
    return laser().layer()->is_labels() ? laser().layer()->labels->labels[0] : 0;
  };
  ASSERT_TRUE(test::wait_until([&] { return first_label() == 1; }));
  const MapViewport before = laser().viewport();
  map.labels[0] = 2;
  workspace.update_sample(with_minerals(map));
  ASSERT_TRUE(test::wait_until([&] { return first_label() == 2; }));
  EXPECT_EQ(laser().viewport().um_per_px, before.um_per_px) << "seen from where it was seen";
  workspace.update_sample(sample);
  EXPECT_TRUE(test::wait_until([&] { return !laser().layer()->is_labels(); })) << "it is gone";
}

TEST_F(WorkspaceTest, MovingInOneMapMovesTheCrossInTheOtherAndShowsBothSpectra) {
  // (400, 200) µm on the camera's plane is (500, 100) µm on the laser's.
  test::hover(camera(), place(camera(), {400, 200}));
  ASSERT_TRUE(laser().marks().cross);
  EXPECT_NEAR(laser().marks().cross->x_um, 500, 1e-6);
  EXPECT_NEAR(laser().marks().cross->y_um, 100, 1e-6);
  // Laser pixel: column 500 / 100, row 100 / 50; camera pixel: column 4, row 4.
  EXPECT_TRUE(test::wait_until([&] {
    return curve(0) == std::vector<double>{2050, 2051, 2052, 2053, 2054};
  }));
  EXPECT_TRUE(test::wait_until([&] { return curve(1) == std::vector<double>{4040, 4041, 4042}; }));
}

TEST_F(WorkspaceTest, TheOtherWayRoundGoesThroughTheInverse) {
  test::hover(laser(), place(laser(), {500, 100}));
  ASSERT_TRUE(camera().marks().cross);
  EXPECT_NEAR(camera().marks().cross->x_um, 400, 1e-6);
  EXPECT_NEAR(camera().marks().cross->y_um, 200, 1e-6);
}

TEST_F(WorkspaceTest, AClickPinsAndTheSpectrumStaysForComparison) {
  QTest::mouseClick(&laser(), Qt::LeftButton, Qt::NoModifier, place(laser(), {200, 50}).toPoint());
  test::hover(laser(), place(laser(), {600, 200}));
  EXPECT_TRUE(test::wait_until([&] { return plot(0).graphCount() == 2; }));
  EXPECT_TRUE(camera().marks().pin);
  workspace.selection().leave();
  EXPECT_TRUE(test::wait_until([&] {
    return plot(0).graphCount() == 1 &&
           curve(0) == std::vector<double>{1020, 1021, 1022, 1023, 1024};
  }));
}

TEST_F(WorkspaceTest, OutsideTheMapThereIsNoSpectrum) {
  test::hover(laser(), place(laser(), {500, 100}));
  ASSERT_TRUE(test::wait_until([&] { return plot(0).graphCount() == 1; }));
  test::hover(laser(), place(laser(), {-500, 100}));
  EXPECT_TRUE(test::wait_until([&] { return plot(0).graphCount() == 0; }));
}

TEST_F(WorkspaceTest, AClickInTheSpectrumMapsThatChannel) {
  QTest::mouseClick(
      &plot(0), Qt::LeftButton, Qt::NoModifier,
      QPoint(static_cast<int>(plot(0).xAxis->coordToPixel(531)), plot(0).axisRect()->center().y()));
  ASSERT_TRUE(test::wait_until([&] { return laser().layer()->title == QStringLiteral("530 nm"); }));
  EXPECT_EQ(workspace.panel(0)->column(), 3);
  EXPECT_FLOAT_EQ(laser().layer()->values[9], 1013);
}

TEST_F(WorkspaceTest, AFormulaOfASpectrumIsMappedInTheViewOfItsImage) {
  LayerFormula ratio{{{.kind = MapFormula::Kind::kRatio, .at = 510, .other = 500}}};
  Q_EMIT workspace.spectra(1)->map_wanted(ratio);
  ASSERT_TRUE(test::wait_until([&] { return camera().layer()->quantity == "ratio"; }));
  EXPECT_EQ(workspace.active(), workspace.panel(1));
  EXPECT_EQ(workspace.panel(1)->formula(), ratio);
  EXPECT_FLOAT_EQ(camera().layer()->values[1], 11.0F / 10.0F);
}

TEST_F(WorkspaceTest, ThePanelTellsTheValueUnderAPoint) {
  workspace.show_layer("laser", 2);
  ASSERT_TRUE(test::wait_until([&] { return laser().layer()->title == QStringLiteral("520 nm"); }));
  EXPECT_EQ(workspace.panel(0)->value_at({300, 150}), QStringLiteral("3032"));
  EXPECT_EQ(workspace.panel(0)->value_at({-300, 150}), QString());
}

TEST_F(WorkspaceTest, APressMakesAMapTheActiveOne) {
  EXPECT_EQ(workspace.active(), workspace.panel(0));
  QTest::mouseClick(&camera(), Qt::LeftButton, Qt::NoModifier, QPoint(50, 50));
  EXPECT_EQ(workspace.active(), workspace.panel(1));
}

TEST_F(WorkspaceTest, SplittingShowsTheSameMapAgainUpToSixTimes) {
  workspace.show_layer("laser", 3);
  ASSERT_TRUE(test::wait_until([&] { return laser().layer()->title == QStringLiteral("530 nm"); }));
  for (std::size_t views = 3; views <= 6; ++views) {
    workspace.split_view();
    ASSERT_EQ(workspace.views().size(), views);
    ASSERT_TRUE(test::wait_until([&] { return workspace.active()->view()->layer() != nullptr; }));
    EXPECT_EQ(workspace.active()->view()->layer()->title, QStringLiteral("530 nm"));
    test::settle();
    for (const MapPanel* view : workspace.views()) {
      EXPECT_TRUE(view->isVisible());
      EXPECT_GT(view->view()->width(), 100);
      EXPECT_GT(view->view()->height(), 60);
    }
  }
  EXPECT_FALSE(workspace.can_split());
  workspace.split_view();
  EXPECT_EQ(workspace.views().size(), 6u);
  EXPECT_EQ(workspace.shown_planes(), (std::vector<int>{0, 1}));
}

TEST_F(WorkspaceTest, TwoViewsOfAPlaneShowDifferentLayersAndOneCross) {
  workspace.split_view();
  MapPanel* first = workspace.views()[0];
  MapPanel* second = workspace.views()[1];
  ASSERT_EQ(workspace.active(), second);
  workspace.show_layer("laser", 4);  // in the active view, not in the other one of its plane
  ASSERT_TRUE(test::wait_until([&] { return second->column() == 4; }));
  EXPECT_NE(first->column(), 4);
  test::hover(camera(), place(camera(), {400, 200}));
  for (MapPanel* view : {first, second}) {
    ASSERT_TRUE(view->view()->marks().cross);
    EXPECT_NEAR(view->view()->marks().cross->x_um, 500, 1e-6);
  }
}

TEST_F(WorkspaceTest, ButtonsSplitMaximiseAndClose) {
  const auto button = [](MapPanel* panel, const char* name) {
    return panel->findChild<QToolButton*>(QString::fromLatin1(name));
  };
  QTest::mouseClick(button(workspace.panel(1), "split_view"), Qt::LeftButton);
  ASSERT_EQ(workspace.views().size(), 3u);
  MapPanel* added = workspace.active();
  EXPECT_EQ(added, workspace.views()[2]);
  QTest::mouseClick(button(added, "maximise_view"), Qt::LeftButton);
  EXPECT_TRUE(added->isVisible());
  EXPECT_FALSE(workspace.views()[0]->isVisible());
  QTest::mouseClick(button(added, "maximise_view"), Qt::LeftButton);
  EXPECT_TRUE(workspace.views()[0]->isVisible());
  QTest::mouseDClick(added->title_line(), Qt::LeftButton, Qt::NoModifier, QPoint(5, 5));
  EXPECT_FALSE(workspace.views()[0]->isVisible());
  workspace.next_view();  // a view that is made active is the one that is shown alone
  EXPECT_TRUE(workspace.views()[0]->isVisible());
  workspace.maximise_view(workspace.active());
  QTest::mouseClick(button(added, "close_view"), Qt::LeftButton);
  EXPECT_TRUE(test::wait_until([&] { return workspace.views().size() == 2; }));
  EXPECT_NE(workspace.active(), nullptr);
  workspace.close_view(workspace.views()[0]);
  EXPECT_EQ(workspace.shown_planes(), std::vector<int>{1});
  EXPECT_EQ(workspace.panel(0), nullptr);
  EXPECT_FALSE(workspace.spectra(0)->isVisible());
  workspace.close_view(workspace.views()[0]);  // the last one stays
  EXPECT_EQ(workspace.views().size(), 1u);
  workspace.show_layer("laser");  // makes room for its plane again
  EXPECT_EQ(workspace.shown_planes(), (std::vector<int>{0, 1}));
  EXPECT_TRUE(workspace.spectra(0)->isVisible());
}

TEST_F(WorkspaceTest, ZoomingOneMapTakesTheOthersAlong) {
  const auto wheel = [](MapView& view, QPointF at, int notches) {
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
  };
  // Half as large and 300 µm to the right: 1 px of the laser's map is twice as much of the
  // camera's.
  wheel(camera(), place(camera(), {400, 200}), 3);
  const PointUm centre = camera().viewport().centre;
  EXPECT_NEAR(laser().viewport().um_per_px, camera().viewport().um_per_px / 2, 1e-9);
  EXPECT_NEAR(laser().viewport().centre.x_um, 300 + centre.x_um / 2, 1e-6);
  EXPECT_NEAR(laser().viewport().centre.y_um, centre.y_um / 2, 1e-6);
  workspace.set_linked(false);
  const double before = laser().viewport().um_per_px;
  wheel(camera(), place(camera(), {400, 200}), 2);
  EXPECT_EQ(laser().viewport().um_per_px, before);
}

TEST_F(WorkspaceTest, LayersAndViewsAreDroppedOntoViews) {
  const auto drop = [](QWidget* onto, QMimeData* data) {
    const std::unique_ptr<QMimeData> owned(data);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(onto, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event({20, 20}, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(onto, &event);
    return event.isAccepted();
  };
  MapPanel* first = workspace.views()[0];
  MapPanel* second = workspace.views()[1];
  EXPECT_TRUE(drop(second, make_view_drag(first)));
  EXPECT_EQ(workspace.views(), (std::vector<MapPanel*>{second, first}));
  EXPECT_TRUE(drop(first, make_layer_drag({"camera", 1})));
  EXPECT_TRUE(
      test::wait_until([&] { return first->item()->key == "camera" && first->column() == 1; }));
  EXPECT_EQ(workspace.shown_planes(), std::vector<int>{1});
  auto* text = new QMimeData;
  text->setText(QStringLiteral("words"));
  EXPECT_FALSE(drop(first, text));
}

}  // namespace
}  // namespace lithoscope

#include "widgets/workspace/workspace.h"

#include <QTest>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/spectrum_panel.h"

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

}  // namespace
}  // namespace lithoscope

#include "widgets/spectrum/spectrum_view.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "tests/widgets/gui_test.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

SpectralAxis axis() {
  return SpectralAxis({400, 500, 600, 700, 800}, AxisUnit::kNanometre);
}

class SpectrumViewTest : public testing::Test {
 protected:
  void SetUp() override {
    view.set_axis(axis(), "counts");
    view.set_curves({{"cursor", QColor(200, 0, 0), {1, 2, 10, 3, 1}}});
    test::show(view, {600, 300});
  }
  QCustomPlot& plot() { return *view.plot(); }
  QPointF place(double wavelength, double value) {
    return {plot().xAxis->coordToPixel(wavelength), plot().yAxis->coordToPixel(value)};
  }

  SpectrumView view;
};

TEST_F(SpectrumViewTest, ShowsTheSpectrumWithUnits) {
  ASSERT_EQ(plot().graphCount(), 1);
  const auto data = plot().graph(0)->data();
  ASSERT_EQ(data->size(), 5);
  EXPECT_DOUBLE_EQ(data->at(2)->key, 600);
  EXPECT_DOUBLE_EQ(data->at(2)->value, 10);
  EXPECT_EQ(plot().xAxis->label(), QStringLiteral("Wavelength (nm)"));
  EXPECT_EQ(plot().yAxis->label(), QStringLiteral("counts"));
  EXPECT_TRUE(plot().yAxis->range().contains(10));
  EXPECT_TRUE(plot().xAxis->range().contains(400) && plot().xAxis->range().contains(800));
}

TEST_F(SpectrumViewTest, TheCurveIsOnTheScreen) {
  const QImage picture = view.grab().toImage();
  const QPoint peak = plot().mapTo(&view, place(600, 10).toPoint());
  bool found = false;
  for (int dx = -2; dx <= 2; ++dx) {
    for (int dy = -3; dy <= 3; ++dy) {
      const QColor colour = picture.pixelColor(peak + QPoint(dx, dy));
      found = found || (colour.red() > 150 && colour.green() < 120);
    }
  }
  EXPECT_TRUE(found);
}

TEST_F(SpectrumViewTest, TheWheelZoomsAtTheCursorOnBothAxes) {
  const QPointF at = place(600, 5);
  const QCPRange x = plot().xAxis->range(), y = plot().yAxis->range();
  test::wheel(plot(), at, 2);
  EXPECT_LT(plot().xAxis->range().size(), x.size());
  EXPECT_LT(plot().yAxis->range().size(), y.size());
  EXPECT_NEAR(plot().xAxis->pixelToCoord(at.x()), 600, 1e-6);
  EXPECT_NEAR(plot().yAxis->pixelToCoord(at.y()), 5, 1e-6);
}

TEST_F(SpectrumViewTest, ModifiersKeepOneAxis) {
  const QCPRange x = plot().xAxis->range(), y = plot().yAxis->range();
  test::wheel(plot(), place(600, 5), 2, Qt::ControlModifier);
  EXPECT_LT(plot().xAxis->range().size(), x.size());
  EXPECT_EQ(plot().yAxis->range(), y);
  view.show_all();
  test::wheel(plot(), place(600, 5), 2, Qt::ShiftModifier);
  EXPECT_EQ(plot().xAxis->range(), x);
  EXPECT_LT(plot().yAxis->range().size(), y.size());
}

TEST_F(SpectrumViewTest, ADoubleClickShowsAllAgain) {
  const QCPRange x = plot().xAxis->range(), y = plot().yAxis->range();
  test::wheel(plot(), place(500, 2), 5);
  QTest::mouseDClick(&plot(), Qt::LeftButton, Qt::NoModifier, place(500, 2).toPoint());
  EXPECT_EQ(plot().xAxis->range(), x);
  EXPECT_EQ(plot().yAxis->range(), y);
}

TEST_F(SpectrumViewTest, AZoomOutlivesTheNextSpectrum) {
  test::wheel(plot(), place(600, 5), 4);
  const QCPRange x = plot().xAxis->range(), y = plot().yAxis->range();
  view.set_curves({{"cursor", Qt::red, {100, 100, 100, 100, 100}}});
  EXPECT_EQ(plot().xAxis->range(), x);
  EXPECT_EQ(plot().yAxis->range(), y);
}

TEST_F(SpectrumViewTest, WithoutAZoomTheValuesStayInView) {
  view.set_curves({{"cursor", Qt::red, {100, 200, 300, 200, 100}}});
  EXPECT_TRUE(plot().yAxis->range().contains(300));
  EXPECT_TRUE(plot().yAxis->range().contains(100));
}

TEST_F(SpectrumViewTest, AClickChoosesTheChannel) {
  QSignalSpy clicked(&view, &SpectrumView::channel_clicked);
  QTest::mouseClick(&plot(), Qt::LeftButton, Qt::NoModifier, place(690, 3).toPoint());
  ASSERT_EQ(clicked.count(), 1);
  EXPECT_EQ(clicked.at(0).at(0).toInt(), 3);
}

TEST_F(SpectrumViewTest, SeveralSpectraAndGaps) {
  view.set_curves({{"pinned", Qt::gray, {1, NAN, 3, 2, 1}}, {"cursor", Qt::red, {2, 2, 2, 2, 2}}});
  EXPECT_EQ(plot().graphCount(), 2);
  EXPECT_TRUE(plot().yAxis->range().contains(3));
}

TEST_F(SpectrumViewTest, WithoutASpectrumItSaysWhatToDo) {
  view.set_curves({});
  view.set_message("Point at the map");
  EXPECT_EQ(plot().graphCount(), 0);
  EXPECT_FALSE(plot().yAxis->visible());
}

TEST_F(SpectrumViewTest, FollowsTheTheme) {
  view.setPalette(theme_palette(true));
  test::settle();
  const QColor corner = test::colour_at(view, {2, 2});
  EXPECT_LT(corner.lightness(), 60);
  view.setPalette(theme_palette(false));
  test::settle();
  EXPECT_GT(test::colour_at(view, {2, 2}).lightness(), 200);
}

TEST_F(SpectrumViewTest, NamedChannelsHaveTheirNamesOnTheAxis) {
  view.set_axis(SpectralAxis::counted(3, {"Na23", "V51", "Ca44"}), "counts");
  const auto ticks = qSharedPointerDynamicCast<QCPAxisTickerText>(plot().xAxis->ticker());
  ASSERT_NE(ticks, nullptr);
  EXPECT_EQ(ticks->ticks().value(1), QStringLiteral("V51"));
  EXPECT_EQ(plot().graphCount(), 0) << "the old curve had other channels";
}

}  // namespace
}  // namespace lithoscope

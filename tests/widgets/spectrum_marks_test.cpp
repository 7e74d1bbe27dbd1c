#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "tests/widgets/gui_test.h"
#include "widgets/spectrum/curve_colours.h"
#include "widgets/spectrum/curve_scaling.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/element_marks.h"
#include "widgets/spectrum/label_rows.h"
#include "widgets/spectrum/spectrum_view.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

// Puts the unit back when a test ends.
struct Units {
  explicit Units(const SpectralUnits& units) { UnitChoice::instance().set_units(units); }
  ~Units() { UnitChoice::instance().set_units({}); }
};

TEST(CurveColours, AreSeenOnBothGroundsAndDiffer) {
  for (std::size_t i = 0; i < 12; ++i) {
    const QColor colour = curve_colour(i);
    EXPECT_GT(colour.lightness(), 40) << i;
    EXPECT_LT(colour.lightness(), 225) << i;
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(colour, curve_colour(j));
  }
}

TEST(LabelRows, TakeTheFirstRowThatIsFree) {
  const std::vector<LabelSpan> labels = {{0, 10}, {5, 15}, {12, 20}, {6, 9}};
  EXPECT_EQ(rows_of_labels(labels, {{}, {}}), (std::vector<int>{0, 1, 0, -1}));
  EXPECT_EQ(rows_of_labels({{0, 10}}, {{{8, 30}}, {}}), (std::vector<int>{1}));
  EXPECT_EQ(rows_of_labels({{0, 10}}, {}), (std::vector<int>{-1}));
  EXPECT_EQ(rows_of_labels({{0, 10}, {10, 20}}, {{}}), (std::vector<int>{0, 0})) << "they touch";
}

TEST(CurveScaling, ByHand) {
  const std::vector<double> keys{0, 1, 2};
  const auto curves = [] {
    return std::vector<SpectrumCurve>{{"a", Qt::red, {0, 2, 4}}, {"b", Qt::blue, {1, NAN, 2}}};
  };
  auto maximum = curves();
  scale_curves(SpectrumScaling::kMaximumOne, keys, maximum);
  EXPECT_EQ(maximum[0].values, (std::vector<float>{0, 0.5f, 1}));
  EXPECT_FLOAT_EQ(maximum[1].values[0], 0.5f);
  EXPECT_TRUE(std::isnan(maximum[1].values[1]));
  auto area = curves();
  scale_curves(SpectrumScaling::kAreaOne, keys, area);
  EXPECT_EQ(area[0].values, (std::vector<float>{0, 0.5f, 1})) << "the area is 1 + 3";
  EXPECT_EQ(area[1].values[0], 1) << "no two neighbours are measured: it stays";
  auto offset = curves();
  scale_curves(SpectrumScaling::kOffset, keys, offset);
  EXPECT_EQ(offset[0].values, (std::vector<float>{0, 2, 4}));
  EXPECT_FLOAT_EQ(offset[1].values[0], 1.8f) << "a fifth of 4 above";
  std::vector<SpectrumCurve> dark{{"dark", Qt::red, {0, 0, -1}}, {"none", Qt::red, {}}};
  scale_curves(SpectrumScaling::kMaximumOne, keys, dark);
  EXPECT_EQ(dark[0].values, (std::vector<float>{0, 0, -1}));
}

TEST(ElementMarks, LinesOfTheChosenElementsWithinTheAxis) {
  const SpectralAxis axis({580, 600, 680}, AxisUnit::kNanometre);
  ElementMarks marks;
  marks.elements = {"Li", "Na"};
  marks.least_intensity = 50;
  const auto markers = line_markers(marks, strong_lines(), axis, {});
  ASSERT_EQ(markers.size(), 4u);
  EXPECT_EQ(markers[0].label, "Li I");
  EXPECT_NEAR(markers[0].position, 610.354, 1e-9);
  EXPECT_TRUE(markers[1].tip.contains("670.776 nm")) << markers[1].tip.toStdString();
  EXPECT_TRUE(markers[1].tip.contains("relative intensity 100"));
  EXPECT_NE(markers[0].colour, markers[3].colour);
  EXPECT_EQ(markers[0].colour, markers[1].colour);
  marks.neutral = false;
  EXPECT_TRUE(line_markers(marks, strong_lines(), axis, {}).empty());
  EXPECT_TRUE(line_markers(marks, {}, axis, {}).empty()) << "no table";
  EXPECT_TRUE(line_markers(marks, strong_lines(), SpectralAxis::counted(3), {}).empty());
}

TEST(ElementMarks, StagesAndUnits) {
  const SpectralAxis axis({0.39, 0.43}, AxisUnit::kMicrometre);
  ElementMarks marks;
  marks.elements = {"Ca"};
  marks.least_intensity = 50;
  const SpectralUnits ev{SpectralUnit::kElectronVolt, SpectralUnit::kAsFile};
  auto both = line_markers(marks, strong_lines(), axis, ev);
  ASSERT_EQ(both.size(), 3u);
  EXPECT_NEAR(both[1].position, 0.393366, 1e-9) << "in the unit of the axis";
  EXPECT_TRUE(both[1].tip.contains("3.15188 eV")) << both[1].tip.toStdString();
  marks.ionised = false;
  both = line_markers(marks, strong_lines(), axis, ev);
  ASSERT_EQ(both.size(), 1u);
  EXPECT_EQ(both[0].label, "Ca I");
}

TEST(ElementMarks, AbsorptionsWithinTheAxis) {
  const SpectralAxis axis({2100, 2250}, AxisUnit::kNanometre);
  const auto markers = absorption_markers(axis, {});
  ASSERT_EQ(markers.size(), 2u);
  EXPECT_EQ(markers[0].label, "Al-OH 2200");
  EXPECT_TRUE(markers[0].tip.contains("muscovite"));
  EXPECT_TRUE(markers[0].tip.contains("Clark"));
  const SpectralUnits um{SpectralUnit::kMicrometre, SpectralUnit::kAsFile};
  EXPECT_EQ(absorption_markers(axis, um)[0].label, "Al-OH 2.2");
  EXPECT_TRUE(absorption_markers(SpectralAxis({5, 6}, AxisUnit::kKiloElectronVolt), {}).empty());
  EXPECT_TRUE(absorption_markers({}, {}).empty());
}

class MarkedViewTest : public testing::Test {
 protected:
  void SetUp() override {
    view.set_axis(SpectralAxis({400, 500, 600, 700, 800}, AxisUnit::kNanometre), "counts");
    view.set_curves({{"cursor", QColor(200, 0, 0), {1, 2, 10, 3, 1}}});
    test::show(view, {600, 300});
  }
  QCustomPlot& plot() { return *view.plot(); }
  void set(const std::vector<double>& positions) {
    std::vector<SpectrumMarker> markers;
    for (const double position : positions) {
      SpectrumMarker marker;
      marker.position = position;
      marker.label = "Li I";
      marker.tip = QString::number(position);
      marker.colour = Qt::blue;
      markers.push_back(marker);
    }
    view.set_markers(markers);
    test::settle();
  }

  SpectrumView view;
};

TEST_F(MarkedViewTest, LabelsDoNotOverlap) {
  set({600, 601, 602, 603, 604});
  const auto& rows = view.markers().label_rows();
  ASSERT_EQ(rows.size(), 5u);
  EXPECT_EQ(rows[0], 0);
  EXPECT_EQ(rows[1], 1);
  EXPECT_EQ(rows[2], 2);
  EXPECT_EQ(rows[3], -1);
  // Zoomed in there is room for all.
  plot().xAxis->setRange(599, 605);
  plot().replot();
  for (const int row : view.markers().label_rows()) EXPECT_GE(row, 0);
}

TEST_F(MarkedViewTest, WhatIsOutOfViewHasNoLabel) {
  set({450, 600});
  plot().xAxis->setRange(550, 700);
  plot().replot();
  EXPECT_EQ(view.markers().label_rows()[0], -1);
  EXPECT_EQ(view.markers().label_rows()[1], 0);
  EXPECT_NE(view.markers().at(plot().xAxis->coordToPixel(600)), nullptr);
  EXPECT_EQ(view.markers().at(plot().xAxis->coordToPixel(640)), nullptr);
}

TEST_F(MarkedViewTest, TheAxisIsInTheUnitThatIsChosen) {
  Units units({SpectralUnit::kElectronVolt, SpectralUnit::kAsFile});
  test::settle();
  EXPECT_EQ(plot().xAxis->label(), QStringLiteral("Energy (eV)"));
  // 1239.84198 / 500
  EXPECT_NEAR(view.keys()[1], 2.479684, 1e-5);
  ASSERT_EQ(plot().graphCount(), 1);
  const auto data = plot().graph(0)->data();
  EXPECT_LT(data->at(0)->key, data->at(1)->key) << "the curve runs the other way";
  EXPECT_EQ(data->at(0)->value, 1);
  EXPECT_EQ(data->at(2)->value, 10);
  QSignalSpy clicked(&view, &SpectrumView::channel_clicked);
  const double x = plot().xAxis->coordToPixel(view.keys()[3]);
  QTest::mouseClick(&plot(), Qt::LeftButton, Qt::NoModifier,
                    QPoint(qRound(x), plot().axisRect()->center().y()));
  ASSERT_EQ(clicked.count(), 1);
  EXPECT_EQ(clicked.at(0).at(0).toInt(), 3);
}

TEST_F(MarkedViewTest, AZoomShowsTheSameAfterAnotherUnit) {
  test::wheel(plot(), {plot().xAxis->coordToPixel(600), 100.0}, 5);
  const QCPRange nm = plot().xAxis->range();
  Units units({SpectralUnit::kMicrometre, SpectralUnit::kAsFile});
  EXPECT_NEAR(plot().xAxis->range().lower, nm.lower / 1000, 1e-9);
  EXPECT_NEAR(plot().xAxis->range().upper, nm.upper / 1000, 1e-9);
}

TEST_F(MarkedViewTest, AxesWithoutAUnitStayAsTheyAre) {
  Units units({SpectralUnit::kInverseCentimetre, SpectralUnit::kAsFile});
  view.set_axis(SpectralAxis::counted(4), "counts");
  EXPECT_EQ(plot().xAxis->label(), QStringLiteral("Channel"));
  EXPECT_EQ(view.keys(), (std::vector<double>{0, 1, 2, 3}));
  view.set_axis(SpectralAxis({0, 1, 2}, AxisUnit::kInverseCentimetre), "counts");
  Units other({SpectralUnit::kNanometre, SpectralUnit::kAsFile});
  EXPECT_EQ(plot().xAxis->label(), QStringLiteral("Wavenumber (cm⁻¹)"))
      << "a wavenumber of 0 has no wavelength";
  view.set_axis(SpectralAxis({500}, AxisUnit::kNanometre), "counts");
  view.set_curves({{"one", Qt::red, {3}}});
  EXPECT_EQ(plot().graphCount(), 1) << "one channel";
  view.set_axis({}, {});
  view.set_markers({});
  test::settle();
}

TEST_F(MarkedViewTest, OfManyChannelsUnderOnePixelAClickTakesTheHighest) {
  std::vector<double> nm;
  std::vector<float> counts;
  for (int i = 0; i < 6000; ++i) {
    nm.push_back(200 + 0.1 * i);
    counts.push_back(i == 3001 ? 100 : 1);
  }
  view.set_axis(SpectralAxis(nm, AxisUnit::kNanometre), "counts");
  view.set_curves({{"cursor", Qt::red, counts}});
  test::settle();
  QSignalSpy clicked(&view, &SpectrumView::channel_clicked);
  const int x = qRound(plot().xAxis->coordToPixel(nm[3001]));
  QTest::mouseClick(&plot(), Qt::LeftButton, Qt::NoModifier,
                    QPoint(x, plot().axisRect()->center().y()));
  ASSERT_EQ(clicked.count(), 1);
  EXPECT_EQ(clicked.at(0).at(0).toInt(), 3001);
}

TEST_F(MarkedViewTest, BandsAreFilledBetweenTheirBounds) {
  view.set_curves({{"mean", Qt::red, {2, 2, 2, 2, 2}, {1, 1, 1, 1, 1}, {30, 30, 30, 30, 30}}});
  ASSERT_EQ(plot().graphCount(), 3);
  EXPECT_EQ(plot().graph(1)->channelFillGraph(), plot().graph(0));
  EXPECT_TRUE(plot().yAxis->range().contains(30)) << "the band is in view";
}

}  // namespace
}  // namespace lithoscope

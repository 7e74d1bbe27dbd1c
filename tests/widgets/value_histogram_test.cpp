#include "widgets/inspector/value_histogram.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/inspector/inspector.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

TEST(CountValues, CountsWhatLiesBetweenBothEnds) {
  NoProgress progress;
  const std::vector<float> values = {0, 0.5F, 1, 1.5F, 2, 2.5F, 4, NAN, -1, 5};
  EXPECT_EQ(count_values(values, 0, 4, 4, progress), (std::vector<std::int64_t>{2, 2, 2, 1}));
  EXPECT_EQ(count_values(values, 3, 3, 2, progress), (std::vector<std::int64_t>{0, 0}));
}

class ValueHistogramTest : public testing::Test {
 protected:
  void SetUp() override {
    // 0 ... 999, evenly.
    std::vector<float> values;
    for (int i = 0; i < 1000; ++i) values.push_back(static_cast<float>(i));
    layer = make_value_layer("ramp", "", {10, 100, 1, 1, 0, 0, true}, values);
    test::show(histogram, {300, 90});
    histogram.show_layer(layer, style);
    ASSERT_TRUE(test::wait_until([&] { return !histogram.counts().empty(); }));
    QObject::connect(&histogram, &ValueHistogram::limits_dragged, [this](double low, double high) {
      style.low_percent = low;
      style.high_percent = high;
      histogram.show_layer(layer, style);
    });
    QObject::connect(&histogram, &ValueHistogram::middle_dragged, [this](double gamma) {
      style.gamma = gamma;
      histogram.show_layer(layer, style);
    });
  }
  QPoint place(double value) { return {static_cast<int>(std::lround(histogram.x_of(value))), 30}; }

  MapLayerPtr layer;
  LayerStyle style;
  ValueHistogram histogram;
};

TEST_F(ValueHistogramTest, LimitsAreDragged) {
  test::drag(histogram, place(9.99), place(250), Qt::LeftButton);
  EXPECT_NEAR(style.low_percent, 25, 1);
  EXPECT_EQ(style.high_percent, 99);
  test::drag(histogram, place(989), place(500), Qt::LeftButton);
  EXPECT_NEAR(style.high_percent, 50, 1);
  // Not beyond the other one; to the edge is all of it.
  test::drag(histogram, place(250), place(900), Qt::LeftButton);
  EXPECT_EQ(style.low_percent, style.high_percent);
  test::drag(histogram, place(490), QPoint(-20, 30), Qt::LeftButton);
  EXPECT_EQ(style.low_percent, 0);
  QTest::mouseDClick(&histogram, Qt::LeftButton, Qt::NoModifier, place(700));
  EXPECT_EQ(style, LayerStyle());
}

TEST_F(ValueHistogramTest, TheMiddleIsDragged) {
  const auto middle = [&] { return stretch_of(layer->quantiles, style).value_at(0.5); };
  test::drag(histogram, place(500), place(250), Qt::LeftButton);
  EXPECT_NEAR(middle(), 250, 6);
  EXPECT_LT(style.gamma, 1) << "more of what is dark";
  EXPECT_EQ(style.low_percent, 1);
  EXPECT_EQ(style.high_percent, 99);
  // Beyond an end it stops at what gamma may be.
  test::drag(histogram, place(250), QPoint(-20, 30), Qt::LeftButton);
  EXPECT_EQ(style.gamma, kLeastGamma);
  QTest::mouseDClick(&histogram, Qt::LeftButton, Qt::NoModifier, place(700));
  EXPECT_EQ(style, LayerStyle());
  histogram.setFocus();
  // The handle that was dragged last is the keys'; Space goes around all three.
  for (int i = 0; i < 3; ++i) QTest::keyClick(&histogram, Qt::Key_Space);
  QTest::keyClick(&histogram, Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_GT(middle(), 520);
  EXPECT_EQ(style.high_percent, 99);
  EXPECT_GT(style.gamma, 1);
}

TEST_F(ValueHistogramTest, KeysMoveTheLimits) {
  histogram.setFocus();
  QTest::keyClick(&histogram, Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_GT(style.low_percent, 2);
  EXPECT_EQ(style.high_percent, 99);
  QTest::keyClick(&histogram, Qt::Key_Space);
  QTest::keyClick(&histogram, Qt::Key_Left);
  EXPECT_LT(style.high_percent, 99);
}

TEST_F(ValueHistogramTest, WithoutValuesItShowsNothing) {
  QSignalSpy dragged(&histogram, &ValueHistogram::limits_dragged);
  for (const MapLayerPtr& none :
       {MapLayerPtr(), make_value_layer("holes", "", {1, 2, 1, 1, 0, 0, true}, {NAN, NAN})}) {
    histogram.show_layer(none, style);
    test::drag(histogram, {20, 30}, {90, 30}, Qt::LeftButton);
    histogram.grab();
    EXPECT_EQ(dragged.count(), 0);
  }
  // All alike: drawn, and dragged without harm.
  histogram.show_layer(make_value_layer("flat", "", {1, 2, 1, 1, 0, 0, true}, {7, 7}), style);
  histogram.grab();
}

TEST(InspectorLimits, TypedValuesAndTheMapStayInStep) {
  auto sample = std::make_shared<Sample>();
  sample->planes = {{"laser", "Laser"}};
  sample->items = {{"laser", "Laser", "", test::ramp_image(6, 8, 5), 0, true}};
  MapPanel panel;
  Inspector inspector;
  test::show(panel, {400, 400});
  panel.show_item(sample->items[0], 0);
  ASSERT_TRUE(test::wait_until([&] { return panel.view()->layer() != nullptr; }));
  inspector.follow(&panel, sample);
  test::show(inspector, {280, 700});
  auto* low = inspector.findChild<QLineEdit*>("low_value");
  auto* high = inspector.findChild<QLineEdit*>("high_value");
  ASSERT_TRUE(low != nullptr && high != nullptr);
  low->setFocus();
  low->selectAll();
  QTest::keyClicks(low, "1030");
  QTest::keyClick(low, Qt::Key_Return);
  EXPECT_NEAR(value_range(*panel.view()->layer(), panel.style()).low, 1030, 1e-6);
  EXPECT_EQ(panel.style().high_percent, 99) << "the other one stays";
  // What is no number is put back.
  high->setFocus();
  high->selectAll();
  const QString before =
      QLocale().toString(value_range(*panel.view()->layer(), panel.style()).high);
  QTest::keyClicks(high, "much");
  QTest::keyClick(high, Qt::Key_Return);
  EXPECT_NE(high->text(), "much");
  EXPECT_EQ(panel.style().high_percent, 99);
  auto* gamma = inspector.findChild<QDoubleSpinBox*>("gamma");
  ASSERT_NE(gamma, nullptr);
  gamma->setFocus();
  gamma->selectAll();
  QTest::keyClicks(gamma, "0.5");
  QTest::keyClick(gamma, Qt::Key_Return);
  EXPECT_EQ(panel.style().gamma, 0.5);
}

}  // namespace
}  // namespace lithoscope

#include "widgets/figure/radar_figure.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"

namespace lithoscope {
namespace {

RadarChart chart(std::size_t axes, double value) {
  RadarChart made;
  for (std::size_t i = 0; i < axes; ++i) made.axes.push_back(QStringLiteral("Li"));
  made.values.assign(axes, value);
  made.colour = {200, 30, 40};
  return made;
}

// Pixels that are more red than green: those of the class.
int red_pixels(const QImage& image) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QColor colour = image.pixelColor(x, y);
      count += colour.red() > colour.green() + 40 ? 1 : 0;
    }
  }
  return count;
}

TEST(RadarFigure, TheAreaGrowsWithTheSquareOfTheValue) {
  const int half = red_pixels(render_radar_figure(chart(6, 0.5), {}));
  const int whole = red_pixels(render_radar_figure(chart(6, 1), {}));
  EXPECT_NEAR(static_cast<double>(whole) / half, 4, 0.3);
}

TEST(RadarFigure, SmallAndLargeAndDark) {
  for (const int width : {120, 400, 2000}) {
    for (const bool dark : {false, true}) {
      const QImage image = render_radar_figure(
          chart(7, 0.8), {.title = QStringLiteral("Albite"), .width_px = width, .dark = dark});
      EXPECT_EQ(image.width(), width);
      EXPECT_GT(red_pixels(image), width * width / 20);
      EXPECT_EQ(image.pixelColor(0, 0).lightness() < 128, dark);
    }
  }
  EXPECT_THROW(render_radar_figure(chart(5, 1), {.width_px = 10}), Error);
  EXPECT_THROW(render_radar_figure(chart(5, 1), {.width_px = 100000}), Error);
}

TEST(RadarFigure, BandAndOthersAreDrawnBesideIt) {
  RadarChart wide = chart(5, 0.5);
  const QImage alone = render_radar_figure(wide, {});
  wide.lower.assign(5, 0.3);
  wide.upper.assign(5, 0.9);
  EXPECT_GT(red_pixels(render_radar_figure(wide, {})), 1.5 * red_pixels(alone));
  wide = chart(5, 0.5);
  wide.others = {std::vector<double>(5, 0.9)};
  const QImage beside = render_radar_figure(wide, {});
  EXPECT_NE(beside, alone);
  EXPECT_EQ(red_pixels(beside), red_pixels(alone)) << "others are quiet";
}

TEST(RadarFigure, FewAxesAreBarsAndMissingValuesNothing) {
  EXPECT_GT(red_pixels(render_radar_figure(chart(2, 0.9), {})),
            red_pixels(render_radar_figure(chart(2, 0.3), {})));
  EXPECT_EQ(red_pixels(render_radar_figure(chart(5, std::nan("")), {})), 0);
  EXPECT_EQ(red_pixels(render_radar_figure(RadarChart(), {})), 0);
}

}  // namespace
}  // namespace lithoscope

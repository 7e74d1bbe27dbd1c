#include "widgets/figure/radar_figure.h"

#include <gtest/gtest.h>

#include <QSvgRenderer>
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

QImage drawn(const RadarChart& of, const QString& title = {}, int width_px = 640) {
  QSvgRenderer svg(radar_svg(of, title, width_px));
  EXPECT_TRUE(svg.isValid());
  QImage image(svg.viewBox().size(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  svg.render(&painter);
  return image;
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
  const int half = red_pixels(drawn(chart(6, 0.5)));
  const int whole = red_pixels(drawn(chart(6, 1)));
  EXPECT_NEAR(static_cast<double>(whole) / half, 4, 0.3);
}

TEST(RadarFigure, SmallAndLargeWithItsTitle) {
  for (const int width : {120, 400, 2000}) {
    const QImage image = drawn(chart(7, 0.8), QStringLiteral("Albite <x>"), width);
    EXPECT_EQ(image.width(), width);
    EXPECT_GT(image.height(), width);
    EXPECT_GT(red_pixels(image), width * width / 20);
    EXPECT_EQ(image.pixelColor(0, 0), QColor(Qt::white));
  }
  const QByteArray svg = radar_svg(chart(7, 0.8), QStringLiteral("Albite <x>"), 400);
  EXPECT_TRUE(svg.contains(">Albite &lt;x&gt;</text>"));
  EXPECT_EQ(svg.count(">Li</text>"), 7);
  EXPECT_FALSE(svg.contains("<image")) << "lines, areas and words alone";
  EXPECT_THROW(radar_svg(chart(5, 1), {}, 10), Error);
  EXPECT_THROW(radar_svg(chart(5, 1), {}, 100000), Error);
}

TEST(RadarFigure, BandAndOthersAreDrawnBesideIt) {
  RadarChart wide = chart(5, 0.5);
  const QImage alone = drawn(wide);
  wide.lower.assign(5, 0.3);
  wide.upper.assign(5, 0.9);
  EXPECT_GT(red_pixels(drawn(wide)), 1.5 * red_pixels(alone));
  wide = chart(5, 0.5);
  wide.others = {std::vector<double>(5, 0.9)};
  const QImage beside = drawn(wide);
  EXPECT_NE(beside, alone);
  EXPECT_EQ(red_pixels(beside), red_pixels(alone)) << "others are quiet";
}

TEST(RadarFigure, FewAxesAreBarsAndMissingValuesNothing) {
  EXPECT_GT(red_pixels(drawn(chart(2, 0.9))), red_pixels(drawn(chart(2, 0.3))));
  EXPECT_EQ(red_pixels(drawn(chart(5, std::nan("")))), 0);
  EXPECT_EQ(red_pixels(drawn(RadarChart())), 0);
}

}  // namespace
}  // namespace lithoscope

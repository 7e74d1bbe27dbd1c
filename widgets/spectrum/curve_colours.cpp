#include "widgets/spectrum/curve_colours.h"

#include <algorithm>
#include <cmath>

#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

constexpr double kLeastContrast = 1.9;

double luminance(const QColor& colour) {
  const auto linear = [](double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

double contrast(double a, double b) {
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

bool stands_out(const QColor& colour) {
  const double own = luminance(colour);
  const bool blue = colour.hslHue() > 190 && colour.hslHue() < 250 && colour.hslSaturation() > 60;
  return !blue && contrast(own, 1) >= kLeastContrast &&
         contrast(own, luminance(QColor(30, 31, 34))) >= kLeastContrast;
}

}  // namespace

QColor curve_colour(std::size_t index) {
  std::size_t left = index;
  for (std::size_t i = 0;; ++i) {
    const Colour cluster = cluster_colour(i);
    const QColor colour(cluster.red, cluster.green, cluster.blue);
    if (stands_out(colour) && left-- == 0) return colour;
  }
}

}  // namespace lithoscope

#include "widgets/figure/nice_numbers.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {

double nice_below(double limit) {
  const double power = std::pow(10, std::floor(std::log10(limit)));
  for (const double factor : {5.0, 2.0}) {
    if (factor * power <= limit * (1 + 1e-9)) return factor * power;
  }
  return power;
}

Ticks nice_ticks(double lower, double upper, int count) {
  Ticks ticks;
  if (!(upper > lower) || !std::isfinite(lower) || !std::isfinite(upper)) {
    ticks.values = {lower};
    ticks.labels = {QString::number(lower, 'g', 4)};
    return ticks;
  }
  const double wanted = (upper - lower) / std::max(1, count);
  double step = nice_below(wanted);
  if (wanted / step > 2.2)
    step *= 2.5;  // 2 → 5
  else if (wanted / step > 1.45)
    step = 2 * nice_below(step);  // 1 → 2, 5 → 10
  const double largest = std::max(std::abs(lower), std::abs(upper));
  const int exponent = static_cast<int>(std::floor(std::log10(largest)));
  if (exponent >= 5 || exponent <= -3) ticks.exponent = exponent;
  const double unit = std::pow(10, ticks.exponent);
  const int decimals =
      std::clamp(static_cast<int>(std::ceil(-std::log10(step / unit) - 1e-9)), 0, 8);
  const double tolerance = 1e-9 * step;
  for (double k = std::ceil((lower - tolerance) / step); k * step <= upper + tolerance; ++k) {
    const double value = k * step;
    ticks.values.push_back(value);
    QString label = QString::number(value / unit + 0.0, 'f', decimals);
    label.replace(QLatin1Char('-'), QChar(0x2212));
    ticks.labels.push_back(label);
    if (ticks.values.size() > 100) break;
  }
  return ticks;
}

QString length_text(double length_um) {
  const QChar space(0x00a0);
  if (length_um < 1000) return QString::number(length_um, 'g', 6) + space + QStringLiteral("µm");
  if (length_um < 100000) {
    return QString::number(length_um / 1000, 'g', 6) + space + QStringLiteral("mm");
  }
  return QString::number(length_um / 10000, 'g', 6) + space + QStringLiteral("cm");
}

}  // namespace lithoscope

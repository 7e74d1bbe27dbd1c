#include "widgets/spectrum/curve_scaling.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

constexpr double kOffsetShare = 0.2;

struct Span {
  double low = INFINITY, high = -INFINITY;
  bool any() const { return low <= high; }
};

Span span_of(const std::vector<float>& values) {
  Span span;
  for (const float value : values) {
    if (!std::isfinite(value)) continue;
    span.low = std::min<double>(span.low, value);
    span.high = std::max<double>(span.high, value);
  }
  return span;
}

// Trapezoids between neighbouring channels that are both measured.
double area_of(const std::vector<double>& keys, const std::vector<float>& values) {
  double area = 0;
  for (std::size_t i = 1; i < std::min(keys.size(), values.size()); ++i) {
    if (!std::isfinite(values[i]) || !std::isfinite(values[i - 1])) continue;
    area +=
        std::abs(keys[i] - keys[i - 1]) *
        (std::abs(static_cast<double>(values[i])) + std::abs(static_cast<double>(values[i - 1]))) /
        2;
  }
  return area;
}

template <typename Change>
void change(SpectrumCurve& curve, const Change& how) {
  for (std::vector<float>* values : {&curve.values, &curve.low, &curve.high}) {
    for (float& value : *values) value = static_cast<float>(how(static_cast<double>(value)));
  }
}

}  // namespace

void scale_curves(SpectrumScaling scaling, const std::vector<double>& keys,
                  std::vector<SpectrumCurve>& curves) {
  if (scaling == SpectrumScaling::kAsTheyAre) return;
  if (scaling == SpectrumScaling::kOffset) {
    double largest = 0;
    for (const SpectrumCurve& curve : curves) {
      const Span span = span_of(curve.values);
      if (span.any()) largest = std::max(largest, span.high - span.low);
    }
    double offset = 0;
    for (SpectrumCurve& curve : curves) {
      change(curve, [offset](double value) { return value + offset; });
      offset += kOffsetShare * largest;
    }
    return;
  }
  for (SpectrumCurve& curve : curves) {
    const double divisor = scaling == SpectrumScaling::kMaximumOne ? span_of(curve.values).high
                                                                   : area_of(keys, curve.values);
    if (!std::isfinite(divisor) || !(divisor > 0)) continue;
    change(curve, [divisor](double value) { return value / divisor; });
  }
}

}  // namespace lithoscope

#include "core/preprocess/hull_quotient.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// Indices of the hull points from first to last (Andrew's monotone chain). Turning the sign of a
// falling axis changes no hull, so the products are taken with the direction of the axis.
template <typename Value>
void find_hull(std::span<const double> x, std::span<const Value> y,
               std::vector<std::size_t>& points) {
  const double direction = x.back() < x.front() ? -1.0 : 1.0;
  points.clear();
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double yi = y[i];
    while (points.size() >= 2) {
      const std::size_t middle = points.back(), before = points[points.size() - 2];
      const double y0 = y[before], y1 = y[middle];
      // At or below the line from `before` to i: no hull point.
      const double turn = (x[middle] - x[before]) * (yi - y0) - (x[i] - x[before]) * (y1 - y0);
      if (direction * turn < 0) break;
      points.pop_back();
    }
    points.push_back(i);
  }
}

template <typename Value>
void divide_by_hull(std::span<const double> x, std::span<Value> y,
                    std::vector<std::size_t>& points) {
  if (y.empty()) return;
  const bool finite =
      std::all_of(y.begin(), y.end(), [](Value value) { return std::isfinite(value); });
  if (finite) find_hull<Value>(x, y, points);
  // The hull is piecewise linear: above 0 everywhere if it is so at its points.
  if (!finite || std::any_of(points.begin(), points.end(), [&y](auto i) { return !(y[i] > 0); })) {
    std::fill(y.begin(), y.end(), std::numeric_limits<Value>::quiet_NaN());
    return;
  }
  for (std::size_t part = 0; part + 1 < points.size(); ++part) {
    const std::size_t first = points[part], last = points[part + 1];
    const double start = y[first];
    const double slope = (static_cast<double>(y[last]) - start) / (x[last] - x[first]);
    for (std::size_t i = first + 1; i < last; ++i) {
      const double hull = start + slope * (x[i] - x[first]);
      y[i] = static_cast<Value>(std::min(1.0, y[i] / hull));
    }
    y[first] = 1;
  }
  y[points.back()] = 1;
}

}  // namespace

void hull_quotient(std::span<const double> positions, std::span<float> spectrum,
                   std::vector<std::size_t>& hull_points) {
  divide_by_hull<float>(positions, spectrum, hull_points);
}

std::vector<double> hull_quotient(std::span<const double> positions,
                                  std::span<const double> spectrum) {
  std::vector<double> result(spectrum.begin(), spectrum.end());
  std::vector<std::size_t> points;
  divide_by_hull<double>(positions, result, points);
  return result;
}

SpectralImage hull_quotient(const SpectralImage& image) {
  SpectralImage result = good_channels_only(image);
  std::vector<double> positions =
      result.axis.unit() == AxisUnit::kIndex ? result.axis.values() : result.axis.wavelengths_nm();
  result.store = std::make_shared<SpectrumMapStore>(
      result.store, translated("core", "hull quotient"), 256,
      [positions = std::move(positions)](std::span<float> spectra) {
        std::vector<std::size_t> points;
        const std::size_t channels = positions.size();
        for (std::size_t first = 0; first < spectra.size(); first += channels) {
          hull_quotient(positions, spectra.subspan(first, channels), points);
        }
      });
  result.quantity = "hull quotient";
  result.white_reference = nullptr;
  result.dark_reference = nullptr;
  return result;
}

}  // namespace lithoscope

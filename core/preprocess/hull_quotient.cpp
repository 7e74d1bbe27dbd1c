#include "core/preprocess/hull_quotient.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// Takes `candidates` (rising indices) to the hull points among them (Andrew's monotone chain).
// Turning the sign of a falling axis changes no hull, so the products are taken with the direction
// of the axis.
template <typename Value>
void keep_hull(std::span<const double> x, std::span<const Value> y,
               std::vector<std::size_t>& candidates) {
  const double direction = x.back() < x.front() ? -1.0 : 1.0;
  std::size_t kept = 0;
  for (const std::size_t i : candidates) {
    const double yi = y[i];
    while (kept >= 2) {
      const std::size_t middle = candidates[kept - 1], before = candidates[kept - 2];
      const double y0 = y[before], y1 = y[middle];
      // At or below the line from `before` to i: no hull point.
      const double turn = (x[middle] - x[before]) * (yi - y0) - (x[i] - x[before]) * (y1 - y0);
      if (direction * turn < 0) break;
      --kept;
    }
    candidates[kept++] = i;
  }
  candidates.resize(kept);
}

// The hull's height at every channel from its points.
LITHOSCOPE_VECTOR_CLONES
void draw_hull(std::size_t count, const std::size_t* __restrict points, const double* __restrict x,
               const double* __restrict heights, double* __restrict hull) {
  for (std::size_t part = 0; part + 1 < count; ++part) {
    const std::size_t first = points[part], last = points[part + 1];
    const double start = heights[part], origin = x[first];
    const double slope = (heights[part + 1] - start) / (x[last] - origin);
    hull[first] = start;
    for (std::size_t i = first + 1; i < last; ++i) hull[i] = start + slope * (x[i] - origin);
  }
  hull[points[count - 1]] = heights[count - 1];
}

template <typename Value>
void draw_hull(std::span<const double> x, std::span<const Value> y,
               const std::vector<std::size_t>& points, double* hull, double* heights) {
  for (std::size_t i = 0; i < points.size(); ++i) heights[i] = y[points[i]];
  draw_hull(points.size(), points.data(), x.data(), heights, hull);
}

LITHOSCOPE_VECTOR_CLONES
void divide(std::size_t count, const double* __restrict hull, float* __restrict y) {
  for (std::size_t i = 0; i < count; ++i) {
    const double quotient = static_cast<double>(y[i]) / hull[i];
    y[i] = static_cast<float>(quotient < 1.0 ? quotient : 1.0);
  }
}

void divide(std::size_t count, const double* hull, double* y) {
  for (std::size_t i = 0; i < count; ++i) y[i] = std::min(1.0, y[i] / hull[i]);
}

// Indices of the values that are not below `hull`, one after the other at `found`; their number.
// Without a branch: the processor could not guess it.
template <typename Value>
std::size_t not_below(std::span<const Value> y, const double* hull, std::size_t* found) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    found[count] = i;
    count += static_cast<double>(y[i]) >= hull[i] ? 1 : 0;
  }
  return count;
}

// All hull points. The largest value of every sixteen and both ends already give a hull; only
// values that are not below it can be points of the whole one. So most values are looked at by
// loops without branches, and few by the chain.
template <typename Value>
void find_hull(std::span<const double> x, std::span<const Value> y, HullSpace& space) {
  constexpr std::size_t together = 16;
  std::vector<std::size_t>& points = space.points;
  const std::size_t count = y.size();
  points.assign(1, 0);
  for (std::size_t first = 1; first + 1 < count; first += together) {
    std::size_t highest = first;
    const std::size_t last = std::min(first + together, count - 1);
    Value most = y[first];
    for (std::size_t i = first + 1; i < last; ++i) {
      highest = y[i] > most ? i : highest;
      most = y[i] > most ? y[i] : most;
    }
    points.push_back(highest);
  }
  if (count > 1) points.push_back(count - 1);
  keep_hull(x, y, points);
  space.hull.resize(count);
  space.heights.resize(count);
  draw_hull<Value>(x, y, points, space.hull.data(), space.heights.data());
  points.resize(count + 1);
  points.resize(not_below<Value>(y, space.hull.data(), points.data()));
  keep_hull(x, y, points);
}

template <typename Value>
void divide_by_hull(std::span<const double> x, std::span<Value> y, HullSpace& space) {
  if (y.empty()) return;
  const bool finite =
      std::all_of(y.begin(), y.end(), [](Value value) { return std::isfinite(value); });
  if (finite) find_hull<Value>(x, y, space);
  // The hull is piecewise linear: above 0 everywhere if it is so at its points.
  if (!finite ||
      std::any_of(space.points.begin(), space.points.end(), [&y](auto i) { return !(y[i] > 0); })) {
    std::fill(y.begin(), y.end(), std::numeric_limits<Value>::quiet_NaN());
    return;
  }
  draw_hull<Value>(x, y, space.points, space.hull.data(), space.heights.data());
  divide(y.size(), space.hull.data(), y.data());
}

}  // namespace

void hull_quotient(std::span<const double> positions, std::span<float> spectrum, HullSpace& space) {
  divide_by_hull<float>(positions, spectrum, space);
}

std::vector<double> hull_quotient(std::span<const double> positions,
                                  std::span<const double> spectrum) {
  std::vector<double> result(spectrum.begin(), spectrum.end());
  HullSpace space;
  divide_by_hull<double>(positions, result, space);
  return result;
}

SpectralImage hull_quotient(const SpectralImage& image) {
  SpectralImage result = good_channels_only(image);
  std::vector<double> positions =
      result.axis.unit() == AxisUnit::kIndex ? result.axis.values() : result.axis.wavelengths_nm();
  result.store = std::make_shared<SpectrumMapStore>(
      result.store, translated("core", "hull quotient"), 256,
      [positions = std::move(positions)](std::span<float> spectra) {
        HullSpace space;
        const std::size_t channels = positions.size();
        for (std::size_t first = 0; first < spectra.size(); first += channels) {
          hull_quotient(positions, spectra.subspan(first, channels), space);
        }
      });
  result.quantity = "hull quotient";
  result.white_reference = nullptr;
  result.dark_reference = nullptr;
  return result;
}

}  // namespace lithoscope

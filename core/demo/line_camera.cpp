#include "core/demo/line_camera.h"

#include <algorithm>
#include <cmath>

namespace lithoscope::demo {
namespace {

enum Stream : std::uint64_t { kOffsets = 301, kGains, kDead, kStuck };

constexpr double kWhiteCounts = 46000;  // in the brightest band
constexpr double kOffsetCounts = 1400;
constexpr double kReadNoiseCounts = 9;
constexpr double kElectronsPerCount = 14;  // of a well of about a million electrons
constexpr double kStuckPart = 0.0004;      // of the detector's elements
constexpr double kSmileNm = 0.9;           // between the middle and the ends of the slit
constexpr double kConverterCounts = 65535;

// A halogen lamp of 2900 K, the grating's blaze, and a detector that ends near 2500 nm.
double spectral_response(double wavelength_nm) {
  const double x = 14387.8e3 / (wavelength_nm * 2900);
  const double lamp = std::pow(1000 / wavelength_nm, 4) / (std::exp(x) - 1);  // photons
  const double blaze = std::exp(-std::pow((wavelength_nm - 1650) / 800, 2));
  const double detector = 1 / (1 + std::exp((wavelength_nm - 2450) / 35));
  return lamp * blaze * detector;
}

}  // namespace

LineCamera::LineCamera(std::uint64_t seed, std::int64_t columns, std::vector<double> wavelengths_nm,
                       int dead_columns)
    : columns_(columns),
      wavelengths_nm_(std::move(wavelengths_nm)),
      dead_(static_cast<std::size_t>(columns), 0) {
  double brightest = 0;
  for (const double w : wavelengths_nm_) brightest = std::max(brightest, spectral_response(w));
  for (const double w : wavelengths_nm_) {
    full_counts_.push_back(static_cast<float>(kWhiteCounts * spectral_response(w) / brightest));
  }
  const std::size_t elements = static_cast<std::size_t>(columns) * wavelengths_nm_.size();
  offsets_.resize(elements);
  gains_.resize(elements);
  CounterRandom(seed, kOffsets).normals(0, offsets_);
  CounterRandom(seed, kGains).normals(0, gains_);
  for (std::size_t i = 0; i < elements; ++i) {
    const auto column = static_cast<double>(i / wavelengths_nm_.size());
    const double across = 2 * column / static_cast<double>(columns) - 1;
    offsets_[i] = static_cast<float>(std::max(200.0, kOffsetCounts + 110 * offsets_[i]));
    // Vignetting and two lamps at the sides, and every element's own sensitivity.
    gains_[i] = static_cast<float>((1 - 0.18 * across * across) * (1 + 0.03 * gains_[i]));
  }
  const CounterRandom stuck(seed, kStuck);
  stuck_.resize(elements);
  for (std::size_t i = 0; i < elements; ++i) stuck_[i] = stuck.uniform(i) < kStuckPart ? 1 : 0;
  const CounterRandom dead(seed, kDead);
  for (int i = 0; i < dead_columns; ++i) {
    const auto column = static_cast<std::int64_t>(dead.uniform(static_cast<std::uint64_t>(i)) *
                                                  static_cast<double>(columns));
    dead_[static_cast<std::size_t>(std::min(column, columns - 1))] = 1;
  }
}

void LineCamera::column_wavelengths_nm(std::int64_t column, std::span<double> wavelengths) const {
  const double across = 2 * static_cast<double>(column) / static_cast<double>(columns_) - 1;
  const double shift = kSmileNm * (across * across - 1.0 / 3);
  for (std::size_t b = 0; b < wavelengths.size(); ++b) wavelengths[b] = wavelengths_nm_[b] + shift;
}

void LineCamera::expose(std::int64_t column, std::span<const float> light, double lamp,
                        const CounterRandom& noise, std::uint64_t index,
                        std::span<float> counts) const {
  const std::size_t bands = wavelengths_nm_.size();
  const std::size_t first = static_cast<std::size_t>(column) * bands;
  if (is_dead(column)) {  // stuck at the offset, whatever falls on it
    for (std::size_t b = 0; b < bands; ++b) counts[b] = std::nearbyint(offsets_[first + b]);
    return;
  }
  noise.normals(index, counts);
  for (std::size_t b = 0; b < bands; ++b) {
    if (stuck_[first + b] != 0) {
      counts[b] = std::nearbyint(offsets_[first + b]);
      continue;
    }
    const double signal = light[b] * lamp * full_counts_[b] * gains_[first + b];
    const double spread =
        std::sqrt(std::max(signal, 0.0) / kElectronsPerCount + kReadNoiseCounts * kReadNoiseCounts);
    const double value = offsets_[first + b] + signal + spread * counts[b];
    counts[b] = static_cast<float>(std::clamp(std::nearbyint(value), 0.0, kConverterCounts));
  }
}

}  // namespace lithoscope::demo

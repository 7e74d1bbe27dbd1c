#include "core/demo/hsi_spectra.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace lithoscope::demo {
namespace {

// A Gaussian in optical depth.
struct Band {
  double centre_nm;
  double sigma_nm;
  double depth;
};

// The mineral without what lies on it.
struct Substance {
  double level;             // reflectance between bands, at 1750 nm
  double slope;             // relative change over 750 nm
  std::vector<Band> bands;  // own bands; scaled by the path length
  double inclusions = 0;    // liquid water in the grain, optical depth at 1940 nm
};

Substance lepidolite(const Variation& v) {
  // More lithium: less octahedral aluminium, more fluorine, a shorter and weaker Al-OH band.
  const double hydroxyl = std::clamp(0.75 - 0.2 * v.main, 0.4, 1.3);
  const double shift = std::clamp(-1.5 * v.main, -4.0, 4.0);
  return {0.58,
          0.04,
          {{1411, 11, 0.16 * hydroxyl},
           {2168, 22, 0.10},
           {2197 + shift, 14, 0.42 * hydroxyl},
           {2232, 16, 0.06},
           {2352, 17, 0.24 * hydroxyl},
           {2440, 20, 0.16 * hydroxyl}},
          0.02};
}

Substance white_mica(const Variation& v) {
  const double shift = std::clamp(2.0 * v.main, -4.0, 5.0);
  return {0.60,
          0.06,
          {{1409, 11, 0.36},
           {1385, 18, 0.05},
           {2120, 28, 0.08},
           {2205 + shift, 17, 0.68},
           {2248, 15, 0.08},
           {2348, 18, 0.34},
           {2440, 21, 0.28}},
          0.03};
}

Substance albite(const Variation& v, double alteration) {
  return {0.60 + 0.03 * v.minor,
          0.02,
          {{1411, 14, 0.035 * alteration},
           {2204, 18, 0.07 * alteration},
           {2348, 18, 0.025 * alteration}},
          0.03 * std::exp(0.6 * v.main)};
}

Substance quartz(const Variation& v) {
  // Light goes deep into clear quartz: darker than its powder, and redder with water below.
  return {0.50 + 0.04 * v.minor, -0.03, {{2215, 45, 0.012}}, 0.06 * std::exp(0.7 * v.main)};
}

Substance resin(const Variation& v) {
  return {0.36,
          -0.10,
          {{1138, 14, 0.04},
           {1190, 18, 0.09},
           {1412, 22, 0.07},
           {1660, 12, 0.12},
           {1695, 14, 0.16},
           {1725, 18, 0.17},
           {1900, 30, 0.05},
           {2135, 16, 0.10},
           {2260, 18, 0.24},
           {2305, 18, 0.34},
           {2350, 16, 0.28},
           {2460, 24, 0.40}},
          0.03 * std::exp(0.3 * v.minor)};
}

void add_gaussian(std::span<const double> wavelengths_nm, std::span<float> depths,
                  const Band& band) {
  const double reach = 4 * band.sigma_nm;
  auto i = static_cast<std::size_t>(
      std::lower_bound(wavelengths_nm.begin(), wavelengths_nm.end(), band.centre_nm - reach) -
      wavelengths_nm.begin());
  for (; i < wavelengths_nm.size() && wavelengths_nm[i] < band.centre_nm + reach; ++i) {
    const double t = (wavelengths_nm[i] - band.centre_nm) / band.sigma_nm;
    depths[i] += static_cast<float>(band.depth * std::exp(-0.5 * t * t));
  }
}

// Liquid water: each band has a tail towards longer wavelengths.
void add_water(std::span<const double> wavelengths_nm, std::span<float> depths, double depth) {
  for (const Band& band : {Band{1190, 45, 0.03}, Band{1435, 30, 0.22}, Band{1480, 60, 0.16},
                           Band{1932, 28, 0.72}, Band{1985, 60, 0.36}, Band{2560, 150, 0.8}}) {
    add_gaussian(wavelengths_nm, depths, {band.centre_nm, band.sigma_nm, depth * band.depth});
  }
}

}  // namespace

double water_depth(double wavelength_nm) {
  float depth = 0;
  add_water({&wavelength_nm, 1}, {&depth, 1}, 1);
  return depth;
}

void BandSignal::reflectance(Mineral mineral, const Variation& variation, const Surface& surface,
                             std::span<const double> wavelengths_nm,
                             std::span<float> values) const {
  const Substance substance = [&] {
    switch (mineral) {
      case Mineral::kLepidolite:
        return lepidolite(variation);
      case Mineral::kQuartz:
        return quartz(variation);
      case Mineral::kAlbite:
        return albite(variation, surface.alteration);
      case Mineral::kMica:
        return white_mica(variation);
      default:
        return resin(variation);
    }
  }();
  std::fill(values.begin(), values.end(), 0.0f);
  for (const Band& band : substance.bands) {
    add_gaussian(wavelengths_nm, values,
                 {band.centre_nm, band.sigma_nm, band.depth * surface.path_length});
  }
  add_water(wavelengths_nm, values, surface.moisture + substance.inclusions * surface.path_length);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double level = substance.level * surface.brightness *
                         (1 + substance.slope * (wavelengths_nm[i] - 1750) / 750);
    values[i] = static_cast<float>(std::min(level, 0.98) * std::exp(-values[i]));
  }
}

}  // namespace lithoscope::demo

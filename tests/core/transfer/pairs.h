// Small maps of two made-up instruments.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

#include "core/base/random.h"
#include "core/image/spectral_image.h"
#include "core/transfer/knn_transfer.h"

namespace lithoscope::test {

inline SpectralAxis rising_axis(int channels, double first_nm) {
  std::vector<double> values;
  for (int i = 0; i < channels; ++i) values.push_back(first_nm + 0.1 * i);
  return SpectralAxis(values, AxisUnit::kNanometre);
}

// Spectra that hang on three hidden numbers a point, a little bent; channel 2 of the secondary is
// constant.
inline MapPair hidden_pair(std::int64_t rows, std::int64_t cols, std::uint64_t seed,
                           int primary = 24, int secondary = 17, double noise = 0.01) {
  const Grid grid{.rows = rows, .cols = cols};
  Random shapes(99), random(seed);
  std::vector<double> p, s;
  for (int i = 0; i < 3 * primary; ++i) p.push_back(shapes.normal());
  for (int i = 0; i < 3 * secondary; ++i) s.push_back(shapes.normal());
  std::vector<float> first, second;
  for (std::int64_t point = 0; point < grid.size(); ++point) {
    const double hidden[3] = {random.normal(), random.normal(), random.normal()};
    const auto spectrum = [&](const std::vector<double>& shape, int channels, double offset,
                              std::vector<float>& to) {
      for (int c = 0; c < channels; ++c) {
        double sum = 0;
        for (int h = 0; h < 3; ++h) {
          sum += hidden[h] * shape[static_cast<std::size_t>(3 * c + h)];
        }
        to.push_back(
            static_cast<float>(offset + 10 * std::tanh(0.3 * sum) + noise * random.normal()));
      }
    };
    spectrum(p, primary, 100, first);
    spectrum(s, secondary, 40, second);
    second[second.size() - static_cast<std::size_t>(secondary) + 2] = 7;
  }
  return {make_memory_image(grid, rising_axis(secondary, 260), second),
          make_memory_image(grid, rising_axis(primary, 245), first)};
}

// Two of them: 900 points to learn from, 300 others.
struct MapPairs {
  MapPair training = hidden_pair(30, 30, 1);
  MapPair validation = hidden_pair(15, 20, 2);
};

// `image` with a spectrum that holds a value that is no number.
inline SpectralImage with_hole(const SpectralImage& image, std::int64_t pixel) {
  std::vector<float> values(static_cast<std::size_t>(image.grid.size() * image.channels()));
  image.store->read({0, image.grid.rows, {}, nullptr}, values);
  values[static_cast<std::size_t>(pixel * image.channels() + 3)] =
      std::numeric_limits<float>::quiet_NaN();
  return make_memory_image(image.grid, image.axis, std::move(values));
}

}  // namespace lithoscope::test

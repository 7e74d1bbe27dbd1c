#include "core/demo/noise_field.h"

#include <cmath>

namespace lithoscope::demo {
namespace {

// 0 to 1 with two derivatives that vanish at both ends.
double smooth_step(double t) {
  return t * t * t * (t * (6 * t - 15) + 10);
}

// Uniform in [-1, 1] at a lattice node.
double node(const CounterRandom& random, std::int64_t column, std::int64_t row, int octave) {
  const auto index = (static_cast<std::uint64_t>(column) << 32) ^
                     static_cast<std::uint64_t>(row & 0xffffffff) ^
                     (static_cast<std::uint64_t>(octave) << 60);
  return 2 * random.uniform(index) - 1;
}

}  // namespace

NoiseField::NoiseField(std::uint64_t seed, std::uint64_t stream, double scale_um, int octaves)
    : random_(seed, stream), scale_um_(scale_um), octaves_(octaves) {
  // Interpolating four uniform numbers leaves on average (181/231)^2 of a node's variance of 1/3.
  double variance = 0;
  for (int octave = 0; octave < octaves; ++octave) variance += std::pow(0.25, octave);
  constexpr double kKept = (181.0 / 231) * (181.0 / 231) / 3;
  amplitude_ = 1 / std::sqrt(variance * kKept);
}

double NoiseField::at(PointUm place) const {
  double sum = 0;
  double amplitude = amplitude_;
  double x = place.x_um / scale_um_;
  double y = place.y_um / scale_um_;
  for (int octave = 0; octave < octaves_; ++octave) {
    const double column = std::floor(x);
    const double row = std::floor(y);
    const auto c = static_cast<std::int64_t>(column);
    const auto r = static_cast<std::int64_t>(row);
    const double s = smooth_step(x - column);
    const double t = smooth_step(y - row);
    const double top = node(random_, c, r, octave) * (1 - s) + node(random_, c + 1, r, octave) * s;
    const double bottom =
        node(random_, c, r + 1, octave) * (1 - s) + node(random_, c + 1, r + 1, octave) * s;
    sum += amplitude * (top * (1 - t) + bottom * t);
    amplitude /= 2;
    x = 2 * x + 17.3;  // so that the octaves' lattices do not share nodes
    y = 2 * y + 5.7;
  }
  return sum;
}

}  // namespace lithoscope::demo

// Random numbers that are the same on every machine for the same seed.
//
// The engines of <random> are specified to the bit, its distributions are not: two standard
// libraries draw different numbers from the same engine. The mappings here are fixed.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>

namespace lithoscope {

class Random {
 public:
  // `stream` tells independent uses of one seed apart: restarts of a clustering, say.
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0)
      : engine_(mixed(seed + mixed(stream + 1))) {}

  // In [0, 1), a multiple of 2^-53.
  double uniform() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }

  // In [0, count), all equally likely; `count` is at least 1.
  std::uint64_t index(std::uint64_t count) {
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % count;
    std::uint64_t drawn = engine_();
    while (drawn >= limit) drawn = engine_();
    return drawn % count;
  }

  // Mean 0, standard deviation 1 (the polar method of Marsaglia, 10.1137/1006063).
  double normal() {
    double x = 0, y = 0, square = 0;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * std::sqrt(-2 * std::log(square) / square);
  }

 private:
  // SplitMix64 (10.1145/2714064.2660195): neighbouring seeds start far apart.
  static std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
  }

  std::mt19937_64 engine_;
};

}  // namespace lithoscope

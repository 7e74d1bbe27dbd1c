#include "core/demo/counter_random.h"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace lithoscope::demo {
namespace {

// Box and Muller 1958: two uniform numbers to two normal ones.
struct NormalPair {
  double first, second;
};

NormalPair normal_pair(std::uint64_t bits) {
  const double u = (static_cast<double>(bits >> 32) + 0.5) * 0x1p-32;
  const double v = static_cast<double>(bits & 0xffffffffu) * 0x1p-32;
  const double radius = std::sqrt(-2 * std::log(u));
  const double angle = 2 * std::numbers::pi * v;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

}  // namespace

double CounterRandom::uniform(std::uint64_t index) const {
  return (static_cast<double>(bits(index) >> 11) + 0.5) * 0x1p-53;
}

double CounterRandom::normal(std::uint64_t index) const {
  return normal_pair(bits(index)).first;
}

void CounterRandom::normals(std::uint64_t index, std::span<float> out) const {
  const CounterRandom own = of(index);
  for (std::size_t i = 0; i < out.size(); i += 2) {
    const NormalPair pair = normal_pair(own.bits(i / 2));
    out[i] = static_cast<float>(pair.first);
    if (i + 1 < out.size()) out[i + 1] = static_cast<float>(pair.second);
  }
}

}  // namespace lithoscope::demo

// Whether all values of a spectrum are numbers.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

namespace lithoscope {

// A sum of v - v is 0 unless one of them is not finite; without a branch, and in lanes of its own,
// the loop becomes vector instructions.
inline bool all_finite(std::span<const float> values) {
  constexpr std::size_t lanes = 16;
  float sums[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= values.size(); i += lanes) {
    for (std::size_t l = 0; l < lanes; ++l) sums[l] += values[i + l] - values[i + l];
  }
  for (; i < values.size(); ++i) sums[0] += values[i] - values[i];
  float total = 0;
  for (const float sum : sums) total += sum;
  return total == 0;
}

}  // namespace lithoscope

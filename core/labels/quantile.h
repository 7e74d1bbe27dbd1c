// Quantiles of sorted numbers.
#pragma once

#include <algorithm>
#include <vector>

namespace lithoscope {

// Linear between neighbours (numpy's default; type 7 of Hyndman and Fan 1996,
// 10.1080/00031305.1996.10473566). `sorted` is not empty, `share` from 0 to 1.
inline double sorted_quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace lithoscope

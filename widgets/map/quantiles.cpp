#include "widgets/map/quantiles.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {

Quantiles::Quantiles(std::span<const float> values) {
  const std::size_t step = values.size() / kMost + 1;
  sorted_.reserve(values.size() / step + 3);
  float smallest = INFINITY, largest = -INFINITY;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) continue;
    smallest = std::min(smallest, values[i]);
    largest = std::max(largest, values[i]);
    if (i % step == 0) sorted_.push_back(values[i]);
  }
  if (smallest > largest) return;
  std::sort(sorted_.begin(), sorted_.end());
  // Thinning may have missed the ends.
  if (sorted_.empty() || sorted_.front() > smallest) sorted_.insert(sorted_.begin(), smallest);
  if (sorted_.back() < largest) sorted_.push_back(largest);
}

double Quantiles::at(double percent) const {
  if (sorted_.empty()) return std::nan("");
  const double place =
      std::clamp(percent, 0.0, 100.0) / 100 * static_cast<double>(sorted_.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted_.size() - 1);
  const double part = place - static_cast<double>(below);
  return sorted_[below] + part * (static_cast<double>(sorted_[above]) - sorted_[below]);
}

double Quantiles::share_below(double value) const {
  if (sorted_.size() < 2) return 0;
  const auto above = std::lower_bound(sorted_.begin(), sorted_.end(), value,
                                      [](float held, double wanted) { return held < wanted; });
  if (above == sorted_.begin()) return 0;
  if (above == sorted_.end()) return 1;
  const double before = *(above - 1), after = *above;
  const double part = (value - before) / (after - before);
  return (static_cast<double>(above - 1 - sorted_.begin()) + part) /
         static_cast<double>(sorted_.size() - 1);
}

}  // namespace lithoscope

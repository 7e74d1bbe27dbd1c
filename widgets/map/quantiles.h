// Percentiles of many numbers, ready at once while a slider is dragged.
#pragma once

#include <span>
#include <vector>

namespace lithoscope {

class Quantiles {
 public:
  Quantiles() = default;
  // Of the finite values. More than `kMost` are thinned to evenly spaced ones.
  explicit Quantiles(std::span<const float> values);

  bool empty() const { return sorted_.empty(); }
  // `percent` in [0, 100], linear between neighbours; 0 and 100 are the true smallest and largest.
  double at(double percent) const;

  // The share of the values below `value`, from 0 to 1; the inverse of at().
  double share_below(double value) const;

  static constexpr std::size_t kMost = 200'000;

 private:
  std::vector<float> sorted_;
};

}  // namespace lithoscope

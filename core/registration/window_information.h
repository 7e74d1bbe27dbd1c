// Mutual information of two small windows.
#pragma once

#include <array>
#include <span>
#include <vector>

namespace lithoscope {

// Against one fixed window: many others, all binned alike, so that their scores can be compared.
class WindowInformation {
 public:
  // `fixed` and whatever is compared with it are lists of the same places, NaN where nothing was
  // measured; `others` holds the values that will come, for the limits of their bins.
  WindowInformation(std::span<const float> fixed, std::span<const float> others);

  // Bits, over the places where both are measured: 8 equal bins of either between the 2nd and the
  // 98th percentile. Few pixels fill few cells and seem to tell more than they do: the first-order
  // bias (Miller 1955, "Note on the bias of information estimates") is taken off. NaN where either
  // is flat there.
  double operator()(std::span<const float> window) const;

 private:
  static constexpr int kBins = 8;
  struct Limits {
    double low = 0, high = 0;
    int bin(float value) const;
  };
  static Limits limits_of(std::span<const float> values);

  Limits other_;
  std::vector<int> fixed_bins_;  // -1 = not measured
};

}  // namespace lithoscope

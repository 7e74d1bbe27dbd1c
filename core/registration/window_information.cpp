#include "core/registration/window_information.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/registration/similarity_measures.h"

namespace lithoscope {
namespace {

constexpr double kPercentile = 0.02;

struct Entropy {
  double bits = 0;
  int cells = 0;  // that are not empty
};

template <typename Counts>
Entropy entropy_of(const Counts& counts, double total) {
  Entropy entropy;
  for (const int count : counts) {
    if (count == 0) continue;
    const double part = count / total;
    entropy.bits -= part * std::log2(part);
    ++entropy.cells;
  }
  return entropy;
}

}  // namespace

WindowInformation::Limits WindowInformation::limits_of(std::span<const float> values) {
  const auto range = percentile_range(values, kPercentile);
  return range ? Limits{range->low, range->high} : Limits{};
}

int WindowInformation::Limits::bin(float value) const {
  if (!(high > low)) return 0;
  const double place = (static_cast<double>(value) - low) / (high - low) * kBins;
  return static_cast<int>(std::clamp(place, 0.0, kBins - 1.0));
}

WindowInformation::WindowInformation(std::span<const float> fixed, std::span<const float> others)
    : other_(limits_of(others)) {
  const Limits limits = limits_of(fixed);
  fixed_bins_.reserve(fixed.size());
  for (const float value : fixed) {
    fixed_bins_.push_back(std::isfinite(value) ? limits.bin(value) : -1);
  }
}

double WindowInformation::operator()(std::span<const float> window) const {
  std::array<int, kBins * kBins> joint{};
  std::array<int, kBins> ours{}, theirs{};
  int pixels = 0;
  for (std::size_t i = 0; i < std::min(window.size(), fixed_bins_.size()); ++i) {
    if (fixed_bins_[i] < 0 || !std::isfinite(window[i])) continue;
    const auto a = static_cast<std::size_t>(fixed_bins_[i]);
    const auto b = static_cast<std::size_t>(other_.bin(window[i]));
    ++joint[a * kBins + b];
    ++ours[a];
    ++theirs[b];
    ++pixels;
  }
  const double total = pixels;
  const Entropy both = entropy_of(joint, total);
  const Entropy one = entropy_of(ours, total), other = entropy_of(theirs, total);
  if (one.cells < 2 || other.cells < 2) return std::numeric_limits<double>::quiet_NaN();
  const double bias = (both.cells - one.cells - other.cells + 1) / (2 * total * std::log(2.0));
  return one.bits + other.bits - both.bits - bias;
}

}  // namespace lithoscope

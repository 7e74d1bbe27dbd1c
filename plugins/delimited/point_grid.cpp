#include "plugins/delimited/point_grid.h"

#include <algorithm>
#include <cmath>

namespace lithoscope::delimited {
namespace {

constexpr double kTolerance = 0.1;
constexpr std::int64_t kMaxSteps = std::int64_t{1} << 31;

struct Fit {
  double first = 0;
  double pitch = 0;
  bool good = false;
};

// Counts steps of about `pitch` from each position to the next and fits a line through them: small
// errors of a first guess do not add up.
Fit fit_steps(const std::vector<double>& sorted, double pitch) {
  Fit fit;
  double index = 0, sum_i = 0, sum_p = 0, sum_ii = 0, sum_ip = 0;
  bool whole = true;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    if (k > 0) {
      const double steps = (sorted[k] - sorted[k - 1]) / pitch;
      whole = whole && std::abs(steps - std::round(steps)) <= 2 * kTolerance;
      index += std::round(steps);
    }
    const double position = sorted[k] - sorted.front();
    sum_i += index;
    sum_p += position;
    sum_ii += index * index;
    sum_ip += index * position;
  }
  const auto count = static_cast<double>(sorted.size());
  const double spread = sum_ii - sum_i * sum_i / count;
  if (!(spread > 0) || index >= static_cast<double>(kMaxSteps)) return fit;
  fit.pitch = (sum_ip - sum_i * sum_p / count) / spread;
  fit.first = sorted.front() + (sum_p - fit.pitch * sum_i) / count;
  if (!(fit.pitch > 0)) return fit;
  fit.good = whole;
  for (std::size_t k = 0; k < sorted.size() && fit.good; ++k) {
    const double steps = (sorted[k] - fit.first) / fit.pitch;
    fit.good = std::abs(steps - std::round(steps)) <= kTolerance;
  }
  return fit;
}

}  // namespace

Steps find_steps(std::span<const double> positions) {
  Steps steps;
  steps.index.assign(positions.size(), 0);
  std::vector<double> sorted(positions.begin(), positions.end());
  std::sort(sorted.begin(), sorted.end());
  if (sorted.empty()) return steps;
  steps.first = sorted.front();
  const double range = sorted.back() - sorted.front();
  // Below this, differences are those of rounded numbers.
  const double noise = 1e-9 * std::max({range, std::abs(sorted.front()), std::abs(sorted.back())});
  std::vector<double> distinct, gaps;
  for (const double position : sorted) {
    if (!distinct.empty() && position - distinct.back() <= noise) continue;
    if (!distinct.empty()) gaps.push_back(position - distinct.back());
    distinct.push_back(position);
  }
  if (gaps.empty()) return steps;

  // Every gap between neighbours may be the step; the largest that fits all is.
  std::sort(gaps.begin(), gaps.end(), std::greater<>());
  Fit best;
  double tried = 0;
  int attempts = 0;
  for (const double gap : gaps) {
    if (tried > 0 && gap > 0.95 * tried) continue;
    tried = gap;
    const Fit fit = fit_steps(distinct, gap);
    if (fit.good) {
      best = fit;
      break;
    }
    if (++attempts == 200) break;
  }
  if (!best.good) {
    best = fit_steps(distinct, gaps[gaps.size() / 2]);
    if (!(best.pitch > 0)) best = {sorted.front(), gaps[gaps.size() / 2], false};
  }
  steps.pitch = best.pitch;
  steps.first = best.first;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const double place = (positions[i] - best.first) / best.pitch;
    const double nearest = std::clamp(std::round(place), 0.0, static_cast<double>(kMaxSteps));
    steps.index[i] = static_cast<std::int64_t>(nearest);
    steps.count = std::max(steps.count, steps.index[i] + 1);
    if (!steps.stray && std::abs(place - nearest) > kTolerance) steps.stray = i;
  }
  if (!best.good && !steps.stray) steps.stray = positions.size() - 1;
  return steps;
}

}  // namespace lithoscope::delimited

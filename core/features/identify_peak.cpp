#include "core/features/identify_peak.h"

#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

constexpr std::size_t kHalfWindow = 30;  // channels to each side of the running median
constexpr double kNoiseFactor = 5;
constexpr double kStageFactor = 0.8;

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The finite channels, wavelengths rising.
struct Samples {
  std::vector<std::size_t> channels;
  std::vector<double> nm, values;
};

Samples finite_samples(std::span<const double> wavelengths_nm, std::span<const float> spectrum) {
  Samples samples;
  const std::size_t count = std::min(wavelengths_nm.size(), spectrum.size());
  const bool falling = count > 1 && wavelengths_nm[1] < wavelengths_nm[0];
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t c = falling ? count - 1 - i : i;
    if (!std::isfinite(spectrum[c]) || !std::isfinite(wavelengths_nm[c])) continue;
    samples.channels.push_back(c);
    samples.nm.push_back(wavelengths_nm[c]);
    samples.values.push_back(static_cast<double>(spectrum[c]));
  }
  return samples;
}

std::vector<double> running_median(const std::vector<double>& values) {
  // Every eighth channel, linear between: the background bends slowly.
  constexpr std::size_t step = 8;
  const std::size_t count = values.size();
  std::vector<double> at_steps, window;
  for (std::size_t i = 0; i < count + step; i += step) {
    const std::size_t centre = std::min(i, count - 1);
    const std::size_t first = centre > kHalfWindow ? centre - kHalfWindow : 0;
    const std::size_t last = std::min(count, centre + kHalfWindow + 1);
    window.assign(values.begin() + static_cast<std::ptrdiff_t>(first),
                  values.begin() + static_cast<std::ptrdiff_t>(last));
    at_steps.push_back(median(window));
  }
  std::vector<double> background(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double share = static_cast<double>(i % step) / step;
    background[i] = (1 - share) * at_steps[i / step] + share * at_steps[i / step + 1];
  }
  return background;
}

EmissionPeak measured_peak(const Samples& samples, const std::vector<double>& over,
                           std::size_t top) {
  EmissionPeak peak{samples.channels[top], samples.nm[top], over[top], 0};
  const double left = over[top - 1], right = over[top + 1];
  const double bend = left - 2 * over[top] + right;
  if (bend < 0) {
    const double shift = std::clamp(0.5 * (left - right) / bend, -0.5, 0.5);
    const double step =
        shift < 0 ? samples.nm[top] - samples.nm[top - 1] : samples.nm[top + 1] - samples.nm[top];
    peak.wavelength_nm += shift * step;
  }
  // Where the flanks cross half the height, linear between channels.
  const double half = over[top] / 2;
  const auto crossing = [&](int direction) {
    std::size_t i = top;
    while (true) {
      if (direction < 0 ? i == 0 : i + 1 == over.size()) return samples.nm[i];
      const std::size_t next = direction < 0 ? i - 1 : i + 1;
      if (over[next] <= half) {
        const double share = (over[i] - half) / (over[i] - over[next]);
        return samples.nm[i] + share * (samples.nm[next] - samples.nm[i]);
      }
      if (over[next] > over[i] * 1.05) return samples.nm[i];  // the flank of another peak
      i = next;
    }
  };
  const double spacing = (samples.nm[top + 1] - samples.nm[top - 1]) / 2;
  peak.width_nm = std::max(crossing(1) - crossing(-1), spacing);
  return peak;
}

}  // namespace

std::vector<EmissionPeak> emission_peaks(std::span<const double> wavelengths_nm,
                                         std::span<const float> spectrum) {
  const Samples samples = finite_samples(wavelengths_nm, spectrum);
  std::vector<EmissionPeak> peaks;
  const std::size_t count = samples.values.size();
  if (count < 5) return peaks;
  const std::vector<double> background = running_median(samples.values);
  std::vector<double> over(count), deviations(count);
  double largest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    over[i] = samples.values[i] - background[i];
    deviations[i] = std::abs(over[i]);
    largest = std::max(largest, deviations[i]);
  }
  // A spectrum without noise still has rounding errors.
  const double least = std::max(kNoiseFactor * 1.4826 * median(deviations), 1e-6 * largest);
  for (std::size_t i = 1; i + 1 < count; ++i) {
    const bool top = over[i] > over[i - 1] && over[i] >= over[i + 1];
    if (top && over[i] > least) peaks.push_back(measured_peak(samples, over, i));
  }
  return peaks;
}

std::optional<EmissionPeak> peak_at(std::span<const EmissionPeak> peaks, double wavelength_nm,
                                    double reach_nm) {
  std::optional<EmissionPeak> best;
  for (const EmissionPeak& peak : peaks) {
    if (std::abs(peak.wavelength_nm - wavelength_nm) > reach_nm) continue;
    if (!best || peak.height > best->height) best = peak;
  }
  return best;
}

std::vector<PeakCandidate> identify_peak(const EmissionPeak& peak,
                                         std::span<const EmissionPeak> peaks,
                                         std::span<const double> wavelengths_nm,
                                         std::span<const StrongLine> table,
                                         double reach_resolutions) {
  std::vector<PeakCandidate> candidates;
  if (wavelengths_nm.empty() || !(peak.width_nm > 0)) return candidates;
  const auto [low, high] = std::minmax_element(wavelengths_nm.begin(), wavelengths_nm.end());
  const auto seen = [&](const StrongLine& line) {
    return std::any_of(peaks.begin(), peaks.end(), [&](const EmissionPeak& other) {
      return std::abs(other.wavelength_nm - line.wavelength_nm) <=
             std::max(peak.width_nm, other.width_nm);
    });
  };
  for (const StrongLine& line : table) {
    PeakCandidate candidate;
    candidate.line = line;
    candidate.distance_nm = peak.wavelength_nm - line.wavelength_nm;
    candidate.distance_resolutions = std::abs(candidate.distance_nm) / peak.width_nm;
    if (candidate.distance_resolutions > reach_resolutions) continue;
    double expected = 0, found = 0;
    for (const StrongLine& other : table) {
      const bool matters = other.element == line.element &&
                           other.relative_intensity >= line.relative_intensity / 2 &&
                           std::abs(other.wavelength_nm - line.wavelength_nm) > peak.width_nm &&
                           other.wavelength_nm >= *low && other.wavelength_nm <= *high;
      if (!matters) continue;
      const double weight = other.relative_intensity / line.relative_intensity;
      ++candidate.other_lines;
      expected += weight;
      if (seen(other)) {
        ++candidate.other_lines_found;
        found += weight;
      }
    }
    const double d = 1.5 * candidate.distance_resolutions;
    candidate.score = std::exp(-d * d / 2) * std::sqrt(line.relative_intensity / 100) *
                      std::pow(kStageFactor, line.stage - 1) * (0.5 + found) / (0.5 + expected);
    const auto same = std::find_if(candidates.begin(), candidates.end(), [&](const auto& other) {
      return other.line.element == line.element && other.line.stage == line.stage;
    });
    if (same == candidates.end()) {
      candidates.push_back(candidate);
    } else if (candidate.score > same->score) {
      *same = candidate;
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  return candidates;
}

}  // namespace lithoscope

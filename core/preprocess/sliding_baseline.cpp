#include "core/preprocess/sliding_baseline.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// `index` of a row of `count` that goes on mirrored at both ends: … 1 0 | 0 1 2 … .
std::int64_t mirrored(std::int64_t index, std::int64_t count) {
  const std::int64_t period = 2 * count;
  const std::int64_t within = ((index % period) + period) % period;
  return within < count ? within : period - 1 - within;
}

// `values` with `before` and `behind` mirrored values added.
void extend(const float* values, std::int64_t count, std::int64_t before, std::int64_t behind,
            std::vector<float>& to) {
  to.resize(static_cast<std::size_t>(before + count + behind));
  for (std::int64_t i = 0; i < before + count + behind; ++i) {
    to[static_cast<std::size_t>(i)] = values[mirrored(i - before, count)];
  }
}

// The least of `window` values from each place on (van Herk 1992, 10.1016/0167-8655(92)90069-C):
// minima from the start and from the end of blocks of the window's length.
void sliding_minimum(const std::vector<float>& values, std::int64_t window, std::int64_t count,
                     float* minima) {
  const auto size = static_cast<std::int64_t>(values.size());
  std::vector<float> ahead(values), back(values);
  for (std::int64_t i = 1; i < size; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (i % window != 0) ahead[at] = std::min(ahead[at - 1], values[at]);
  }
  for (std::int64_t i = size - 2; i >= 0; --i) {
    const auto at = static_cast<std::size_t>(i);
    if ((i + 1) % window != 0) back[at] = std::min(back[at + 1], values[at]);
  }
  for (std::int64_t i = 0; i < count; ++i) {
    minima[i] = std::min(back[static_cast<std::size_t>(i)],
                         ahead[static_cast<std::size_t>(i + window - 1)]);
  }
}

std::vector<float> gaussian(double sigma) {
  if (!(sigma > 0)) return {1.0f};
  const auto reach = static_cast<std::int64_t>(4 * sigma + 0.5);
  std::vector<double> values;
  double sum = 0;
  for (std::int64_t i = -reach; i <= reach; ++i) {
    values.push_back(std::exp(-0.5 * static_cast<double>(i * i) / (sigma * sigma)));
    sum += values.back();
  }
  std::vector<float> result;
  for (const double value : values) result.push_back(static_cast<float>(value / sum));
  return result;
}

// Channels side by side, tap after tap, which becomes vector instructions.
LITHOSCOPE_VECTOR_CLONES
void smooth(const float* __restrict values, std::int64_t count, const float* __restrict taps,
            std::int64_t tap_count, float* __restrict to) {
  constexpr std::int64_t together = 64;
  for (std::int64_t first = 0; first < count; first += together) {
    const std::int64_t here = std::min(together, count - first);
    float sums[together] = {};
    for (std::int64_t t = 0; t < tap_count; ++t) {
      const float tap = taps[t];
      for (std::int64_t c = 0; c < here; ++c) sums[c] += tap * values[first + t + c];
    }
    for (std::int64_t c = 0; c < here; ++c) to[first + c] = sums[c];
  }
}

}  // namespace

SpectralImage remove_sliding_baseline(const SpectralImage& image,
                                      const SlidingBaselineParameters& parameters,
                                      BaselineOutput output) {
  SpectralImage result = good_channels_only(image);
  const std::int64_t channels = result.channels();
  const std::int64_t window = std::max(1, parameters.window);
  const auto kernel = [channels, window, output,
                       taps = gaussian(parameters.sigma)](std::span<float> spectra) {
    const auto tap_count = static_cast<std::int64_t>(taps.size());
    std::vector<float> extended, minima(static_cast<std::size_t>(channels)), baseline(minima);
    for (std::size_t at = 0; at < spectra.size(); at += static_cast<std::size_t>(channels)) {
      float* spectrum = spectra.data() + at;
      extend(spectrum, channels, window / 2, window - 1 - window / 2, extended);
      sliding_minimum(extended, window, channels, minima.data());
      extend(minima.data(), channels, tap_count / 2, tap_count / 2, extended);
      smooth(extended.data(), channels, taps.data(), tap_count, baseline.data());
      for (std::int64_t c = 0; c < channels; ++c) {
        const float below = baseline[static_cast<std::size_t>(c)];
        spectrum[c] = output == BaselineOutput::kCorrected ? spectrum[c] - below : below;
      }
    }
  };
  result.store =
      std::make_shared<SpectrumMapStore>(result.store, translated("core", "baseline"), 8, kernel);
  result.white_reference = nullptr;
  result.dark_reference = nullptr;
  return result;
}

}  // namespace lithoscope

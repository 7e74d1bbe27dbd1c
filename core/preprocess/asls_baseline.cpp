#include "core/preprocess/asls_baseline.h"

#include <algorithm>
#include <cstddef>

#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/preprocess/asls_solve.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kLanes = kAslsLanes;

template <typename Value>
struct Tile {
  explicit Tile(std::int64_t channels)
      : y(static_cast<std::size_t>(channels * kLanes)),
        marks(static_cast<std::size_t>(channels * 2)),
        steps(static_cast<std::size_t>(channels)) {}

  std::vector<Value> y;
  std::vector<std::uint8_t> marks;
  std::vector<AslsStep> steps;
};

// The baselines of the tile's spectra, in `solution`. A lane whose weights have settled is solved
// again to the same bits while others go on, so that lanes do not influence each other.
template <typename Value>
void iterate(std::int64_t channels, const AslsParameters& parameters, Tile<Value>& tile) {
  if (channels == 1) {
    for (std::int64_t l = 0; l < kLanes; ++l) tile.steps[0].solution[l] = tile.y[l];
    return;
  }
  AslsWeights weights{1.0 / parameters.lambda, 1.0 / parameters.lambda};
  const AslsTile<Value> memory{channels, tile.y.data(), tile.marks.data(), tile.steps.data()};
  for (int i = 0; i < parameters.iterations; ++i) {
    const bool changed =
        processor_has_avx2() ? asls_solve_avx2(memory, weights) : asls_solve_plain(memory, weights);
    // The first weights, all 1, are none of the two that follow.
    if (i > 0 && !changed) break;
    weights = {parameters.asymmetry / parameters.lambda,
               (1.0 - parameters.asymmetry) / parameters.lambda};
  }
}

}  // namespace

std::vector<double> asls_baseline(std::span<const double> spectrum,
                                  const AslsParameters& parameters) {
  const auto channels = static_cast<std::int64_t>(spectrum.size());
  std::vector<double> baseline(spectrum.size());
  if (channels == 0) return baseline;
  Tile<double> tile(channels);
  for (std::size_t i = 0; i < spectrum.size(); ++i) tile.y[i * kLanes] = spectrum[i];
  iterate(channels, parameters, tile);
  for (std::size_t i = 0; i < spectrum.size(); ++i) baseline[i] = tile.steps[i].solution[0];
  return baseline;
}

void asls_baseline(std::span<float> spectra, std::int64_t channels,
                   const AslsParameters& parameters, BaselineOutput output) {
  if (channels == 0) return;
  const std::int64_t count = static_cast<std::int64_t>(spectra.size()) / channels;
  Tile<float> tile(channels);
  for (std::int64_t first = 0; first < count; first += kLanes) {
    const std::int64_t lanes = std::min(kLanes, count - first);
    if (lanes < kLanes) std::fill(tile.y.begin(), tile.y.end(), 0.0F);
    for (std::int64_t l = 0; l < lanes; ++l) {
      const float* spectrum = spectra.data() + (first + l) * channels;
      for (std::int64_t i = 0; i < channels; ++i) {
        tile.y[static_cast<std::size_t>(i * kLanes + l)] = spectrum[i];
      }
    }
    iterate(channels, parameters, tile);
    for (std::int64_t l = 0; l < lanes; ++l) {
      float* spectrum = spectra.data() + (first + l) * channels;
      for (std::int64_t i = 0; i < channels; ++i) {
        const double baseline = tile.steps[static_cast<std::size_t>(i)].solution[l];
        const double value = output == BaselineOutput::kCorrected
                                 ? static_cast<double>(spectrum[i]) - baseline
                                 : baseline;
        spectrum[i] = static_cast<float>(value);
      }
    }
  }
}

SpectralImage remove_baseline(const SpectralImage& image, const AslsParameters& parameters,
                              BaselineOutput output) {
  SpectralImage result = good_channels_only(image);
  const std::int64_t channels = result.channels();
  // Few enough spectra that a call takes some milliseconds, enough that its memory is worth
  // getting.
  const std::int64_t at_once =
      kLanes * std::max<std::int64_t>(1, 16384 / std::max<std::int64_t>(1, channels));
  result.store =
      std::make_shared<SpectrumMapStore>(result.store, translated("core", "baseline"), at_once,
                                         [channels, parameters, output](std::span<float> spectra) {
                                           asls_baseline(spectra, channels, parameters, output);
                                         });
  result.white_reference = nullptr;
  result.dark_reference = nullptr;
  return result;
}

}  // namespace lithoscope

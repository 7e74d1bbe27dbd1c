#include "core/preprocess/asls_baseline.h"

#include <algorithm>
#include <cstddef>

#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// Spectra that are solved side by side, one in each lane of the processor's vectors.
constexpr std::int64_t kLanes = 8;

// The symmetric pentadiagonal system (W + λDᵀD) z = W y is solved by elimination from the first to
// the last channel (LDLᵀ) and back. The unknowns of each step are not (zᵢ, zᵢ₊₁) but the value zᵢ
// and the slope gᵢ = zᵢ₊₁ − zᵢ: straight lines, which λ does not touch, then stay apart from it,
// and no step subtracts numbers of size λ from each other. In the textbook form weights below
// λ·1e-16 drown, so that λ = 1e12 with p = 1e-3 is already meaningless; here it keeps its digits.
//
// All arrays are channels × kLanes, so that every loop over lanes becomes a few vector
// instructions.
struct Tile {
  explicit Tile(std::int64_t channels)
      : y(static_cast<std::size_t>(channels * kLanes)),
        weight(y.size()),
        value_part(y.size()),
        slope_part(y.size()),
        solution(y.size()) {}

  std::vector<double> y, weight;
  // gᵢ = slope_part·gᵢ₊₁ − value_part·zᵢ₊₁ + solution; the way back then puts zᵢ into `solution`.
  std::vector<double> value_part, slope_part, solution;
};

// One solve and the weights that follow from it. Returns false where no weight of any lane changed.
LITHOSCOPE_VECTOR_CLONES
bool solve(std::int64_t channels, double lambda, double asymmetry, const double* __restrict y,
           double* __restrict weight, double* __restrict value_part, double* __restrict slope_part,
           double* __restrict solution) {
  // What the channels so far say about value and slope: the quadratic form
  // v₁₁z² + 2v₁₂zg + v₂₂g² − 2(h₁z + h₂g).
  double v11[kLanes], v12[kLanes], v22[kLanes], h1[kLanes], h2[kLanes];
  for (std::int64_t l = 0; l < kLanes; ++l) {
    v11[l] = weight[l];
    v12[l] = v22[l] = h2[l] = 0;
    h1[l] = weight[l] * y[l];
  }
  for (std::int64_t i = 0; i + 1 < channels; ++i) {
    // The last slope has none after it to be held against.
    const double stiffness = i + 2 < channels ? lambda : 0.0;
    const double* next_weight = weight + (i + 1) * kLanes;
    const double* next_y = y + (i + 1) * kLanes;
    double* a = value_part + i * kLanes;
    double* c = slope_part + i * kLanes;
    double* b = solution + i * kLanes;
    for (std::int64_t l = 0; l < kLanes; ++l) {
      // In terms of the next value: zᵢ = zᵢ₊₁ − gᵢ.
      const double cross = v12[l] - v11[l];
      const double square = v22[l] - v12[l] - cross;
      const double right = h2[l] - h1[l];
      // The slope gᵢ is eliminated; λ(gᵢ₊₁ − gᵢ)² ties it to the next one.
      const double inverse = 1.0 / (stiffness + square);
      const double kept = stiffness * inverse;
      const double lost = cross * inverse;
      a[l] = lost;
      b[l] = right * inverse;
      c[l] = kept;
      v11[l] = v11[l] - cross * lost + next_weight[l];
      v12[l] = cross * kept;
      v22[l] = square * kept;
      h1[l] = h1[l] - lost * right + next_weight[l] * next_y[l];
      h2[l] = right * kept;
    }
  }
  double z[kLanes], slope[kLanes], change[kLanes];
  for (std::int64_t l = 0; l < kLanes; ++l) {
    z[l] = h1[l] / v11[l];
    slope[l] = change[l] = 0;
    solution[(channels - 1) * kLanes + l] = z[l];
  }
  const double above = asymmetry, below = 1.0 - asymmetry;
  for (std::int64_t i = channels - 1; i >= 0; --i) {
    const double* a = value_part + i * kLanes;
    const double* c = slope_part + i * kLanes;
    const double* here = y + i * kLanes;
    double* b = solution + i * kLanes;
    double* w = weight + i * kLanes;
    if (i + 1 < channels) {
      for (std::int64_t l = 0; l < kLanes; ++l) {
        slope[l] = c[l] * slope[l] - a[l] * z[l] + b[l];
        z[l] -= slope[l];
        b[l] = z[l];
      }
    }
    for (std::int64_t l = 0; l < kLanes; ++l) {
      const double updated = here[l] > z[l] ? above : below;
      const double difference = updated - w[l];
      change[l] += difference * difference;
      w[l] = updated;
    }
  }
  double total = 0;
  for (std::int64_t l = 0; l < kLanes; ++l) total += change[l];
  return total > 0;
}

// The baselines of the tile's spectra, in `solution`. A lane whose weights have settled is solved
// again to the same bits while others go on, so that lanes do not influence each other.
void iterate(Tile& tile, std::int64_t channels, const AslsParameters& parameters) {
  std::fill(tile.weight.begin(), tile.weight.end(), 1.0);
  for (int i = 0; i < parameters.iterations; ++i) {
    const bool changed =
        solve(channels, parameters.lambda, parameters.asymmetry, tile.y.data(), tile.weight.data(),
              tile.value_part.data(), tile.slope_part.data(), tile.solution.data());
    if (!changed) break;
  }
}

}  // namespace

std::vector<double> asls_baseline(std::span<const double> spectrum,
                                  const AslsParameters& parameters) {
  const auto channels = static_cast<std::int64_t>(spectrum.size());
  std::vector<double> baseline(spectrum.size());
  if (channels == 0) return baseline;
  Tile tile(channels);
  for (std::size_t i = 0; i < spectrum.size(); ++i) tile.y[i * kLanes] = spectrum[i];
  iterate(tile, channels, parameters);
  for (std::size_t i = 0; i < spectrum.size(); ++i) baseline[i] = tile.solution[i * kLanes];
  return baseline;
}

void asls_baseline(std::span<float> spectra, std::int64_t channels,
                   const AslsParameters& parameters, BaselineOutput output) {
  if (channels == 0) return;
  const std::int64_t count = static_cast<std::int64_t>(spectra.size()) / channels;
  Tile tile(channels);
  for (std::int64_t first = 0; first < count; first += kLanes) {
    const std::int64_t lanes = std::min(kLanes, count - first);
    if (lanes < kLanes) std::fill(tile.y.begin(), tile.y.end(), 0.0);
    for (std::int64_t l = 0; l < lanes; ++l) {
      const float* spectrum = spectra.data() + (first + l) * channels;
      for (std::int64_t i = 0; i < channels; ++i) {
        tile.y[static_cast<std::size_t>(i * kLanes + l)] = spectrum[i];
      }
    }
    iterate(tile, channels, parameters);
    for (std::int64_t l = 0; l < lanes; ++l) {
      float* spectrum = spectra.data() + (first + l) * channels;
      for (std::int64_t i = 0; i < channels; ++i) {
        const auto at = static_cast<std::size_t>(i * kLanes + l);
        const double value = output == BaselineOutput::kCorrected ? tile.y[at] - tile.solution[at]
                                                                  : tile.solution[at];
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

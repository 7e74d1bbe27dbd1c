// Baseline removal by asymmetric least squares.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/image/spectral_image.h"

namespace lithoscope {

// Minimises  Σ wᵢ(yᵢ − zᵢ)² + λ Σ (Δ²zᵢ)²  where wᵢ = p for points above the baseline z and 1 − p
// for the others, over and over from w = 1. Eilers & Boelens 2005; Peng et al. 2010,
// 10.1016/j.aca.2010.08.033; defaults for LIBS spectra of thousands of channels. Channels count as
// equally spaced.
struct AslsParameters {
  double lambda = 1e5;      // stiffness, above 0
  double asymmetry = 0.01;  // p, in (0, 0.5]
  int iterations = 10;      // solves at most; ends before where the weights stop changing
};

enum class BaselineOutput { kCorrected, kBaseline };

// The baseline of one spectrum; as many values as `spectrum`, which must be finite.
std::vector<double> asls_baseline(std::span<const double> spectrum,
                                  const AslsParameters& parameters);

// Replaces each spectrum (spectra × channels, row-major, finite) by itself less its baseline, or by
// the baseline. One thread; spectra do not influence each other.
void asls_baseline(std::span<float> spectra, std::int64_t channels,
                   const AslsParameters& parameters, BaselineOutput output);

// The image whose spectra have their baseline removed (or are the baseline), computed when read.
// Bad bands are left out first. Invalid spectra are NaN.
SpectralImage remove_baseline(const SpectralImage& image, const AslsParameters& parameters,
                              BaselineOutput output);

}  // namespace lithoscope

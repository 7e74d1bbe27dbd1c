// One spectrum as it is looked at: raw, or after a step of preprocessing.
#pragma once

#include <span>
#include <vector>

#include "core/image/spectral_image.h"

namespace lithoscope {

enum class SpectrumMode {
  kRaw,
  kBaselineCorrected,  // asymmetric least squares
  kReflectance,        // (counts − dark) / (white − dark)
  kHullQuotient,       // reflectance (where there are references) over its hull
  kDerivative,         // Savitzky–Golay, first
};

// The modes that make sense for the spectra of `image`, kRaw first:
//  - baseline-corrected for emission spectra of at least 10 channels: no reflectance, hull quotient
//    or references,
//  - reflectance where white and dark reference fit the image,
//  - hull quotient where the numbers are reflectance or become it,
//  - derivative where there are at least 11 channels that follow each other (no names).
std::vector<SpectrumMode> spectrum_modes(const SpectralImage& image);

// Whether a mode works on reflectance: its spectra must be read from the image's reflectance.
bool needs_reflectance(const SpectralImage& image, SpectrumMode mode);

// What the numbers are in this mode: "counts", "counts, baseline removed", "reflectance", "hull
// quotient", "reflectance, derivative per nm" (translated).
std::string mode_quantity(const SpectralImage& image, SpectrumMode mode);

// `spectrum` (one a channel of `axis`, already reflectance where needs_reflectance) in `mode`, with
// the kernels and defaults of the operations of the same name. `good_channels` as in SpectralImage:
// bad bands become NaN where a mode looks at neighbours. Gaps (NaN) stay gaps; the derivative takes
// each piece between gaps by itself and leaves out those shorter than its window of 11 channels.
// NaN throughout where the kernel has too little to work on. Takes a few ms for thousands of
// channels. `axis` must rise or fall, which SpectralAxis ensures.
std::vector<float> in_mode(std::span<const float> spectrum, const SpectralAxis& axis,
                           const std::vector<std::uint8_t>& good_channels, SpectrumMode mode);

}  // namespace lithoscope

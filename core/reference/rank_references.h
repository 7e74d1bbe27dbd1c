// The references that look most like a spectrum.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/spectral_axis.h"
#include "core/reference/spectral_library.h"

namespace lithoscope {

// A library at the bands of an image, ready to be compared.
struct PreparedLibrary {
  std::string title;
  SpectralAxis axis;
  std::vector<std::string> names;
  std::vector<std::vector<float>> spectra;  // by reference, one value a band; NaN = not measured
};

// Resamples all of `library`. Throws Error where `axis` has no wavelengths, or no reference covers
// at least three of its bands, telling both ranges; Cancelled.
PreparedLibrary prepare_library(const SpectralLibrary& library, const SpectralAxis& axis,
                                Progress& progress);

struct RankedReference {
  std::size_t reference = 0;  // index into PreparedLibrary
  double angle = 0;           // radians
};

// All references that share at least half of the spectrum's measured bands (and three) with it,
// smallest angle first; the same order for the same input. `spectrum`: one a band, NaN = not
// measured. With `hull_quotients` both are first divided by their hulls over the bands that they
// share, so that the shapes of absorptions count alone; the angle of two hull quotients is small
// anyway.
std::vector<RankedReference> rank_references(const PreparedLibrary& library,
                                             std::span<const float> spectrum, bool hull_quotients);

}  // namespace lithoscope

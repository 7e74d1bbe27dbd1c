// References as an image's camera would have seen them.
#pragma once

#include <span>
#include <vector>

#include "core/reference/spectral_library.h"

namespace lithoscope {

// `reference` at the bands `band_nm` (strictly rising or falling), one value a band. A band is a
// triangle that reaches to its neighbours: its value is the mean of the reference's channels in it,
// weighted by the triangle; where fewer than three channels lie in it, linear between the two
// nearest. NaN where the reference was not measured: outside of its range, beside a gap, or between
// channels that lie farther apart than three bands and three of its usual steps.
std::vector<float> at_bands(const ReferenceSpectrum& reference, std::span<const double> band_nm);

}  // namespace lithoscope

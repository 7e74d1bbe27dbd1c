// Spectra divided by their upper convex hull (continuum removal).
#pragma once

#include <span>
#include <vector>

#include "core/image/spectral_image.h"

namespace lithoscope {

// Working space, to be used again for the next spectrum.
struct HullSpace {
  std::vector<std::size_t> points;
  std::vector<double> hull, heights;
};

// Divides `spectrum` by its upper convex hull over `positions` (strictly rising or falling, one a
// value): piecewise linear through the hull points, of which both ends are two (Clark & Roush 1984,
// 10.1029/JB089iB07p06329). 1 at hull points, below 1 elsewhere, whatever the spectrum's scale. NaN
// throughout where the hull is not above 0 everywhere, or a value is not finite.
void hull_quotient(std::span<const double> positions, std::span<float> spectrum, HullSpace& space);

// The same in double, for one spectrum.
std::vector<double> hull_quotient(std::span<const double> positions,
                                  std::span<const double> spectrum);

// The hull quotient of every spectrum, computed when read. Over wavelength; over the channel number
// where the channels have no wavelengths. Bad bands are left out first.
SpectralImage hull_quotient(const SpectralImage& image);

}  // namespace lithoscope

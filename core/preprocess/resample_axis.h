// The spectra of an image at other wavelengths.
#pragma once

#include "core/image/spectral_axis.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// `image` with the channels of `axis`, linear between its own neighbouring good channels, computed
// when read. Wavelengths up to half a channel beyond the image's first and last one take that
// one's value. The units may differ (nm, µm, cm⁻¹). A spectrum with a value that is not finite
// in a good channel is handed out as NaN throughout. Throws Error where one of the axes has no
// wavelengths, or the image does not reach as far as `axis`: says how far each of them goes.
SpectralImage resample_axis(const SpectralImage& image, const SpectralAxis& axis);

}  // namespace lithoscope

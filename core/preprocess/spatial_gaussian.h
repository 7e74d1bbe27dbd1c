// Gaussian smoothing over the map, channel by channel.
#pragma once

#include <cstdint>
#include <vector>

#include "core/image/feature_map.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// Weights of the offsets −r … r of a Gaussian of `sigma_px` pixels, cut off at 4σ (r = 4σ rounded)
// and summing to 1.
std::vector<double> gaussian_weights(double sigma_px);

// The index that stands at `index` where a line of `count` values is mirrored at its ends, the end
// value doubled: d c b a | a b c d | d c b a.
std::int64_t mirrored_index(std::int64_t index, std::int64_t count);

// The image smoothed along rows and columns, computed when read; 0 = the image as it is. Values
// that are masked or not finite are left out and the weights of the others renormalised; they
// themselves stay NaN: smoothing invents no measurement. Each channel is treated by itself, so that
// any set of channels may be read alone with the same result.
SpectralImage smooth_image(const SpectralImage& image, double sigma_px);

// The same for the columns of a feature map. Linear features (area over a window) of a smoothed
// image equal the smoothed features of the image, at a fraction of the work.
FeatureMap smooth_features(const FeatureMap& map, double sigma_px, Progress& progress);

}  // namespace lithoscope

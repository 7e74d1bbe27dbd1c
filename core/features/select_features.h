// Features that are the channels themselves, and parts of feature maps.
#pragma once

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/spectral_image.h"
#include "core/preprocess/select.h"

namespace lithoscope {

// Each good channel as a column, named as the axis names it ("V51", "670.8 nm"). For images of few
// channels (isotope maps, colours): throws Error above 2^28 values. Throws Cancelled.
FeatureMap image_as_features(const SpectralImage& image, Progress& progress);

// The points of a rectangle. Throws Error where it leaves the grid.
FeatureMap crop_features(const FeatureMap& map, const CropWindow& window);

}  // namespace lithoscope

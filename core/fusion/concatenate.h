// Mid-level fusion: the columns of two feature maps side by side.
#pragma once

#include "core/image/feature_map.h"

namespace lithoscope {

// All columns of `first`, then all of `second` (paper, "Fusion": LIBS columns ‖ HSI scores, each
// scaled before). A point is valid where it is in both. A column of `second` whose name is taken
// gets a number: "PC 1 (2)". Throws Error where the grids differ, or their parts' sizes disagree.
FeatureMap concatenate_features(const FeatureMap& first, const FeatureMap& second);

}  // namespace lithoscope

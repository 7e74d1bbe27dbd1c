// The parameters that cropping an image and cropping features share.
#pragma once

#include <vector>

#include "core/operations/parameters.h"
#include "core/preprocess/select.h"

namespace lithoscope {

std::vector<Parameter> crop_parameters();
CropWindow crop_window_of(const Parameters& parameters);

}  // namespace lithoscope

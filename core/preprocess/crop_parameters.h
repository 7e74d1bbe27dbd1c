// The parameters that cropping an image and cropping features share.
#pragma once

#include <vector>

#include "core/operations/parameters.h"
#include "core/preprocess/select.h"

namespace lithoscope {

std::vector<Parameter> crop_parameters();
// The corners as `outline_um` has them: [[x, y], ...]; empty, or at least 3. Throws Error.
std::vector<PointUm> parse_outline(const Json& corners);
Json outline_to_json(const std::vector<PointUm>& corners);
CropWindow crop_window_of(const Parameters& parameters);

}  // namespace lithoscope

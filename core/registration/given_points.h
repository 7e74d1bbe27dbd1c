// Matching points written in a recipe itself, as a person has set them.
#pragma once

#include <vector>

#include "core/base/json.h"
#include "core/operations/operation.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

// [{"name": "Point 1", "source_um": [x, y], "target_um": [x, y], "enabled": true}, ...]; numbers
// are written so that they are read back the same.
Json points_to_json(const std::vector<MatchingPoint>& points);

// Throws Error naming the entry where it is no such list, and what check_matching_points throws.
std::vector<MatchingPoint> points_from_json(const Json& json);

// "registration.points": the points of its parameter as a table for "registration.fit".
Operation given_points_operation();

}  // namespace lithoscope

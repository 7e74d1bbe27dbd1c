// What a person accepted on top of a fit, as it is written in a recipe.
#pragma once

#include <optional>

#include "core/base/json.h"
#include "core/image/transform.h"

namespace lithoscope {

// {"kind": "similarity" or "affine", "linear": [[a, b], [c, d]], "shift_um": [x, y]}: a change in
// the target's plane, µm; numbers are written so that they are read back the same.
Json correction_to_json(const Transform& correction);

// None for null. Throws Error naming the entry where it is no such change, or one that squeezes the
// plane to a line.
std::optional<Transform> correction_from_json(const Json& json);

}  // namespace lithoscope

// Outlines that are carried from one plane of a sample to another.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/image/grid.h"

namespace lithoscope {

// Where a point lies in the other plane; none where it has no place there.
using CarryPoint = std::function<std::optional<PointUm>(PointUm)>;

// The corners of a closed polygon, carried one by one. Sides that do not stay straight get further
// corners until each piece is within `tolerance_um` (of the other plane) of where the side goes,
// at most 256 pieces a side. Starts with the first corner. None where a part of the outline has no
// place in the other plane.
std::optional<std::vector<PointUm>> carried_outline(std::span<const PointUm> corners,
                                                    const CarryPoint& carry, double tolerance_um);

}  // namespace lithoscope

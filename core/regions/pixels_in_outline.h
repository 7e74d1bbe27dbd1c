// Which pixels of a grid lie in an outline that a person has drawn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/image/grid.h"

namespace lithoscope {

// Neighbouring pixels of one row: columns first_col to end_col - 1.
struct PixelRun {
  std::int64_t row = 0;
  std::int64_t first_col = 0;
  std::int64_t end_col = 0;
  bool operator==(const PixelRun&) const = default;
};

// The pixels whose centres lie in the closed polygon with these corners (µm of the grid's plane, at
// least 3, in either order; the last is joined to the first), by rows and columns. Where the
// outline crosses itself the even-odd rule holds. A centre on the outline belongs to the side right
// of or below it, so that regions that share a side share no pixel and leave none out.
//
// An outline narrower than a pixel that holds no centre at all takes the pixel under the middle of
// its bounding box. Empty outside the grid, and where a corner is not finite.
std::vector<PixelRun> pixels_in_outline(const Grid& grid, std::span<const PointUm> corners);

// The one pixel under `point`; empty outside the grid.
std::vector<PixelRun> pixel_under(const Grid& grid, PointUm point);

std::int64_t pixel_count(std::span<const PixelRun> runs);

}  // namespace lithoscope

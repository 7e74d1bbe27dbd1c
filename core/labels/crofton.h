// Lengths of boundaries between pixels by the formula of Cauchy and Crofton.
#pragma once

#include <array>
#include <cstdint>

#include "core/image/grid.h"

namespace lithoscope {

// One of the four ways from a pixel to the next one, and the length in µm that each crossing of a
// boundary on that way stands for: half of angle × distance of the parallel lines.
struct CroftonStep {
  std::int64_t rows = 0, cols = 0;
  double length_um = 0;
};
std::array<CroftonStep, 4> crofton_steps(const Grid& grid);

}  // namespace lithoscope

// The size of a pixel in a header.
#pragma once

#include <string>

#include "core/image/grid.h"
#include "core/image/spectral_store.h"
#include "plugins/envi/envi_header.h"

namespace lithoscope::envi {

// Rows, columns and pitch from "map info" or "pixel size" (metres unless they name a unit). Angles
// and map coordinates are left aside: the sample plane is the image's own. The origin is that of
// our own field "lithoscope origin um", else 0.
Grid read_grid(const Header& header, const CubeShape& shape);

// Header lines that read_grid understands; empty for a grid without a known pitch and origin.
std::string grid_lines(const Grid& grid);

}  // namespace lithoscope::envi

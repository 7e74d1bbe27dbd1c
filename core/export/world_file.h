// World files: six lines that tell GIS programs where the pixels of a picture lie.
#pragma once

#include <filesystem>
#include <string>

#include "core/image/grid.h"

namespace lithoscope {

// x = A col + C, y = E row + F of the centre of pixel (row, col), in µm of the grid, or in pixels
// where its pitch is not known. GIS programs draw y upwards: by default y is the grid's with its
// sign changed (E < 0), so that the map stands as it is seen; with `y_down` it is the grid's own.
std::string world_file_text(const Grid& grid, bool y_down);

// "map.png" -> "map.pgw", "map.tif" -> "map.tfw".
std::filesystem::path world_file_of(const std::filesystem::path& picture);

}  // namespace lithoscope

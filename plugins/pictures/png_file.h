// PNG by way of libpng.
#pragma once

#include <filesystem>

#include "plugins/pictures/picture.h"

namespace lithoscope::pictures {

// Reads a PNG of any colour type, depth and interlacing; 1, 2 and 4 bit grey is stretched to 0 to
// 255. Throws Error with libpng's words; Cancelled.
Picture read_png(const std::filesystem::path& file, Progress& progress);

// Writes a PNG with a palette, `scale` × `scale` dots for a point: place 0 is transparent and
// stands for unlabelled points, place n is class n. Throws Error for more than 255 classes;
// Cancelled.
void write_png(const LabelMap& map, int scale, const std::filesystem::path& file,
               Progress& progress);

}  // namespace lithoscope::pictures

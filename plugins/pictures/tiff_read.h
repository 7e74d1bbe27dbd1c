// Reading TIFF by way of libtiff.
#pragma once

#include <filesystem>

#include "plugins/pictures/picture.h"

namespace lithoscope::pictures {

// Reads a TIFF: bilevel, grey, palette or colour, any number of channels, interleaved or in planes,
// in strips or tiles, integers of 1 to 64 bits and floats of 32 and 64, any compression that
// libtiff knows. Pages of one size and kind become channels behind each other; where they differ
// the first is read (metadata "pages left out"). ImageJ's pixel size is understood. Throws Error,
// Cancelled.
Picture read_tiff(const std::filesystem::path& file, Progress& progress);

}  // namespace lithoscope::pictures

// JPEG by way of libjpeg.
#pragma once

#include <filesystem>

#include "plugins/pictures/picture.h"

namespace lithoscope::pictures {

// Reads a JPEG: grey, or red, green and blue; four channels of print colours as they stand. Throws
// Error with libjpeg's words, also where data are missing (libjpeg itself would fill them in with
// grey); Cancelled.
Picture read_jpeg(const std::filesystem::path& file, Progress& progress);

}  // namespace lithoscope::pictures

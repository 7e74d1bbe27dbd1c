// Pixel size and description of a TIFF.
#pragma once

#include "plugins/pictures/picture.h"
#include "plugins/pictures/tiff_handle.h"

namespace lithoscope::pictures {

// Takes the pixel size from the resolution tags, in ImageJ's unit where the description names one,
// and keeps the description: as note where it is ours, else as metadata "description".
void read_resolution(const TiffHandle& tiff, Picture& picture);

}  // namespace lithoscope::pictures

// Writing pictures.
#pragma once

#include <memory>

#include "core/io/writer.h"

namespace lithoscope::pictures {

// Writer "png": label maps, one dot a point or more.
std::unique_ptr<Writer> make_png_writer();

// Writer "tiff": images, feature maps and label maps.
std::unique_ptr<Writer> make_tiff_writer();

}  // namespace lithoscope::pictures

// Reading pictures: PNG, JPEG, TIFF.
#pragma once

#include <memory>

#include "core/io/reader.h"

namespace lithoscope::pictures {

// Reader "picture": an image, or a label map with the option as = labels.
std::unique_ptr<Reader> make_picture_reader();

}  // namespace lithoscope::pictures

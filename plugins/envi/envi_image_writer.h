// Writing ENVI images.
#pragma once

#include <memory>

#include "core/io/writer.h"
#include "plugins/envi/envi_files.h"

namespace lithoscope::envi {

// Header and data that are written for `path`, which is the name of either: "a.hdr" is written with
// "a.img". Throws Error where the header belongs to another data file that would lose it.
FilePair output_pair(const std::filesystem::path& path);

// Writer "envi".
std::unique_ptr<Writer> make_image_writer();

}  // namespace lithoscope::envi

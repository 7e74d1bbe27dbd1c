// Making the text of an ENVI header.
#pragma once

#include <string>
#include <vector>

#include "core/image/spectral_image.h"
#include "plugins/envi/envi_layout.h"

namespace lithoscope::envi {

// The lines that every header starts with.
std::string layout_lines(const Layout& layout, const std::string& file_type);

// "key = {\n a,\n b}": one name a line; what would end a name or the list is replaced.
std::string name_list(const std::string& key, const std::vector<std::string>& names);

// The header of an image whose data lie as `layout` says.
std::string image_header(const SpectralImage& image, const Layout& layout);

}  // namespace lithoscope::envi

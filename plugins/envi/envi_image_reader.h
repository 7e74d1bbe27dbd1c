// Reading ENVI images and spectral libraries.
#pragma once

#include <memory>

#include "core/image/spectral_image.h"
#include "core/io/reader.h"
#include "plugins/envi/envi_axis.h"
#include "plugins/envi/envi_files.h"
#include "plugins/envi/envi_header.h"

namespace lithoscope::envi {

struct ImageOptions {
  AxisMode axis = AxisMode::kHeader;
  bool references = true;  // attach white and dark references
};

// The image of a header and its data, with its references. Its store reads on demand. A spectral
// library becomes an image of one column; metadata "spectra names" then holds one name a line, and
// its channels are sorted where spectrometers overlap.
SpectralImage read_image(const FilePair& files, const ImageOptions& options);

// Reader "envi".
std::unique_ptr<Reader> make_image_reader();

// True where the header describes classes instead of measurements.
bool is_classification(const Header& header);

// How sure a reader of this kind can be of `path`; see Reader::confidence.
int sniff(const std::filesystem::path& path, const std::string& head, bool classification);

}  // namespace lithoscope::envi

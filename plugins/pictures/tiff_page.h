// What one page (directory) of a TIFF holds.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plugins/pictures/tiff_handle.h"
#include "plugins/pictures/tiff_samples.h"

namespace lithoscope::pictures {

struct TiffPage {
  std::uint32_t cols = 0;
  std::uint32_t rows = 0;
  std::uint16_t channels = 1;
  std::uint16_t photometric = PHOTOMETRIC_MINISBLACK;
  std::uint16_t compression = COMPRESSION_NONE;
  bool planes = false;      // channels one after the other
  bool as_colours = false;  // by libtiff's own conversion to red, green, blue and alpha
  TiffNumber number;
  int alpha = -1;

  bool same_kind(const TiffPage& other) const {
    return cols == other.cols && rows == other.rows && channels == other.channels &&
           photometric == other.photometric && number.bits == other.number.bits &&
           number.format == other.number.format && as_colours == other.as_colours &&
           alpha == other.alpha;
  }
};

// The page that libtiff has open; also tells libtiff how it should be decoded. Throws Error where
// its numbers are of a kind that is not read.
TiffPage read_page(const TiffHandle& tiff);

// The pages that are pictures of full size: no thumbnails, no masks. Where they differ in size or
// kind only the first; `left_out` then counts the others.
std::vector<std::pair<tdir_t, TiffPage>> read_pages(const TiffHandle& tiff, int& left_out);

// How many times larger than the file the data of a page can be.
double most_shrinking(std::uint16_t compression);

std::vector<std::string> channel_names(const TiffPage& page, int pages);

}  // namespace lithoscope::pictures

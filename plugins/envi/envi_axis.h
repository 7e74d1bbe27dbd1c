// What a header says of the channels.
#pragma once

#include <cstdint>
#include <vector>

#include "core/image/spectral_axis.h"
#include "plugins/envi/envi_header.h"

namespace lithoscope::envi {

enum class AxisMode {
  kHeader,   // as the header says; wavelengths out of order are an Error
  kSorted,   // channels put in the order of rising wavelength
  kCounted,  // wavelengths left aside
};

struct Channels {
  SpectralAxis axis;
  std::vector<std::uint8_t> good;  // of the bad-band list "bbl", 0 = bad; empty = all good
  // For each channel the one of the file that it is; empty where they are the same.
  std::vector<int> order;
};

// The channels of an image of `count`. Where the unit is missing or unknown it is taken from the
// values: 100 and more are nm, less are µm. Without wavelengths the channels are counted, and named
// by the band names. Throws Error where a list has another length, a unit is not known, or the
// wavelengths are out of order (or, sorted, two are the same).
Channels read_channels(const Header& header, std::size_t count, AxisMode mode);

}  // namespace lithoscope::envi

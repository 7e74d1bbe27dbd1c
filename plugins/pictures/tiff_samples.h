// From the packed bytes of a TIFF's strip or tile to numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "plugins/pictures/picture.h"

namespace lithoscope::pictures {

enum class TiffFormat { kUnsigned, kSigned, kFloat };

// How one number is stored; libtiff has put its bytes in this machine's order.
struct TiffNumber {
  int bits = 8;
  TiffFormat format = TiffFormat::kUnsigned;
  // Highest value is black: turned around, so that larger is brighter.
  bool inverted = false;
  // Grey of less than 8 bits is stretched to 0 to 255; places in a palette are not.
  bool stretched = false;
};

// Whether numbers of this kind are read, and what they become: unsigned integers of up to 8 and 16
// bits stay what they are, all else becomes float.
bool is_readable(const TiffNumber& number);
SampleType sample_type(const TiffNumber& number);

// Converts one line of `count` numbers, packed from its first bit on.
void convert_line(const std::byte* packed, std::int64_t count, const TiffNumber& number,
                  std::byte* out, std::int64_t out_step_bytes);

}  // namespace lithoscope::pictures

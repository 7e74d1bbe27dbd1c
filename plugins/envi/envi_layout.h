// How the numbers of an ENVI file lie in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/image/spectral_store.h"
#include "plugins/envi/envi_header.h"

namespace lithoscope::envi {

enum class Interleave {
  kBsq,  // band by band: [channel][row][column]
  kBil,  // line by line: [row][channel][column]
  kBip,  // pixel by pixel: [row][column][channel]
};

// The numbers that ENVI gives its data types.
enum class DataType {
  kUint8 = 1,
  kInt16 = 2,
  kInt32 = 3,
  kFloat32 = 4,
  kFloat64 = 5,
  kComplex64 = 6,
  kComplex128 = 9,
  kUint16 = 12,
  kUint32 = 13,
  kInt64 = 14,
  kUint64 = 15,
};

std::uint64_t value_bytes(DataType type);
bool is_integer(DataType type);

struct Layout {
  CubeShape shape;
  std::uint64_t offset = 0;  // bytes before the first number
  DataType type = DataType::kFloat32;
  Interleave interleave = Interleave::kBsq;
  bool big_endian = false;

  std::uint64_t data_bytes() const {
    return static_cast<std::uint64_t>(shape.pixels() * shape.channels) * value_bytes(type);
  }
};

// The layout that a header tells for `data`. Defaults: offset 0, little endian; an interleave that
// is missing follows from the data's extension or from there being one band. Throws Error where a
// needed field is missing or out of range; every product of sizes is known to fit afterwards.
Layout read_layout(const Header& header, const std::filesystem::path& data);

// Throws Error where `data` is shorter than the layout needs, with both sizes. A longer file is
// fine: some programs put further layers behind the first.
void check_data_size(const Layout& layout, const Header& header, const std::filesystem::path& data);

// A spectral library is an image of one column: rows = spectra, channels = samples.
bool is_spectral_library(const Header& header);
Layout as_spectral_library(Layout layout, const Header& header);

}  // namespace lithoscope::envi

// The kinds of texts that HDF5 knows.
#pragma once

#include <cstddef>
#include <string>

#include "core/io/hdf5_handles.h"

namespace lithoscope::hdf5 {

// Longer texts are taken for damage.
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 30;

// The type of texts of this many bytes of UTF-8, padded with zero bytes.
Handle text_type(std::size_t bytes);
// The text in a field of fixed length.
std::string without_padding(const char* text, std::size_t bytes, H5T_str_t padding);

}  // namespace lithoscope::hdf5

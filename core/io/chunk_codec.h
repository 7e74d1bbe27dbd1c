// HDF5's shuffle and deflate filters, done outside of the library's lock and so on all processors.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lithoscope {

// How the bytes of a chunk were filtered: shuffle first, then deflate, as HDF5 does.
struct ChunkFilters {
  std::size_t value_bytes = 4;
  bool shuffle = true;
  int deflate_level = 1;  // 0 = not deflated
};

// The chunk as it is stored. Throws std::bad_alloc.
std::vector<std::byte> encode_chunk(std::span<const std::byte> values, const ChunkFilters& filters);

// Fills `values` from what is stored. False where the bytes are damaged or do not fill `values`
// exactly.
bool decode_chunk(std::span<const std::byte> stored, const ChunkFilters& filters,
                  std::span<std::byte> values);

// The largest size that encode_chunk gives for `bytes` of values.
std::size_t largest_stored(std::size_t bytes);

}  // namespace lithoscope

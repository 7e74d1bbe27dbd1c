#include "core/io/chunk_codec.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace lithoscope {
namespace {

// All first bytes of the values, then all second bytes, ...; a rest that is no whole value stays.
template <bool kForward>
void shuffle_bytes(const std::byte* from, std::byte* to, std::size_t bytes, std::size_t width) {
  const std::size_t count = bytes / width;
  for (std::size_t plane = 0; plane < width; ++plane) {
    for (std::size_t i = 0; i < count; ++i) {
      if constexpr (kForward) {
        to[plane * count + i] = from[i * width + plane];
      } else {
        to[i * width + plane] = from[plane * count + i];
      }
    }
  }
  std::copy(from + count * width, from + bytes, to + count * width);
}

}  // namespace

std::vector<std::byte> encode_chunk(std::span<const std::byte> values,
                                    const ChunkFilters& filters) {
  std::vector<std::byte> shuffled(values.begin(), values.end());
  if (filters.shuffle && filters.value_bytes > 1) {
    shuffle_bytes<true>(values.data(), shuffled.data(), values.size(), filters.value_bytes);
  }
  if (filters.deflate_level == 0) return shuffled;
  uLongf size = compressBound(values.size());
  std::vector<std::byte> stored(size);
  if (compress2(reinterpret_cast<Bytef*>(stored.data()), &size,
                reinterpret_cast<const Bytef*>(shuffled.data()), shuffled.size(),
                filters.deflate_level) != Z_OK) {
    throw std::bad_alloc();
  }
  stored.resize(size);
  return stored;
}

bool decode_chunk(std::span<const std::byte> stored, const ChunkFilters& filters,
                  std::span<std::byte> values) {
  const bool shuffled = filters.shuffle && filters.value_bytes > 1;
  if (filters.deflate_level == 0) {
    if (stored.size() != values.size()) return false;
    if (shuffled) {
      shuffle_bytes<false>(stored.data(), values.data(), values.size(), filters.value_bytes);
    } else {
      std::copy(stored.begin(), stored.end(), values.begin());
    }
    return true;
  }
  std::vector<std::byte> scratch(shuffled ? values.size() : 0);
  std::byte* target = shuffled ? scratch.data() : values.data();
  uLongf size = values.size();
  if (uncompress(reinterpret_cast<Bytef*>(target), &size,
                 reinterpret_cast<const Bytef*>(stored.data()), stored.size()) != Z_OK ||
      size != values.size()) {
    return false;
  }
  if (shuffled) {
    shuffle_bytes<false>(scratch.data(), values.data(), values.size(), filters.value_bytes);
  }
  return true;
}

std::size_t largest_stored(std::size_t bytes) {
  return compressBound(bytes);
}

}  // namespace lithoscope

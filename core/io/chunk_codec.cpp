#include "core/io/chunk_codec.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace lithoscope {
namespace {

// All first bytes of the values, then all second bytes, ...; a rest that is no whole value stays.
// `kWidth` is that of a value, or 0 where only `width` tells it.
template <bool kForward, std::size_t kWidth>
void shuffle_values(const std::byte* from, std::byte* to, std::size_t count, std::size_t width) {
  const std::size_t planes = kWidth != 0 ? kWidth : width;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t plane = 0; plane < planes; ++plane) {
      if constexpr (kForward) {
        to[plane * count + i] = from[i * planes + plane];
      } else {
        to[i * planes + plane] = from[plane * count + i];
      }
    }
  }
}

template <bool kForward>
void shuffle_bytes(const std::byte* from, std::byte* to, std::size_t bytes, std::size_t width) {
  const std::size_t count = bytes / width;
  switch (width) {
    case 2:
      shuffle_values<kForward, 2>(from, to, count, width);
      break;
    case 4:
      shuffle_values<kForward, 4>(from, to, count, width);
      break;
    case 8:
      shuffle_values<kForward, 8>(from, to, count, width);
      break;
    default:
      shuffle_values<kForward, 0>(from, to, count, width);
  }
  std::copy(from + count * width, from + bytes, to + count * width);
}

struct Free {
  void operator()(libdeflate_compressor* own) const { libdeflate_free_compressor(own); }
  void operator()(libdeflate_decompressor* own) const { libdeflate_free_decompressor(own); }
};

// Each thread's own, for the level that it used last.
libdeflate_compressor* compressor(int level) {
  thread_local std::unique_ptr<libdeflate_compressor, Free> own;
  thread_local int own_level = -1;
  if (own == nullptr || own_level != level) {
    own.reset(libdeflate_alloc_compressor(level));
    own_level = level;
    if (own == nullptr) throw std::bad_alloc();
  }
  return own.get();
}

libdeflate_decompressor* decompressor() {
  thread_local const std::unique_ptr<libdeflate_decompressor, Free> own(
      libdeflate_alloc_decompressor());
  if (own == nullptr) throw std::bad_alloc();
  return own.get();
}

}  // namespace

std::vector<std::byte> encode_chunk(std::span<const std::byte> values,
                                    const ChunkFilters& filters) {
  std::vector<std::byte> shuffled(values.begin(), values.end());
  if (filters.shuffle && filters.value_bytes > 1) {
    shuffle_bytes<true>(values.data(), shuffled.data(), values.size(), filters.value_bytes);
  }
  if (filters.deflate_level == 0) return shuffled;
  libdeflate_compressor* const own = compressor(filters.deflate_level);
  std::vector<std::byte> stored(libdeflate_zlib_compress_bound(own, values.size()));
  const std::size_t size =
      libdeflate_zlib_compress(own, shuffled.data(), shuffled.size(), stored.data(), stored.size());
  if (size == 0) throw std::bad_alloc();
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
  std::size_t size = 0;
  if (libdeflate_zlib_decompress(decompressor(), stored.data(), stored.size(), target,
                                 values.size(), &size) != LIBDEFLATE_SUCCESS ||
      size != values.size()) {
    return false;
  }
  if (shuffled) {
    shuffle_bytes<false>(scratch.data(), values.data(), values.size(), filters.value_bytes);
  }
  return true;
}

std::size_t largest_stored(std::size_t bytes) {
  return libdeflate_zlib_compress_bound(nullptr, bytes);
}

}  // namespace lithoscope

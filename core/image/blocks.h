// Going through an image block by block.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// One block of whole rows, handed to a visitor.
struct Block {
  std::int64_t first_row = 0;
  std::int64_t row_count = 0;
  std::int64_t first_pixel = 0;
  std::int64_t pixels = 0;
  std::int64_t channels = 0;
  std::span<const float> values;  // pixels × channels, row-major

  std::span<const float> spectrum(std::int64_t pixel) const {
    return values.subspan(static_cast<std::size_t>(pixel * channels),
                          static_cast<std::size_t>(channels));
  }
};

// Values that a block holds at most, unless one row is larger: 16 MiB of float.
inline constexpr std::int64_t kBlockValues = std::int64_t{4} << 20;

// Calls `visit` for every block of rows, in order from top to bottom, on the calling thread, while
// the next block is read on another: at most two blocks are in memory. Blocks depend only on the
// image's shape, so sums made block by block are the same on every machine. `channels` as in
// BlockRequest (must outlive the call). Reports `stage` to `progress`; throws Cancelled, Error, or
// what `visit` throws.
void for_each_block(const SpectralImage& image, std::span<const int> channels, Progress& progress,
                    std::string_view stage, const std::function<void(const Block&)>& visit);

}  // namespace lithoscope

// All footprints of a band of target rows at once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/registration/footprint.h"

namespace lithoscope {

// Asks every source pixel once which target pixel it lies in, instead of every target pixel which
// source pixels may lie in it: a bent transform is costly to ask.
class FootprintIndex {
 public:
  // Target rows [first_row, first_row + row_count) of `grids`. Throws Cancelled.
  FootprintIndex(const GridPair& grids, std::int64_t first_row, std::int64_t row_count,
                 const Progress& stop);

  // Row-major indices of the source pixels whose centres lie in the target pixel, in their order.
  std::span<const std::int64_t> of(const PixelIndex& target_pixel) const {
    const auto at =
        static_cast<std::size_t>((target_pixel.row - first_row_) * cols_ + target_pixel.col);
    const std::size_t first = first_[at], last = first_[at + 1];
    return {pixels_.data() + first, last - first};
  }

 private:
  std::int64_t first_row_, cols_;
  std::vector<std::size_t> first_;  // of each target pixel in pixels_, and the end
  std::vector<std::int64_t> pixels_;
};

// Target rows that a band should have so that its index stays within some hundred megabytes.
std::int64_t rows_of_a_band(const GridPair& grids);

}  // namespace lithoscope

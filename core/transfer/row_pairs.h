// Going through two maps of the same points together.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// Whole rows of one map, or of two.
struct RowPair {
  std::int64_t first_pixel = 0;
  std::int64_t pixels = 0;
  std::span<const float> first, second;  // pixels × channels of the map; second may be empty

  // Pixels, counted from `first_pixel`, that are measured and finite throughout in all maps.
  std::vector<std::int64_t> valid_pixels(const SpectralImage& a, const SpectralImage* b) const;
};

// Rows that are read together: 16 MiB a map at most, unless one row is larger.
std::int64_t rows_in_a_pair(const SpectralImage& first, const SpectralImage* second);

// Calls `visit` from top to bottom on the calling thread, while the next rows are read on another.
// `second` may be null. Throws Cancelled, Error, or what `visit` throws.
void for_each_row_pair(const SpectralImage& first, const SpectralImage* second, Progress& progress,
                       std::string_view stage, const std::function<void(const RowPair&)>& visit);

// Throws Error where two maps have another number of rows or columns.
void check_same_points(const SpectralImage& first, const SpectralImage* second);

}  // namespace lithoscope

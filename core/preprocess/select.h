// Parts of an image: channels, wavelength ranges, rectangles.
#pragma once

#include <cstdint>
#include <vector>

#include "core/image/spectral_image.h"

namespace lithoscope {

// `image` without the channels of its bad-band list; `image` itself where there are none. Throws
// Error where all channels are bad. Operations that look from one channel to its neighbours
// (baseline, Savitzky–Golay, hull quotient, PCA) begin with it.
SpectralImage good_channels_only(const SpectralImage& image);

// The channels from `lower_nm` to `upper_nm` (inclusive; 0 = no limit), with or without bad bands.
// The axis may be in any unit that is a wavelength in nm. Throws Error where nothing is left, or
// where limits are given for channels without wavelengths.
SpectralImage select_range(const SpectralImage& image, double lower_nm, double upper_nm,
                           bool drop_bad_bands);

// A rectangle of a grid; `rows` or `cols` of 0 = to the end.
struct CropWindow {
  std::int64_t first_row = 0;
  std::int64_t rows = 0;
  std::int64_t first_col = 0;
  std::int64_t cols = 0;
  // Corners of a polygon in µm of the grid's plane: points of the rectangle whose centres lie
  // outside of it (pixels_in_outline) have no value. Empty = all count.
  std::vector<PointUm> outline = {};
};
bool operator==(const CropWindow& a, const CropWindow& b);

// `window` with its zeros filled in. Throws Error where it leaves `grid`.
CropWindow resolve_crop(const Grid& grid, CropWindow window);

// One byte for each point of a resolved window, 1 where it counts. Throws Error where the outline
// holds no point of the rectangle.
std::vector<std::uint8_t> crop_mask(const Grid& grid, const CropWindow& window);

// The grid of a resolved window; its origin moves so that points keep their place in µm.
Grid crop_grid(const Grid& grid, const CropWindow& window);

// The pixels of `window`, read through the image's store; those outside of its outline are masked.
// References keep all their rows and lose
// the columns that the image loses.
SpectralImage crop_image(const SpectralImage& image, const CropWindow& window);

}  // namespace lithoscope

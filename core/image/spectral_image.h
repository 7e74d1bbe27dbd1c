// A spectral image: a spectrum at every point of a grid.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/image/grid.h"
#include "core/image/spectral_axis.h"
#include "core/image/spectral_store.h"

namespace lithoscope {

// Cheap to copy: the numbers stay in the shared store.
struct SpectralImage {
  Grid grid;
  SpectralAxis axis;
  SpectralStorePtr store;
  // What the numbers are, for axis titles: "counts", "reflectance", "hull quotient".
  std::string quantity = "counts";
  // One byte a pixel, 0 = not measured; null = all valid. Pixels may also prove invalid when read
  // (NaN).
  std::shared_ptr<const std::vector<std::uint8_t>> mask;
  // One byte a channel, 0 = bad band (left out by operations); empty = all good.
  std::vector<std::uint8_t> good_channels;
  // White and dark reference measured with the image (any number of rows, same columns and
  // channels), as pushbroom cameras store them; null where there is none.
  std::shared_ptr<const SpectralImage> white_reference;
  std::shared_ptr<const SpectralImage> dark_reference;
  // What else the file said: "sensor type", "acquisition date", ...
  std::map<std::string, std::string> metadata;

  std::int64_t channels() const { return static_cast<std::int64_t>(axis.size()); }
  bool is_valid(std::int64_t pixel) const {
    return mask == nullptr || (*mask)[static_cast<std::size_t>(pixel)] != 0;
  }
  // Indices of the good channels, sorted.
  std::vector<int> good_channel_list() const;
};

// Throws Error where grid, axis, mask and store do not agree in size.
void check_image(const SpectralImage& image);

// Grids above a cube in memory; for tests and small images. `values` is pixels × channels.
SpectralImage make_memory_image(const Grid& grid, const SpectralAxis& axis,
                                std::vector<float> values);

// A copy of `image` whose channels are those given (sorted, unique), read through its store.
SpectralImage select_channels(const SpectralImage& image, std::vector<int> channels);

}  // namespace lithoscope

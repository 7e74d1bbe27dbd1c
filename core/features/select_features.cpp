#include "core/features/select_features.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/image/blocks.h"

namespace lithoscope {

FeatureMap image_as_features(const SpectralImage& whole_image, Progress& progress) {
  constexpr std::int64_t max_values = std::int64_t{1} << 28;
  const SpectralImage image = good_channels_only(whole_image);
  if (image.channels() > max_values / image.grid.size()) {
    throw Error(translated("core", "{} channels at {} points are too many to be features each",
                           image.channels(), image.grid.size()),
                translated("core",
                           "Reduce them first: line features, principal components, or a "
                           "narrower wavelength range"));
  }
  std::vector<FeatureColumn> columns;
  for (std::size_t channel = 0; channel < image.axis.size(); ++channel) {
    columns.push_back({image.axis.channel_label(channel), {}, image.quantity});
  }
  FeatureMap map = make_feature_map(image.grid, std::move(columns));
  for_each_block(
      image, {}, progress, translated("core", "reading features"), [&](const Block& block) {
        for (std::int64_t i = 0; i < block.pixels; ++i) {
          const std::int64_t pixel = block.first_pixel + i;
          const auto values = block.spectrum(i);
          const bool valid = image.is_valid(pixel) &&
                             std::all_of(values.begin(), values.end(),
                                         [](float value) { return std::isfinite(value); });
          if (!valid) continue;
          map.valid[static_cast<std::size_t>(pixel)] = 1;
          std::copy(values.begin(), values.end(), map.values.data() + pixel * block.channels);
        }
      });
  return map;
}

FeatureMap crop_features(const FeatureMap& map, const CropWindow& asked) {
  check_feature_map(map);
  const CropWindow window = resolve_crop(map.grid, asked);
  FeatureMap part = make_feature_map(crop_grid(map.grid, window), map.columns);
  for (std::int64_t row = 0; row < window.rows; ++row) {
    const std::int64_t from = map.grid.index(window.first_row + row, window.first_col);
    part.values.middleRows(row * window.cols, window.cols) =
        map.values.middleRows(from, window.cols);
    std::copy_n(map.valid.begin() + from, window.cols, part.valid.begin() + row * window.cols);
  }
  const std::vector<std::uint8_t> mask = crop_mask(map.grid, window);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    if (mask[i] == 0) part.valid[i] = 0;
  }
  return part;
}

}  // namespace lithoscope

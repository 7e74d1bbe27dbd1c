#include "core/preprocess/spatial_gaussian.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/text.h"
#include "core/image/blocks.h"
#include "core/preprocess/spatial_gaussian_store.h"

namespace lithoscope {

std::vector<double> gaussian_weights(double sigma_px) {
  const auto radius = static_cast<std::int64_t>(4.0 * sigma_px + 0.5);
  std::vector<double> weights;
  for (std::int64_t offset = -radius; offset <= radius; ++offset) {
    const double distance = radius == 0 ? 0.0 : static_cast<double>(offset) / sigma_px;
    weights.push_back(std::exp(-0.5 * distance * distance));
  }
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) weight /= sum;
  return weights;
}

std::int64_t mirrored_index(std::int64_t index, std::int64_t count) {
  const std::int64_t period = 2 * count;
  index %= period;
  if (index < 0) index += period;
  return index < count ? index : period - 1 - index;
}

SpectralImage smooth_image(const SpectralImage& image, double sigma_px) {
  if (gaussian_weights(sigma_px).size() == 1) return image;
  SpectralImage result = image;
  result.store = std::make_shared<SpatialGaussianStore>(image.store, image.mask, sigma_px);
  return result;
}

FeatureMap smooth_features(const FeatureMap& map, double sigma_px, Progress& progress) {
  check_feature_map(map);
  FeatureMap result = map;
  if (gaussian_weights(sigma_px).size() == 1 || map.columns.empty()) return result;
  SpectralImage image =
      make_memory_image(map.grid, SpectralAxis::counted(map.columns.size()),
                        {map.values.data(), map.values.data() + map.values.size()});
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(map.valid);
  for_each_block(smooth_image(image, sigma_px), {}, progress,
                 translated("core", "smoothing features"), [&](const Block& block) {
                   std::copy(block.values.begin(), block.values.end(),
                             result.values.data() + block.first_pixel * block.channels);
                 });
  return result;
}

}  // namespace lithoscope

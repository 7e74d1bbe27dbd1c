#include "core/registration/sample_image.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/registration/sampled_store.h"

namespace lithoscope {

SpectralImage sample_image(const SpectralImage& image, const Transform& transform,
                           const Grid& target_grid, SampleMethod method, const Progress& stop) {
  const GridPair grids(image.grid, target_grid, transform);
  auto mask =
      std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>(target_grid.size()), 0);
  parallel_pieces(target_grid.rows, 16, &stop, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      for (std::int64_t col = 0; col < target_grid.cols; ++col) {
        const auto pixel = grids.nearest(row, col);
        // An average may well stand on the valid neighbours of an invalid pixel.
        const bool measured = pixel && (method == SampleMethod::kArea ||
                                        image.is_valid(image.grid.index(pixel->row, pixel->col)));
        (*mask)[static_cast<std::size_t>(target_grid.index(row, col))] = measured ? 1 : 0;
      }
    }
  });
  check_overlap(*mask);

  SpectralImage sampled;
  sampled.grid = target_grid;
  sampled.axis = image.axis;
  sampled.quantity = image.quantity;
  sampled.good_channels = image.good_channels;
  sampled.metadata = image.metadata;
  sampled.mask = mask;
  sampled.store = std::make_shared<SampledStore>(image, grids, mask, method);
  return sampled;
}

}  // namespace lithoscope

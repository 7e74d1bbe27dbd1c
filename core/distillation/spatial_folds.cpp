#include "core/distillation/spatial_folds.h"

#include <algorithm>
#include <random>

namespace lithoscope {

std::vector<int> spatial_folds(const LabelMap& labels, int folds, int block_px,
                               std::uint64_t seed) {
  const std::int64_t block = std::max(1, block_px);
  const std::int64_t tiles_across = (labels.grid.cols + block - 1) / block;
  const std::int64_t tiles_down = (labels.grid.rows + block - 1) / block;
  const auto tile_of = [&](std::size_t point) {
    const auto index = static_cast<std::int64_t>(point);
    const std::int64_t row = index / labels.grid.cols, col = index % labels.grid.cols;
    return static_cast<std::size_t>(row / block * tiles_across + col / block);
  };
  std::vector<std::int64_t> points(static_cast<std::size_t>(tiles_across * tiles_down), 0);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (labels.labels[i] > 0) ++points[tile_of(i)];
  }
  std::vector<std::size_t> tiles;
  for (std::size_t tile = 0; tile < points.size(); ++tile) {
    if (points[tile] > 0) tiles.push_back(tile);
  }
  // Fisher and Yates by hand: std::shuffle differs between standard libraries.
  std::mt19937_64 random(seed);
  for (std::size_t i = tiles.size(); i > 1; --i) std::swap(tiles[i - 1], tiles[random() % i]);

  std::vector<int> fold_of_tile(points.size(), -1);
  std::vector<std::int64_t> held(static_cast<std::size_t>(std::max(1, folds)), 0);
  for (const std::size_t tile : tiles) {
    const auto emptiest = std::min_element(held.begin(), held.end());
    fold_of_tile[tile] = static_cast<int>(emptiest - held.begin());
    *emptiest += points[tile];
  }
  std::vector<int> fold(labels.labels.size(), -1);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (labels.labels[i] > 0) fold[i] = fold_of_tile[tile_of(i)];
  }
  return fold;
}

}  // namespace lithoscope

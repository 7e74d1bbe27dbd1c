#include "core/registration/footprint_index.h"

#include <algorithm>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kBandPixels = std::int64_t{1} << 23;  // of the source and of the target
constexpr std::int64_t kPiece = 4096;

}  // namespace

FootprintIndex::FootprintIndex(const GridPair& grids, std::int64_t first_row,
                               std::int64_t row_count, const Progress& stop)
    : first_row_(first_row), cols_(grids.target().cols) {
  const auto rows = grids.source_rows(first_row, row_count);
  const std::int64_t source_cols = grids.source().cols;
  const std::int64_t begin = rows.first * source_cols;
  const std::int64_t count = std::max<std::int64_t>(0, rows.last - rows.first + 1) * source_cols;
  std::vector<std::int64_t> owners(static_cast<std::size_t>(count), -1);
  parallel_pieces(count, kPiece, &stop, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i) {
      const auto owner = grids.owner((begin + i) / source_cols, (begin + i) % source_cols);
      if (!owner || owner->row < first_row || owner->row >= first_row + row_count) continue;
      owners[static_cast<std::size_t>(i)] = (owner->row - first_row) * cols_ + owner->col;
    }
  });

  first_.assign(static_cast<std::size_t>(row_count * cols_) + 1, 0);
  for (const std::int64_t owner : owners) {
    if (owner >= 0) ++first_[static_cast<std::size_t>(owner) + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  pixels_.resize(first_.back());
  std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t owner = owners[static_cast<std::size_t>(i)];
    if (owner >= 0) pixels_[next[static_cast<std::size_t>(owner)]++] = begin + i;
  }
}

std::int64_t rows_of_a_band(const GridPair& grids) {
  const Grid& target = grids.target();
  const std::int64_t pixels = std::max(grids.source().size(), target.size());
  const std::int64_t bands = (pixels + kBandPixels - 1) / kBandPixels;
  return std::max<std::int64_t>(1, (target.rows + bands - 1) / bands);
}

}  // namespace lithoscope

#include "core/transfer/row_pairs.h"

#include <algorithm>
#include <future>

#include "core/base/error.h"
#include "core/base/finite.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/image/blocks.h"

namespace lithoscope {
namespace {

struct Rows {
  std::vector<float> first, second;
};

void read_rows(const SpectralImage& image, std::int64_t row, std::int64_t rows,
               const Progress& stop, std::vector<float>& into) {
  into.resize(static_cast<std::size_t>(rows * image.grid.cols * image.channels()));
  image.store->read({row, rows, {}, &stop}, into);
}

}  // namespace

std::vector<std::int64_t> RowPair::valid_pixels(const SpectralImage& a,
                                                const SpectralImage* b) const {
  std::vector<std::uint8_t> good(static_cast<std::size_t>(pixels));
  const auto finite = [](std::span<const float> values, std::int64_t pixel, std::int64_t channels) {
    return all_finite(values.subspan(static_cast<std::size_t>(pixel * channels),
                                     static_cast<std::size_t>(channels)));
  };
  parallel_pieces(pixels, 64, nullptr, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < end; ++i) {
      const bool valid =
          a.is_valid(first_pixel + i) && finite(first, i, a.channels()) &&
          (b == nullptr || (b->is_valid(first_pixel + i) && finite(second, i, b->channels())));
      good[static_cast<std::size_t>(i)] = valid ? 1 : 0;
    }
  });
  std::vector<std::int64_t> list;
  for (std::int64_t i = 0; i < pixels; ++i) {
    if (good[static_cast<std::size_t>(i)] != 0) list.push_back(i);
  }
  return list;
}

std::int64_t rows_in_a_pair(const SpectralImage& first, const SpectralImage* second) {
  const std::int64_t channels =
      std::max(first.channels(), second == nullptr ? 0 : second->channels());
  const std::int64_t row_values = std::max<std::int64_t>(1, first.grid.cols * channels);
  const std::int64_t rows = std::max<std::int64_t>(1, kBlockValues / row_values);
  return std::min(rows, first.grid.rows);
}

void for_each_row_pair(const SpectralImage& first, const SpectralImage* second, Progress& progress,
                       std::string_view stage, const std::function<void(const RowPair&)>& visit) {
  const std::int64_t step = rows_in_a_pair(first, second);
  const std::int64_t all = first.grid.rows, cols = first.grid.cols;
  Rows current, next;
  const auto read = [&](std::int64_t row, Rows& into) {
    const std::int64_t rows = std::min(step, all - row);
    read_rows(first, row, rows, progress, into.first);
    if (second != nullptr) read_rows(*second, row, rows, progress, into.second);
  };
  progress.report(0, stage);
  progress.check();
  read(0, current);
  for (std::int64_t row = 0; row < all; row += step) {
    progress.check();
    std::future<void> reading;  // its destructor waits, so `next` outlives the read
    if (row + step < all) {
      reading = std::async(std::launch::async, [&, row] { read(row + step, next); });
    }
    const std::int64_t rows = std::min(step, all - row);
    visit(RowPair{row * cols, rows * cols, current.first, current.second});
    if (reading.valid()) reading.get();
    std::swap(current, next);
    progress.report(static_cast<double>(row + rows) / static_cast<double>(all), stage);
  }
}

void check_same_points(const SpectralImage& first, const SpectralImage* second) {
  if (second == nullptr ||
      (first.grid.rows == second->grid.rows && first.grid.cols == second->grid.cols)) {
    return;
  }
  throw Error(translated("core", "One map has {} x {} points, the other {} x {}", first.grid.rows,
                         first.grid.cols, second->grid.rows, second->grid.cols),
              translated("core",
                         "Give maps of the same plasmas: the same point must have the same place "
                         "in both"));
}

}  // namespace lithoscope

#include "core/image/blocks.h"

#include <algorithm>
#include <future>

namespace lithoscope {
namespace {

std::int64_t rows_in_a_block(const SpectralStore& store, std::int64_t channels) {
  const CubeShape cube = store.shape();
  const std::int64_t row_values = std::max<std::int64_t>(1, cube.cols * channels);
  std::int64_t rows = std::max<std::int64_t>(1, kBlockValues / row_values);
  // Whole chunks where they fit, so that none is decompressed twice.
  const std::int64_t preferred = store.preferred_rows();
  if (rows > preferred) rows -= rows % preferred;
  return std::min(rows, cube.rows);
}

}  // namespace

void for_each_block(const SpectralImage& image, std::span<const int> channels, Progress& progress,
                    std::string_view stage, const std::function<void(const Block&)>& visit) {
  const CubeShape cube = image.store->shape();
  const std::int64_t wanted =
      channels.empty() ? cube.channels : static_cast<std::int64_t>(channels.size());
  const std::int64_t step = rows_in_a_block(*image.store, wanted);
  std::vector<float> current, next;

  const auto read = [&](std::int64_t first_row, std::vector<float>& into) {
    const std::int64_t count = std::min(step, cube.rows - first_row);
    into.resize(static_cast<std::size_t>(count * cube.cols * wanted));
    image.store->read({first_row, count, channels, &progress}, into);
  };

  // Values that stand in memory are visited there.
  const auto in_place = [&](std::int64_t first_row) {
    if (wanted != cube.channels) return std::span<const float>();
    return image.store->in_memory(first_row, std::min(step, cube.rows - first_row));
  };

  progress.report(0, stage);
  progress.check();
  std::span<const float> values = in_place(0);
  const bool must_read = values.empty();
  if (must_read) read(0, current);
  for (std::int64_t row = 0; row < cube.rows; row += step) {
    progress.check();
    std::future<void> reading;  // its destructor waits, so `next` outlives the read
    if (must_read && row + step < cube.rows) {
      reading = std::async(std::launch::async, [&, row] { read(row + step, next); });
    }
    const std::int64_t count = std::min(step, cube.rows - row);
    values = must_read ? std::span<const float>(current) : in_place(row);
    visit(Block{row, count, row * cube.cols, count * cube.cols, wanted, values});
    if (reading.valid()) reading.get();
    current.swap(next);
    progress.report(static_cast<double>(row + count) / static_cast<double>(cube.rows), stage);
  }
}

}  // namespace lithoscope

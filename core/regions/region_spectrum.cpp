#include "core/regions/region_spectrum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "core/base/text.h"
#include "core/image/blocks.h"

namespace lithoscope {
namespace {

// Sums of one block about `centre`, then of all blocks about their mean.
class Moments {
 public:
  explicit Moments(std::size_t channels)
      : centre_(channels, 0.0),
        sum_(channels, 0.0),
        squares_(channels, 0.0),
        count_(channels, 0.0),
        mean_(channels, 0.0),
        about_mean_(channels, 0.0),
        total_(channels, 0.0) {}

  // Adds a spectrum; false where no channel of it has a value.
  bool add(std::span<const float> spectrum) {
    bool any = false;
    for (std::size_t c = 0; c < spectrum.size(); ++c) {
      const double value = static_cast<double>(spectrum[c]);
      if (!std::isfinite(value)) continue;
      any = true;
      // Sums about a value of the channel keep their digits where all are large and alike.
      if (total_[c] == 0 && count_[c] == 0) centre_[c] = value;
      const double away = value - centre_[c];
      sum_[c] += away;
      squares_[c] += away * away;
      count_[c] += 1;
    }
    return any;
  }

  void end_block() {
    for (std::size_t c = 0; c < mean_.size(); ++c) {
      if (count_[c] == 0) continue;
      const double block_mean = centre_[c] + sum_[c] / count_[c];
      const double block_squares = std::max(0.0, squares_[c] - sum_[c] * sum_[c] / count_[c]);
      const double all = total_[c] + count_[c];
      const double shift = block_mean - mean_[c];
      about_mean_[c] += block_squares + shift * shift * total_[c] * count_[c] / all;
      mean_[c] += shift * count_[c] / all;
      total_[c] = all;
      centre_[c] = mean_[c];
      sum_[c] = squares_[c] = count_[c] = 0;
    }
  }

  void finish(RegionSpectrum& found) const {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t c = 0; c < mean_.size(); ++c) {
      found.mean.push_back(total_[c] > 0 ? mean_[c] : none);
      found.deviation.push_back(total_[c] > 1 ? std::sqrt(about_mean_[c] / (total_[c] - 1)) : none);
      found.values.push_back(static_cast<std::int64_t>(total_[c]));
    }
  }

 private:
  std::vector<double> centre_, sum_, squares_, count_;  // of the block
  std::vector<double> mean_, about_mean_, total_;       // of the blocks before it
};

void check_runs(const SpectralImage& image, std::span<const PixelRun> runs) {
  std::int64_t row = 0;
  for (const PixelRun& run : runs) {
    if (run.row < row || run.row >= image.grid.rows || run.first_col < 0 ||
        run.end_col > image.grid.cols || run.first_col > run.end_col) {
      throw std::out_of_range("a region outside its image, or not sorted by rows");
    }
    row = run.row;
  }
}

// As many rows as for_each_block takes, so that no chunk of the file is read twice.
std::int64_t rows_at_once(const SpectralStore& store) {
  const CubeShape cube = store.shape();
  const std::int64_t row_values = std::max<std::int64_t>(1, cube.cols * cube.channels);
  const std::int64_t rows = std::max<std::int64_t>(1, kBlockValues / row_values);
  const std::int64_t preferred = std::max<std::int64_t>(1, store.preferred_rows());
  return rows > preferred ? rows - rows % preferred : rows;
}

}  // namespace

RegionSpectrum region_spectrum(const SpectralImage& image, std::span<const PixelRun> runs,
                               Progress& progress) {
  check_runs(image, runs);
  RegionSpectrum found;
  found.pixels = pixel_count(runs);
  const auto channels = static_cast<std::size_t>(image.channels());
  const auto cols = static_cast<std::size_t>(image.grid.cols);
  Moments moments(channels);
  std::vector<float> read;
  const std::int64_t step = rows_at_once(*image.store);
  const std::string stage = translated("core", "Reading the spectra of a region");
  progress.report(0, stage);
  for (std::size_t next = 0; next < runs.size();) {
    progress.check();
    // Blocks begin where those of the whole image do; of each the rows that are needed are read.
    const std::int64_t first_row = runs[next].row;
    const std::int64_t block_end = (first_row / step + 1) * step;
    std::size_t end = next;
    while (end < runs.size() && runs[end].row < block_end) ++end;
    const std::int64_t count = runs[end - 1].row - first_row + 1;
    std::span<const float> values = image.store->in_memory(first_row, count);
    if (values.empty()) {
      read.resize(static_cast<std::size_t>(count) * cols * channels);
      image.store->read({first_row, count, {}, &progress}, read);
      values = read;
    }
    std::int64_t row = first_row;
    for (; next < end; ++next) {
      const PixelRun& run = runs[next];
      if (run.row != row) progress.check();
      row = run.row;
      for (std::int64_t col = run.first_col; col < run.end_col; ++col) {
        if (!image.is_valid(image.grid.index(row, col))) continue;
        const std::size_t pixel =
            static_cast<std::size_t>(row - first_row) * cols + static_cast<std::size_t>(col);
        if (moments.add(values.subspan(pixel * channels, channels))) ++found.measured;
      }
    }
    moments.end_block();
    progress.report(static_cast<double>(next) / static_cast<double>(runs.size()), stage);
  }
  moments.finish(found);
  return found;
}

}  // namespace lithoscope

#include "core/preprocess/spatial_gaussian_store.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/preprocess/spatial_gaussian.h"
#include "core/preprocess/spectrum_map_store.h"
#include "core/base/vector_clones.h"

namespace lithoscope {
namespace {

// Channels smoothed together: one row of them in double stays in the second-level cache.
constexpr std::int64_t kTile = 64;
// Values of source rows that a read holds at most (128 MiB of float), unless one channel needs
// more.
constexpr std::int64_t kWindowValues = std::int64_t{32} << 20;

// sums (cols × kTile) += weight * values (cols × stride, `count` of them at each column).
LITHOSCOPE_VECTOR_CLONES
void add_values(std::int64_t cols, std::int64_t count, std::int64_t stride, double weight,
                const float* __restrict values, double* __restrict sums) {
  for (std::int64_t col = 0; col < cols; ++col) {
    for (std::int64_t i = 0; i < count; ++i) sums[i] += weight * values[i];
    values += stride;
    sums += kTile;
  }
}

void add_absent(std::int64_t cols, std::int64_t count, std::int64_t stride, double weight,
                const std::uint8_t* absent, double* sums) {
  for (std::int64_t col = 0; col < cols; ++col) {
    for (std::int64_t i = 0; i < count; ++i) sums[i] += absent[i] != 0 ? weight : 0.0;
    absent += stride;
    sums += kTile;
  }
}

LITHOSCOPE_VECTOR_CLONES
void add_scaled(std::int64_t count, double weight, const double* __restrict from,
                double* __restrict to) {
  for (std::int64_t i = 0; i < count; ++i) to[i] += weight * from[i];
}

// One row of the result for `count` channels from `first_channel` on. `taps` are the 2r + 1 rows
// around it, `channels` those of a row.
void smooth_row(std::span<const SmoothingRow* const> taps, std::span<const double> weights,
                std::span<const std::int64_t> mirrored_cols, std::int64_t cols,
                std::int64_t channels, std::int64_t first_channel, std::int64_t count, float* out,
                std::int64_t out_stride) {
  const auto buffer_size = static_cast<std::size_t>(cols * kTile);
  std::vector<double> sums(buffer_size), missing;
  for (std::size_t k = 0; k < taps.size(); ++k) {
    add_values(cols, count, channels, weights[k], taps[k]->values.data() + first_channel,
               sums.data());
    if (taps[k]->absent.empty()) continue;
    missing.resize(buffer_size);
    add_absent(cols, count, channels, weights[k], taps[k]->absent.data() + first_channel,
               missing.data());
  }
  const SmoothingRow& own = *taps[taps.size() / 2];
  double sum[kTile], lost[kTile];
  for (std::int64_t col = 0; col < cols; ++col) {
    std::fill_n(sum, kTile, 0.0);
    std::fill_n(lost, kTile, 0.0);
    for (std::size_t k = 0; k < weights.size(); ++k) {
      const std::int64_t from = mirrored_cols[static_cast<std::size_t>(col) + k] * kTile;
      add_scaled(count, weights[k], sums.data() + from, sum);
      if (!missing.empty()) add_scaled(count, weights[k], missing.data() + from, lost);
    }
    const std::int64_t at = col * channels + first_channel;
    for (std::int64_t i = 0; i < count; ++i) {
      const bool absent = !own.absent.empty() && own.absent[static_cast<std::size_t>(at + i)] != 0;
      // Where nothing is missing the divisor is exactly 1, whatever the other channels hold.
      out[col * out_stride + i] = absent ? std::numeric_limits<float>::quiet_NaN()
                                         : static_cast<float>(sum[i] / (1.0 - lost[i]));
    }
  }
}

}  // namespace

SpatialGaussianStore::SpatialGaussianStore(SpectralStorePtr source, Mask mask, double sigma_px)
    : source_(std::move(source)),
      mask_(std::move(mask)),
      weights_(gaussian_weights(sigma_px)),
      radius_(static_cast<std::int64_t>(weights_.size() / 2)) {
  const std::int64_t cols = source_->shape().cols;
  for (std::int64_t col = -radius_; col < cols + radius_; ++col) {
    mirrored_cols_.push_back(mirrored_index(col, cols));
  }
}

std::string SpatialGaussianStore::description() const {
  return translated("core", "spatial smoothing") + " ← " + source_->description();
}

void SpatialGaussianStore::read(const BlockRequest& request, std::span<float> out) const {
  check_request(request, out.size());
  const CubeShape cube = shape();
  std::vector<int> channels(request.channels.begin(), request.channels.end());
  if (channels.empty()) {
    channels.resize(static_cast<std::size_t>(cube.channels));
    std::iota(channels.begin(), channels.end(), 0);
  }
  const auto wanted = static_cast<std::int64_t>(channels.size());
  const std::int64_t window_rows = std::min(cube.rows, 2 * radius_ + 1);
  const std::int64_t together =
      std::clamp<std::int64_t>(kWindowValues / (window_rows * cube.cols), 1, wanted);
  for (std::int64_t first = 0; first < wanted; first += together) {
    const std::int64_t count = std::min(together, wanted - first);
    read_channels(request,
                  std::span<const int>(channels).subspan(static_cast<std::size_t>(first),
                                                         static_cast<std::size_t>(count)),
                  first, wanted, out);
  }
}

void SpatialGaussianStore::read_channels(const BlockRequest& request, std::span<const int> channels,
                                         std::int64_t offset, std::int64_t out_channels,
                                         std::span<float> out) const {
  const CubeShape cube = shape();
  const auto count = static_cast<std::int64_t>(channels.size());
  const std::int64_t step = rows_in_a_group(cube.cols, count);
  const std::int64_t tiles = (count + kTile - 1) / kTile;
  for (std::int64_t row = 0; row < request.row_count; row += step) {
    const std::int64_t rows = std::min(step, request.row_count - row);
    const std::int64_t top = request.first_row + row;
    const std::int64_t first = std::max<std::int64_t>(0, top - radius_);
    const std::int64_t last = std::min(cube.rows, top + rows + radius_);
    const auto window = fetch(first, last, channels, step, request.stop);
    parallel_pieces(rows * tiles, 1, request.stop, [&](std::int64_t piece, std::int64_t) {
      const std::int64_t r = piece / tiles;
      const std::int64_t first_channel = piece % tiles * kTile;
      std::vector<const SmoothingRow*> taps;
      for (std::int64_t k = -radius_; k <= radius_; ++k) {
        const std::int64_t at = mirrored_index(top + r + k, cube.rows) - first;
        taps.push_back(window[static_cast<std::size_t>(at)].get());
      }
      float* target = out.data() + (row + r) * cube.cols * out_channels + offset + first_channel;
      smooth_row(taps, weights_, mirrored_cols_, cube.cols, count, first_channel,
                 std::min(kTile, count - first_channel), target, out_channels);
    });
  }
}

std::vector<SpatialGaussianStore::RowPtr> SpatialGaussianStore::fetch(std::int64_t first,
                                                                      std::int64_t last,
                                                                      std::span<const int> channels,
                                                                      std::int64_t at_once,
                                                                      const Progress* stop) const {
  std::vector<RowPtr> window(static_cast<std::size_t>(last - first));
  const auto same_channels = [&] { return std::ranges::equal(cached_channels_, channels); };
  {
    const std::lock_guard lock(mutex_);
    if (same_channels()) {
      for (auto at = cached_rows_.lower_bound(first); at != cached_rows_.end() && at->first < last;
           ++at) {
        window[static_cast<std::size_t>(at->first - first)] = at->second;
      }
    }
  }
  // Rows that are lacking, in runs of at most `at_once`. The lock is not held: another thread may
  // compute the same rows, to the same numbers.
  for (std::int64_t row = first; row < last;) {
    if (window[static_cast<std::size_t>(row - first)] != nullptr) {
      ++row;
      continue;
    }
    std::int64_t end = row;
    while (end < last && end - row < at_once &&
           window[static_cast<std::size_t>(end - first)] == nullptr) {
      ++end;
    }
    if (stop != nullptr) stop->check();
    auto rows = read_rows(row, end, channels, stop);
    std::move(rows.begin(), rows.end(), window.begin() + (row - first));
    row = end;
  }
  const std::lock_guard lock(mutex_);
  cached_channels_.assign(channels.begin(), channels.end());
  cached_rows_.clear();
  for (std::int64_t row = first; row < last; ++row) {
    cached_rows_.emplace_hint(cached_rows_.end(), row,
                              window[static_cast<std::size_t>(row - first)]);
  }
  return window;
}

std::vector<SpatialGaussianStore::RowPtr> SpatialGaussianStore::read_rows(
    std::int64_t first, std::int64_t last, std::span<const int> channels,
    const Progress* stop) const {
  const CubeShape cube = shape();
  const auto count = static_cast<std::int64_t>(channels.size());
  const auto row_size = static_cast<std::size_t>(cube.cols * count);
  BlockRequest request{first, last - first, channels, stop};
  if (count == cube.channels) request.channels = {};
  std::vector<float> values(row_size * static_cast<std::size_t>(last - first));
  source_->read(request, values);
  std::vector<RowPtr> rows;
  for (std::int64_t row = first; row < last; ++row) {
    auto made = std::make_shared<SmoothingRow>();
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(row_size) * (row - first);
    made->values.assign(begin, begin + static_cast<std::ptrdiff_t>(row_size));
    for (std::int64_t col = 0; col < cube.cols; ++col) {
      const bool masked =
          mask_ != nullptr && (*mask_)[static_cast<std::size_t>(row * cube.cols + col)] == 0;
      float* spectrum = made->values.data() + col * count;
      for (std::int64_t i = 0; i < count; ++i) {
        if (!masked && std::isfinite(spectrum[i])) continue;
        made->absent.resize(row_size);
        made->absent[static_cast<std::size_t>(col * count + i)] = 1;
        spectrum[i] = 0;
      }
    }
    rows.push_back(std::move(made));
  }
  return rows;
}

}  // namespace lithoscope

#include "core/preprocess/spatial_gaussian_store.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/finite.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/base/vectors.h"
#include "core/preprocess/spatial_gaussian.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// Channels smoothed together: one row of them in double stays in the second-level cache.
constexpr std::int64_t kTile = 64;
// Values of source rows that a read holds at most (128 MiB of float), unless one channel needs
// more.
constexpr std::int64_t kWindowValues = std::int64_t{32} << 20;

// sums (cols × kTile) = Σ weight × tap, tap after tap; each tap is cols × stride, of which `count`
// values at each column are taken. Sums of sixteen channels stay in registers.
LITHOSCOPE_VECTOR_CLONES
void sum_rows(std::int64_t cols, std::int64_t count, std::int64_t stride, std::int64_t taps,
              const double* weights, const float* const* values, double* __restrict sums) {
  for (std::int64_t col = 0; col < cols; ++col) {
    const std::int64_t at = col * stride;
    std::int64_t i = 0;
    for (; i + 16 <= count; i += 16) {
      Doubles4 sum[4];
      for (auto& each : sum) each = all4(0);
      for (std::int64_t k = 0; k < taps; ++k) {
        const Doubles4 weight = LITHOSCOPE_SPREAD4(weights + k);
        const float* from = values[k] + at + i;
#pragma GCC unroll 4
        for (int part = 0; part < 4; ++part) sum[part] += weight * load_wide4(from + 4 * part);
      }
      for (int part = 0; part < 4; ++part) store4(sums + i + 4 * part, sum[part]);
    }
    for (; i < count; ++i) {
      double sum = 0;
      for (std::int64_t k = 0; k < taps; ++k) {
        sum += weights[k] * static_cast<double>(values[k][at + i]);
      }
      sums[i] = sum;
    }
    sums += kTile;
  }
}

// sum (kTile) = Σ weight × the sums of the column's neighbours, whose places are `from` × kTile.
LITHOSCOPE_VECTOR_CLONES
void sum_columns(std::int64_t taps, const double* weights, const double* __restrict sums,
                 const std::int64_t* from, double* __restrict sum) {
  for (std::int64_t i = 0; i < kTile; i += 16) {
    Doubles4 part_sum[4];
    for (auto& each : part_sum) each = all4(0);
    for (std::int64_t k = 0; k < taps; ++k) {
      const Doubles4 weight = LITHOSCOPE_SPREAD4(weights + k);
      const double* at = sums + from[k] * kTile + i;
#pragma GCC unroll 4
      for (int part = 0; part < 4; ++part) part_sum[part] += weight * load4(at + 4 * part);
    }
    for (int part = 0; part < 4; ++part) store4(sum + i + 4 * part, part_sum[part]);
  }
}

LITHOSCOPE_VECTOR_CLONES
void narrow_all(std::int64_t count, const double* __restrict from, float* __restrict to) {
  for (std::int64_t i = 0; i < count; ++i) to[i] = static_cast<float>(from[i]);
}

void add_absent(std::int64_t cols, std::int64_t count, std::int64_t stride, double weight,
                const std::uint8_t* absent, double* sums) {
  for (std::int64_t col = 0; col < cols; ++col) {
    for (std::int64_t i = 0; i < count; ++i) sums[i] += absent[i] != 0 ? weight : 0.0;
    absent += stride;
    sums += kTile;
  }
}

// One row of the result for `count` channels from `first_channel` on. `taps` are the 2r + 1 rows
// around it, `channels` those of a row.
void smooth_row(std::span<const SmoothingRow* const> taps, std::span<const double> weights,
                std::span<const std::int64_t> mirrored_cols, std::int64_t cols,
                std::int64_t channels, std::int64_t first_channel, std::int64_t count, float* out,
                std::int64_t out_stride) {
  const auto buffer_size = static_cast<std::size_t>(cols * kTile);
  std::vector<double> sums(buffer_size), missing;
  std::vector<const float*> values;
  for (const SmoothingRow* tap : taps) values.push_back(tap->values.data() + first_channel);
  const auto tap_count = static_cast<std::int64_t>(taps.size());
  sum_rows(cols, count, channels, tap_count, weights.data(), values.data(), sums.data());
  for (std::size_t k = 0; k < taps.size(); ++k) {
    if (taps[k]->absent.empty()) continue;
    missing.resize(buffer_size);
    add_absent(cols, count, channels, weights[k], taps[k]->absent.data() + first_channel,
               missing.data());
  }
  const SmoothingRow& own = *taps[taps.size() / 2];
  double sum[kTile], lost[kTile];
  for (std::int64_t col = 0; col < cols; ++col) {
    const std::int64_t* from = mirrored_cols.data() + col;
    sum_columns(tap_count, weights.data(), sums.data(), from, sum);
    if (missing.empty()) {
      narrow_all(count, sum, out + col * out_stride);
      continue;
    }
    sum_columns(tap_count, weights.data(), missing.data(), from, lost);
    const std::int64_t at = col * channels + first_channel;
    for (std::int64_t i = 0; i < count; ++i) {
      const bool absent = !own.absent.empty() && own.absent[static_cast<std::size_t>(at + i)] != 0;
      // Where nothing is missing the divisor is exactly 1, whatever the other channels hold.
      out[col * out_stride + i] = absent ? std::numeric_limits<float>::quiet_NaN()
                                         : static_cast<float>(sum[i] / (1.0 - lost[i]));
    }
  }
}

// Leaves out what is masked (`mask` has one byte a column, or is null) or not finite.
void mark_absent(const std::uint8_t* mask, std::int64_t channels, SmoothingRow& row) {
  row.absent.resize(row.values.size());
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    const bool masked = mask != nullptr && mask[i / static_cast<std::size_t>(channels)] == 0;
    if (!masked && std::isfinite(row.values[i])) continue;
    row.absent[i] = 1;
    row.values[i] = 0;
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
  std::vector<float> read;
  std::span<const float> values;
  if (count == cube.channels) values = source_->in_memory(first, last - first);
  if (values.empty()) {
    read.resize(row_size * static_cast<std::size_t>(last - first));
    source_->read(request, read);
    values = read;
  }
  std::vector<RowPtr> rows(static_cast<std::size_t>(last - first));
  parallel_pieces(last - first, 1, stop, [&](std::int64_t r, std::int64_t) {
    const auto source = values.subspan(row_size * static_cast<std::size_t>(r), row_size);
    auto made = std::make_shared<SmoothingRow>();
    made->values.assign(source.begin(), source.end());
    const std::uint8_t* mask = mask_ == nullptr ? nullptr : mask_->data() + (first + r) * cube.cols;
    const bool whole =
        mask == nullptr ||
        std::all_of(mask, mask + cube.cols, [](std::uint8_t measured) { return measured; });
    if (!whole || !all_finite(source)) mark_absent(mask, count, *made);
    rows[static_cast<std::size_t>(r)] = std::move(made);
  });
  return rows;
}

}  // namespace lithoscope

#include "core/preprocess/reflectance.h"

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/base/vectors.h"
#include "core/image/blocks.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spectrum_map_store.h"

namespace lithoscope {
namespace {

// Puts four values past the caches, where `streamed` says so: what is larger than them would only
// push out what is still to be read, and have each line read before it is written.
template <bool streamed>
LITHOSCOPE_INLINE void put4(float* to, Floats4 values) {
#ifdef __SSE2__
  if constexpr (streamed) {
    _mm_stream_ps(to, values);
    return;
  }
#endif
  store4(to, values);
}

// One spectrum of a column without dead bands; `next` is the one that comes after it. Returns false
// where a count is not finite.
template <bool streamed>
LITHOSCOPE_INLINE bool convert(std::int64_t channels, const float* __restrict counts,
                               const float* next, const double* __restrict dark,
                               const double* __restrict gain, float* __restrict out) {
  Floats4 odd = {0, 0, 0, 0};
  float rest = 0;
  std::int64_t i = 0;
  for (; i + 16 <= channels; i += 16) {
    __builtin_prefetch(next + i);
#pragma GCC unroll 4
    for (std::int64_t j = i; j < i + 16; j += 4) {
      const Floats4 count = load4(counts + j);
      odd += count - count;  // 0 unless one is not finite
      put4<streamed>(out + j, narrow((load_wide4(counts + j) - load4(dark + j)) * load4(gain + j)));
    }
  }
  for (; i < channels; ++i) {
    rest += counts[i] - counts[i];
    out[i] = static_cast<float>((static_cast<double>(counts[i]) - dark[i]) * gain[i]);
  }
  return odd[0] + odd[1] + odd[2] + odd[3] + rest == 0;
}

LITHOSCOPE_VECTOR_CLONES
bool convert_spectrum(std::int64_t channels, const float* counts, const float* next,
                      const double* dark, const double* gain, float* out) {
  return convert<false>(channels, counts, next, dark, gain, out);
}

// `out` must lie on a multiple of 16 bytes.
LITHOSCOPE_VECTOR_CLONES
bool convert_streamed(std::int64_t channels, const float* counts, const float* next,
                      const double* dark, const double* gain, float* out) {
  return convert<true>(channels, counts, next, dark, gain, out);
}

void end_streams() {
#ifdef __SSE2__
  _mm_sfence();
#endif
}

// Results larger than this are put past the caches.
constexpr std::size_t kStreamedValues = std::size_t{16} << 20;

// Pixels that one thread converts together: rows share their columns' dark and gain in the cache.
constexpr std::int64_t kTileRows = 16;
constexpr std::int64_t kTileCols = 16;

class ReflectanceStore final : public SpectralStore {
 public:
  ReflectanceStore(SpectralStorePtr source, ReflectanceCalibration calibration,
                   std::vector<std::uint8_t> good_channels)
      : source_(std::move(source)),
        calibration_(std::move(calibration)),
        good_channels_(std::move(good_channels)) {}

  CubeShape shape() const override { return source_->shape(); }
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }
  std::string description() const override {
    return translated("core", "reflectance") + " ← " + source_->description();
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    std::vector<int> wanted(request.channels.begin(), request.channels.end());
    if (wanted.empty()) {
      wanted.resize(static_cast<std::size_t>(shape().channels));
      std::iota(wanted.begin(), wanted.end(), 0);
    }
    const std::vector<int> needed = with_fillers(wanted);
    const auto count = static_cast<std::int64_t>(needed.size());
    const std::int64_t cols = shape().cols;
    const std::int64_t step = rows_in_a_group(cols, count);
    std::vector<float> counts;
    for (std::int64_t row = 0; row < request.row_count; row += step) {
      if (request.stop != nullptr) request.stop->check();
      const std::int64_t rows = std::min(step, request.row_count - row);
      std::span<const float> source;
      if (count == shape().channels) source = source_->in_memory(request.first_row + row, rows);
      if (source.empty()) {
        counts.resize(static_cast<std::size_t>(rows * cols * count));
        source_->read({request.first_row + row, rows, needed, request.stop}, counts);
        source = counts;
      }
      convert_rows(source.data(), rows, needed, wanted, out.size() > kStreamedValues, request.stop,
                   out.data() + row * cols * static_cast<std::int64_t>(wanted.size()));
    }
  }

  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override {
    check_place(row, col, out.size());
    std::vector<float> counts(out.size());
    source_->read_spectrum(row, col, stop, counts);
    std::vector<int> all(out.size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<double> values(out.size());
    convert_pixel(counts.data(), col, all, all, values, out.data());
  }
  bool reads_single_spectra() const override { return source_->reads_single_spectra(); }

 private:
  // The wanted channels and those that fill dead bands among them, in any column.
  std::vector<int> with_fillers(const std::vector<int>& wanted) const {
    std::vector<std::uint8_t> is_wanted(static_cast<std::size_t>(shape().channels), 0);
    for (const int channel : wanted) is_wanted[static_cast<std::size_t>(channel)] = 1;
    std::vector<std::uint8_t> is_needed = is_wanted;
    for (const auto& column : calibration_.dead_bands) {
      for (const auto& dead : column) {
        if (is_wanted[static_cast<std::size_t>(dead.band)] == 0) continue;
        is_needed[static_cast<std::size_t>(dead.lower)] = 1;
        is_needed[static_cast<std::size_t>(dead.upper)] = 1;
      }
    }
    std::vector<int> needed;
    for (std::size_t channel = 0; channel < is_needed.size(); ++channel) {
      if (is_needed[channel] != 0) needed.push_back(static_cast<int>(channel));
    }
    return needed;
  }

  void convert_rows(const float* counts, std::int64_t rows, const std::vector<int>& needed,
                    const std::vector<int>& wanted, bool large, const Progress* stop,
                    float* out) const {
    const std::int64_t cols = shape().cols, channels = shape().channels;
    const auto read = static_cast<std::int64_t>(needed.size());
    const auto given = static_cast<std::int64_t>(wanted.size());
    const bool aligned = reinterpret_cast<std::uintptr_t>(out) % 16 == 0 && given % 4 == 0;
    const auto convert_plain = large && aligned ? convert_streamed : convert_spectrum;
    const std::int64_t across = (cols + kTileCols - 1) / kTileCols;
    const std::int64_t down = (rows + kTileRows - 1) / kTileRows;
    parallel_pieces(across * down, 1, stop, [&](std::int64_t tile, std::int64_t) {
      const std::int64_t top = tile / across * kTileRows, left = tile % across * kTileCols;
      const std::int64_t bottom = std::min(rows, top + kTileRows);
      std::vector<double> values(static_cast<std::size_t>(channels));
      for (std::int64_t col = left; col < std::min(cols, left + kTileCols); ++col) {
        const auto column = static_cast<std::size_t>(col);
        const bool plain = given == channels && calibration_.dead_columns[column] == 0 &&
                           calibration_.dead_bands[column].empty();
        for (std::int64_t row = top; row < bottom; ++row) {
          const std::int64_t pixel = row * cols + col;
          const float* from = counts + pixel * read;
          float* to = out + pixel * given;
          const float* next = row + 1 < bottom ? from + cols * read : from + read;
          if (plain && convert_plain(channels, from, next, &calibration_.dark(col, 0),
                                     &calibration_.gain(col, 0), to)) {
            continue;
          }
          convert_pixel(from, col, needed, wanted, values, to);
        }
      }
      if (large) end_streams();
    });
  }

  void convert_pixel(const float* counts, std::int64_t col, const std::vector<int>& needed,
                     const std::vector<int>& wanted, std::vector<double>& values,
                     float* out) const {
    const auto column = static_cast<std::size_t>(col);
    bool valid = calibration_.dead_columns[column] == 0;
    for (std::size_t i = 0; i < needed.size(); ++i) {
      // What a dead band (its gain is NaN) or a bad one holds does not make a spectrum invalid.
      const double gain = calibration_.gain(col, needed[i]);
      valid = valid && (std::isnan(gain) || std::isfinite(counts[i]) || !is_good(needed[i]));
      values[static_cast<std::size_t>(needed[i])] =
          (static_cast<double>(counts[i]) - calibration_.dark(col, needed[i])) * gain;
    }
    for (const auto& dead : calibration_.dead_bands[column]) {
      const double lower = values[static_cast<std::size_t>(dead.lower)];
      const double upper = values[static_cast<std::size_t>(dead.upper)];
      values[static_cast<std::size_t>(dead.band)] = lower + dead.fraction * (upper - lower);
    }
    for (const int channel : wanted) {
      *out++ = valid ? static_cast<float>(values[static_cast<std::size_t>(channel)])
                     : std::numeric_limits<float>::quiet_NaN();
    }
  }

  bool is_good(int band) const {
    return good_channels_.empty() || good_channels_[static_cast<std::size_t>(band)] != 0;
  }

  SpectralStorePtr source_;
  ReflectanceCalibration calibration_;
  std::vector<std::uint8_t> good_channels_;
};

void check_reference(const SpectralImage& image, const SpectralImage& reference,
                     const std::string& name, const char* field) {
  check_image(reference);
  if (reference.grid.cols == image.grid.cols && reference.channels() == image.channels()) return;
  throw Error(translated("core",
                         "The {} reference has {} columns and {} bands; the image has {} columns "
                         "and {} bands",
                         name, reference.grid.cols, reference.channels(), image.grid.cols,
                         image.channels()),
              translated("core", "Use a reference recorded with the same camera settings"))
      .in_field(field);
}

}  // namespace

DoubleRows mean_along_scan(const SpectralImage& reference, Progress& progress) {
  const std::int64_t cols = reference.grid.cols, channels = reference.channels();
  DoubleRows sum = DoubleRows::Zero(cols, channels);
  DoubleRows count = DoubleRows::Zero(cols, channels);
  for_each_block(reference, {}, progress, translated("core", "averaging the reference"),
                 [&](const Block& block) {
                   const float* value = block.values.data();
                   for (std::int64_t row = 0; row < block.row_count; ++row) {
                     if (row % 16 == 0) progress.check();
                     for (std::int64_t i = 0; i < cols * channels; ++i, ++value) {
                       if (!std::isfinite(*value)) continue;
                       sum.data()[i] += *value;
                       count.data()[i] += 1;
                     }
                   }
                 });
  return sum.cwiseQuotient(count);  // 0 / 0 = NaN where nothing was measured
}

ReflectanceCalibration calibrate_reflectance(const DoubleRows& white, const DoubleRows& dark,
                                             const std::vector<double>& axis_values,
                                             const std::vector<std::uint8_t>& good_channels,
                                             double dead_band_limit_percent) {
  const int channels = static_cast<int>(white.cols());
  const auto is_good = [&](int band) {
    return good_channels.empty() || good_channels[static_cast<std::size_t>(band)] != 0;
  };
  ReflectanceCalibration calibration;
  calibration.dark = dark;
  calibration.gain =
      DoubleRows::Constant(white.rows(), channels, std::numeric_limits<double>::quiet_NaN());
  calibration.dead_columns.assign(static_cast<std::size_t>(white.rows()), 0);
  calibration.dead_bands.resize(static_cast<std::size_t>(white.rows()));
  for (Eigen::Index col = 0; col < white.rows(); ++col) {
    int good = 0;
    std::vector<int> live, dead;
    for (int band = 0; band < channels; ++band) {
      good += is_good(band) ? 1 : 0;
      const double span = white(col, band) - dark(col, band);
      if (span > 0 && std::isfinite(span)) {
        calibration.gain(col, band) = 1.0 / span;
        if (is_good(band)) live.push_back(band);
      } else {
        dead.push_back(band);
      }
    }
    const auto column = static_cast<std::size_t>(col);
    const double dead_percent = 100.0 * (good - static_cast<double>(live.size())) / good;
    if (live.empty() || dead_percent > dead_band_limit_percent) {
      calibration.dead_columns[column] = 1;
      continue;
    }
    for (const int band : dead) {
      const auto above = std::upper_bound(live.begin(), live.end(), band);
      const int upper = above == live.end() ? live.back() : *above;
      const int lower = above == live.begin() ? live.front() : *(above - 1);
      const auto at = [&](int b) { return axis_values[static_cast<std::size_t>(b)]; };
      const double fraction =
          lower == upper ? 0.0 : (at(band) - at(lower)) / (at(upper) - at(lower));
      calibration.dead_bands[column].push_back({band, lower, upper, fraction});
    }
  }
  return calibration;
}

SpectralImage reflectance(const SpectralImage& image, const SpectralImage& white,
                          const SpectralImage& dark, double dead_band_limit_percent,
                          Progress& progress) {
  check_reference(image, white, translated("core", "white"), "white");
  check_reference(image, dark, translated("core", "dark"), "dark");
  good_channels_only(image);  // says so where all bands are bad
  SubProgress first(progress, 0, 0.5), second(progress, 0.5, 1);
  const DoubleRows white_mean = mean_along_scan(white, first);
  const DoubleRows dark_mean = mean_along_scan(dark, second);
  ReflectanceCalibration calibration = calibrate_reflectance(
      white_mean, dark_mean, image.axis.values(), image.good_channels, dead_band_limit_percent);
  const auto& dead = calibration.dead_columns;
  const auto dead_count = std::count(dead.begin(), dead.end(), 1);
  if (dead_count == static_cast<std::ptrdiff_t>(dead.size())) {
    throw Error(translated("core",
                           "The white reference is not brighter than the dark one in any of "
                           "the {} columns",
                           dead.size()),
                translated("core", "Check that white and dark reference are not exchanged"))
        .in_field("white");
  }
  SpectralImage result = image;
  if (dead_count > 0) {
    auto mask = image.mask != nullptr
                    ? *image.mask
                    : std::vector<std::uint8_t>(static_cast<std::size_t>(image.grid.size()), 1);
    for (std::size_t pixel = 0; pixel < mask.size(); ++pixel) {
      if (dead[pixel % dead.size()] != 0) mask[pixel] = 0;
    }
    result.mask = std::make_shared<const std::vector<std::uint8_t>>(std::move(mask));
  }
  result.store =
      std::make_shared<ReflectanceStore>(image.store, std::move(calibration), image.good_channels);
  result.quantity = "reflectance";
  result.white_reference = nullptr;
  result.dark_reference = nullptr;
  return result;
}

}  // namespace lithoscope

// Small images, and stores and progresses that watch what is done to them.
#pragma once

#include <tbb/global_control.h>

#include <atomic>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <random>
#include <vector>

#include "core/image/spectral_image.h"

namespace lithoscope::test {

inline constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

inline Grid grid_of(std::int64_t rows, std::int64_t cols) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  return grid;
}

inline SpectralAxis axis_nm(std::size_t channels, double first = 1000, double step = 5) {
  std::vector<double> values(channels);
  for (std::size_t i = 0; i < channels; ++i) values[i] = first + step * static_cast<double>(i);
  return SpectralAxis(std::move(values), AxisUnit::kNanometre);
}

// Normally distributed values around `mean`.
inline SpectralImage random_image(std::int64_t rows, std::int64_t cols, std::size_t channels,
                                  unsigned seed, double mean = 0, double spread = 1) {
  std::mt19937 generator(seed);
  std::normal_distribution<double> normal(mean, spread);
  std::vector<float> values(static_cast<std::size_t>(rows * cols) * channels);
  for (float& value : values) value = static_cast<float>(normal(generator));
  return make_memory_image(grid_of(rows, cols), axis_nm(channels), std::move(values));
}

inline std::vector<float> read_rows(const SpectralImage& image, std::int64_t first,
                                    std::int64_t count, const std::vector<int>& channels = {}) {
  const auto wanted = channels.empty() ? image.channels() : std::int64_t(channels.size());
  std::vector<float> out(static_cast<std::size_t>(count * image.grid.cols * wanted));
  image.store->read({first, count, channels, nullptr}, out);
  return out;
}

inline std::vector<float> read_all(const SpectralImage& image) {
  return read_rows(image, 0, image.grid.rows);
}

// Equal bit by bit; all NaN count as one.
inline bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && !(std::isnan(a[i]) && std::isnan(b[i]))) return false;
  }
  return true;
}

// What read_spectrum() gives for every pixel, one after the other.
inline std::vector<float> read_single_spectra(const SpectralImage& image) {
  std::vector<float> all;
  for (std::int64_t pixel = 0; pixel < image.grid.size(); ++pixel) {
    const auto one = image.store->spectrum(pixel / image.grid.cols, pixel % image.grid.cols);
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

// Some channels of spectra that were read whole.
inline std::vector<float> pick_channels(const std::vector<float>& spectra, std::int64_t channels,
                                        const std::vector<int>& wanted) {
  std::vector<float> out;
  for (std::size_t first = 0; first < spectra.size(); first += std::size_t(channels)) {
    for (const int channel : wanted) out.push_back(spectra[first + std::size_t(channel)]);
  }
  return out;
}

// Runs `work` with one thread and with four.
template <typename Work>
auto with_threads(int threads, const Work& work) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads));
  return work();
}

// Asks for a stop from the n-th time on that somebody looks.
class StoppingProgress final : public Progress {
 public:
  explicit StoppingProgress(int polls) : left_(polls) {}
  void report(double, std::string_view) override {}
  bool stop_requested() const override { return left_-- <= 0; }

 private:
  mutable std::atomic<int> left_;
};

// Counts what is asked of a store.
class CountingStore final : public SpectralStore {
 public:
  explicit CountingStore(SpectralStorePtr source) : source_(std::move(source)) {}
  CubeShape shape() const override { return source_->shape(); }
  std::string description() const override { return "counting"; }
  void read(const BlockRequest& request, std::span<float> out) const override {
    rows_read += request.row_count;
    values_read += static_cast<std::int64_t>(out.size());
    std::int64_t largest = largest_values;
    while (largest < static_cast<std::int64_t>(out.size()) &&
           !largest_values.compare_exchange_weak(largest, static_cast<std::int64_t>(out.size()))) {
    }
    if (request.stop != nullptr) request.stop->check();
    source_->read(request, out);
  }

  mutable std::atomic<std::int64_t> rows_read{0}, values_read{0}, largest_values{0};

 private:
  SpectralStorePtr source_;
};

// `image` behind a CountingStore.
inline std::shared_ptr<const CountingStore> count_reads(SpectralImage& image) {
  auto store = std::make_shared<const CountingStore>(image.store);
  image.store = store;
  return store;
}

}  // namespace lithoscope::test

// What the benchmarks of single kernels share: data, threads, and how pace is told.
#pragma once

#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include <cstdint>
#include <memory>
#include <random>
#include <vector>

#include "core/image/feature_map.h"
#include "core/image/spectral_image.h"

namespace lithoscope::benchmark_kernels {

// Smooth bumps and noise around 1: the same numbers in every run.
inline std::vector<float> spectra(std::int64_t points, std::int64_t channels) {
  std::mt19937 random(1);
  std::normal_distribution<float> normal(0, 1);
  std::vector<float> values(static_cast<std::size_t>(points * channels));
  for (std::int64_t point = 0; point < points; ++point) {
    const float height = 0.2f * normal(random);
    for (std::int64_t i = 0; i < channels; ++i) {
      const float place = static_cast<float>(i) / static_cast<float>(channels) - 0.4f;
      values[static_cast<std::size_t>(point * channels + i)] =
          1 + height / (1 + 50 * place * place) + 0.01f * normal(random);
    }
  }
  return values;
}

// An image of 128 columns with an axis in nm.
inline SpectralImage image(std::int64_t points, std::int64_t channels, double first_nm = 190) {
  Grid grid;
  grid.cols = 128;
  grid.rows = points / grid.cols;
  std::vector<double> wavelengths_nm(static_cast<std::size_t>(channels));
  for (std::size_t i = 0; i < wavelengths_nm.size(); ++i) {
    wavelengths_nm[i] = first_nm + 700.0 * static_cast<double>(i) / static_cast<double>(channels);
  }
  return make_memory_image(grid, SpectralAxis(std::move(wavelengths_nm), AxisUnit::kNanometre),
                           spectra(grid.rows * grid.cols, channels));
}

inline FeatureMap features(std::int64_t points, std::int64_t columns) {
  Grid grid;
  grid.rows = points;
  grid.cols = 1;
  std::vector<FeatureColumn> names;
  for (std::int64_t i = 0; i < columns; ++i) names.push_back({std::to_string(i), {}, {}});
  FeatureMap map = make_feature_map(grid, std::move(names));
  const std::vector<float> values = spectra(points, columns);
  std::copy(values.begin(), values.end(), map.values.data());
  std::fill(map.valid.begin(), map.valid.end(), std::uint8_t{1});
  return map;
}

// Runs `work` with as many threads as the benchmark's last argument says; tells points/s, GB/s of
// the bytes given (what must be read and written at least), and GFLOP/s where operations are given.
template <typename Work>
void measure(::benchmark::State& state, std::int64_t threads, double points, double bytes,
             double operations, const Work& work) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads));
  for (auto _ : state) work();
  using ::benchmark::Counter;
  state.counters["points/s"] = Counter(points, Counter::kIsIterationInvariantRate);
  if (bytes > 0) state.counters["bytes/s"] = Counter(bytes, Counter::kIsIterationInvariantRate);
  if (operations > 0) {
    state.counters["FLOP/s"] = Counter(operations, Counter::kIsIterationInvariantRate);
  }
}

// A derived image read whole into memory that is already there.
inline void measure_image(::benchmark::State& state, const SpectralImage& image) {
  const CubeShape cube = image.store->shape();
  std::vector<float> out(static_cast<std::size_t>(cube.pixels() * cube.channels));
  measure(state, state.range(2), static_cast<double>(cube.pixels()),
          8.0 * static_cast<double>(out.size()), 0, [&] {
            image.store->read({0, cube.rows, {}, nullptr}, out);
          });
}

// Points, channels, threads: four sizes for the growth of cost, one and two threads.
inline void libs_sizes(::benchmark::internal::Benchmark* benchmark) {
  for (const std::int64_t points : {2048, 4096, 8192, 16384}) {
    for (const std::int64_t threads : {1, 2}) benchmark->Args({points, 2048, threads});
  }
  benchmark->UseRealTime()->Unit(::benchmark::kMillisecond);
}

inline void hsi_sizes(::benchmark::internal::Benchmark* benchmark) {
  for (const std::int64_t points : {16384, 32768, 65536, 131072}) {
    for (const std::int64_t threads : {1, 2}) benchmark->Args({points, 256, threads});
  }
  benchmark->UseRealTime()->Unit(::benchmark::kMillisecond);
}

inline void feature_sizes(::benchmark::internal::Benchmark* benchmark) {
  for (const std::int64_t points : {16384, 32768, 65536, 131072}) {
    for (const std::int64_t threads : {1, 2}) benchmark->Args({points, 18, threads});
  }
  benchmark->UseRealTime()->Unit(::benchmark::kMillisecond);
}

}  // namespace lithoscope::benchmark_kernels

#include "core/preprocess/spectrum_map_store.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

bool all_finite(std::span<const float> values) {
  // A sum of v - v is 0 unless one of them is not finite; without a branch, and in lanes of its
  // own, the loop becomes vector instructions.
  constexpr std::size_t lanes = 8;
  float sums[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= values.size(); i += lanes) {
    for (std::size_t l = 0; l < lanes; ++l) sums[l] += values[i + l] - values[i + l];
  }
  for (; i < values.size(); ++i) sums[0] += values[i] - values[i];
  return std::all_of(sums, sums + lanes, [](float sum) { return sum == 0; });
}

}  // namespace

std::int64_t rows_in_a_group(std::int64_t cols, std::int64_t channels) {
  constexpr std::int64_t group_values = std::int64_t{1} << 20;
  return std::max<std::int64_t>(1, group_values / std::max<std::int64_t>(1, cols * channels));
}

SpectrumMapStore::SpectrumMapStore(SpectralStorePtr source, std::string name,
                                   std::int64_t kernel_spectra, SpectraKernel kernel)
    : source_(std::move(source)),
      name_(std::move(name)),
      kernel_spectra_(std::max<std::int64_t>(1, kernel_spectra)),
      kernel_(std::move(kernel)) {}

std::string SpectrumMapStore::description() const {
  return name_ + " ← " + source_->description();
}

void SpectrumMapStore::apply(std::span<float> spectra, const Progress* stop) const {
  const std::int64_t channels = shape().channels;
  const std::int64_t count = static_cast<std::int64_t>(spectra.size()) / channels;
  parallel_pieces(count, kernel_spectra_, stop, [&](std::int64_t first, std::int64_t last) {
    const auto piece = spectra.subspan(static_cast<std::size_t>(first * channels),
                                       static_cast<std::size_t>((last - first) * channels));
    std::vector<std::int64_t> invalid;
    for (std::int64_t i = 0; i < last - first; ++i) {
      const auto spectrum =
          piece.subspan(static_cast<std::size_t>(i * channels), static_cast<std::size_t>(channels));
      if (all_finite(spectrum)) continue;
      invalid.push_back(i);
      std::fill(spectrum.begin(), spectrum.end(), 0.0f);
    }
    if (static_cast<std::int64_t>(invalid.size()) < last - first) kernel_(piece);
    for (const std::int64_t i : invalid) {
      std::fill_n(piece.begin() + i * channels, channels, std::numeric_limits<float>::quiet_NaN());
    }
  });
}

void SpectrumMapStore::read(const BlockRequest& request, std::span<float> out) const {
  check_request(request, out.size());
  const CubeShape cube = shape();
  const std::int64_t wanted = wanted_channels(request);
  const std::int64_t step = rows_in_a_group(cube.cols, cube.channels);
  std::vector<float> whole;
  for (std::int64_t row = 0; row < request.row_count; row += step) {
    if (request.stop != nullptr) request.stop->check();
    const std::int64_t rows = std::min(step, request.row_count - row);
    const BlockRequest inner{request.first_row + row, rows, {}, request.stop};
    auto part = out.subspan(static_cast<std::size_t>(row * cube.cols * wanted),
                            static_cast<std::size_t>(rows * cube.cols * wanted));
    if (request.channels.empty()) {
      source_->read(inner, part);
      apply(part, request.stop);
      continue;
    }
    whole.resize(static_cast<std::size_t>(rows * cube.cols * cube.channels));
    source_->read(inner, whole);
    apply(whole, request.stop);
    float* target = part.data();
    for (std::int64_t pixel = 0; pixel < rows * cube.cols; ++pixel) {
      const float* spectrum = whole.data() + pixel * cube.channels;
      for (const int channel : request.channels) *target++ = spectrum[channel];
    }
  }
}

}  // namespace lithoscope

#include "core/preprocess/spectrum_map_store.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/base/finite.h"
#include "core/base/parallel.h"

namespace lithoscope {

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

void SpectrumMapStore::apply(const float* from, std::span<float> spectra,
                             const Progress* stop) const {
  const std::int64_t channels = shape().channels;
  const std::int64_t count = static_cast<std::int64_t>(spectra.size()) / channels;
  parallel_pieces(count, kernel_spectra_, stop, [&](std::int64_t first, std::int64_t last) {
    const auto piece = spectra.subspan(static_cast<std::size_t>(first * channels),
                                       static_cast<std::size_t>((last - first) * channels));
    if (from != spectra.data()) std::copy_n(from + first * channels, piece.size(), piece.begin());
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

void SpectrumMapStore::read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                                     std::span<float> out) const {
  check_place(row, col, out.size());
  source_->read_spectrum(row, col, stop, out);
  apply(out.data(), out, stop);
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
    const std::span<const float> source = source_->in_memory(inner.first_row, inner.row_count);
    const bool all = request.channels.empty();
    if (!all) whole.resize(static_cast<std::size_t>(rows * cube.cols * cube.channels));
    const std::span<float> target_spectra = all ? part : std::span<float>(whole);
    if (source.empty()) source_->read(inner, target_spectra);
    apply(source.empty() ? target_spectra.data() : source.data(), target_spectra, request.stop);
    if (all) continue;
    float* target = part.data();
    for (std::int64_t pixel = 0; pixel < rows * cube.cols; ++pixel) {
      const float* spectrum = whole.data() + pixel * cube.channels;
      for (const int channel : request.channels) *target++ = spectrum[channel];
    }
  }
}

}  // namespace lithoscope

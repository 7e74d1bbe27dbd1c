#include "core/image/spectral_store.h"

#include <algorithm>
#include <stdexcept>

#include "core/base/text.h"

namespace lithoscope {

std::vector<float> SpectralStore::spectrum(std::int64_t row, std::int64_t col) const {
  std::vector<float> values(static_cast<std::size_t>(shape().channels));
  read_spectrum(row, col, nullptr, values);
  return values;
}

void SpectralStore::read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                                  std::span<float> out) const {
  check_place(row, col, out.size());
  const CubeShape cube = shape();
  std::vector<float> block(static_cast<std::size_t>(cube.cols * cube.channels));
  read({.first_row = row, .row_count = 1, .channels = {}, .stop = stop}, block);
  std::copy_n(block.begin() + col * cube.channels, cube.channels, out.begin());
}

void SpectralStore::check_place(std::int64_t row, std::int64_t col, std::size_t out_size) const {
  const CubeShape cube = shape();
  if (row < 0 || row >= cube.rows) throw std::out_of_range("row outside the cube");
  if (col < 0 || col >= cube.cols) throw std::out_of_range("column outside the cube");
  if (out_size != static_cast<std::size_t>(cube.channels)) {
    throw std::out_of_range("spectrum of another size than the cube's");
  }
}

std::span<const float> SpectralStore::in_memory(std::int64_t, std::int64_t) const {
  return {};
}

void SpectralStore::check_request(const BlockRequest& request, std::size_t out_size) const {
  const CubeShape cube = shape();
  if (request.first_row < 0 || request.row_count < 0 ||
      request.first_row > cube.rows - request.row_count) {
    throw std::out_of_range("rows outside the cube");
  }
  int last = -1;
  for (const int channel : request.channels) {
    if (channel <= last || channel >= cube.channels) {
      throw std::out_of_range("channels not sorted, not unique or outside the cube");
    }
    last = channel;
  }
  const std::int64_t needed = request.row_count * cube.cols * wanted_channels(request);
  if (out_size != static_cast<std::size_t>(needed)) {
    throw std::out_of_range("block of another size than asked for");
  }
}

std::int64_t SpectralStore::wanted_channels(const BlockRequest& request) const {
  return request.channels.empty() ? shape().channels
                                  : static_cast<std::int64_t>(request.channels.size());
}

MemoryStore::MemoryStore(CubeShape shape, std::vector<float> values)
    : shape_(shape), values_(std::move(values)) {
  if (values_.size() != static_cast<std::size_t>(shape.pixels() * shape.channels)) {
    throw std::invalid_argument("values do not fill the cube");
  }
}

void MemoryStore::read_spectrum(std::int64_t row, std::int64_t col, const Progress*,
                                std::span<float> out) const {
  check_place(row, col, out.size());
  std::copy_n(values_.begin() + (row * shape_.cols + col) * shape_.channels, shape_.channels,
              out.begin());
}

void MemoryStore::read(const BlockRequest& request, std::span<float> out) const {
  check_request(request, out.size());
  const std::int64_t first = request.first_row * shape_.cols;
  const std::int64_t count = request.row_count * shape_.cols;
  if (request.channels.empty()) {
    std::copy_n(values_.begin() + first * shape_.channels, count * shape_.channels, out.begin());
    return;
  }
  float* target = out.data();
  for (std::int64_t pixel = first; pixel < first + count; ++pixel) {
    const float* spectrum = values_.data() + pixel * shape_.channels;
    for (const int channel : request.channels) *target++ = spectrum[channel];
  }
}

std::span<const float> MemoryStore::in_memory(std::int64_t first_row,
                                              std::int64_t row_count) const {
  const std::int64_t row_values = shape_.cols * shape_.channels;
  return std::span<const float>(values_).subspan(static_cast<std::size_t>(first_row * row_values),
                                                 static_cast<std::size_t>(row_count * row_values));
}

std::string MemoryStore::description() const {
  return translated("core", "memory");
}

}  // namespace lithoscope

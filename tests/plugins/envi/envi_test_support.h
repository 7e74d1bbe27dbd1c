// What the tests of the ENVI plugin share.
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream stream(file, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// The bytes of `value` in the given order, made by shifts and so whatever this machine's order is.
template <typename T>
std::string bytes_of(T value, bool big_endian) {
  std::string bytes(sizeof(T), '\0');
  std::memcpy(bytes.data(), &value, sizeof(T));
  if (big_endian != (std::endian::native == std::endian::big)) {
    std::reverse(bytes.begin(), bytes.end());
  }
  return bytes;
}

// Reads `path` with the reader of this id, or with the one that the registry chooses.
inline Artifact read_any(const std::filesystem::path& path, const Json& options = nullptr,
                         const std::string& id = {}) {
  const Registry& registry = full_registry();
  const Reader& reader = id.empty() ? registry.reader_for(path) : registry.reader(id);
  NoProgress progress;
  return reader.read(path, Parameters(reader.options(), options), progress);
}

inline std::shared_ptr<const SpectralImage> read_image(const std::filesystem::path& path,
                                                       const Json& options = nullptr) {
  return read_any(path, options, "envi").as<SpectralImage>();
}

inline void write_with(const std::string& id, const Artifact& artifact,
                       const std::filesystem::path& path, const Json& options = nullptr) {
  const Writer& writer = full_registry().writer(id);
  NoProgress progress;
  writer.write(artifact, path, Parameters(writer.options(), options), progress);
}

// All numbers, pixels × channels.
inline std::vector<float> all_values(const SpectralImage& image) {
  std::vector<float> values(static_cast<std::size_t>(image.grid.size() * image.channels()));
  image.store->read({.first_row = 0, .row_count = image.grid.rows}, values);
  return values;
}

inline std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// A small image whose value tells its place: 100 row + 10 column + channel, plus `start`.
inline SpectralImage numbered_image(std::int64_t rows, std::int64_t cols, std::int64_t channels,
                                    float start = 0) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  std::vector<float> values;
  for (std::int64_t row = 0; row < rows; ++row) {
    for (std::int64_t col = 0; col < cols; ++col) {
      for (std::int64_t channel = 0; channel < channels; ++channel) {
        values.push_back(start + static_cast<float>(100 * row + 10 * col + channel));
      }
    }
  }
  std::vector<double> wavelengths;
  for (std::int64_t channel = 0; channel < channels; ++channel) {
    wavelengths.push_back(1000.5 + 3.25 * static_cast<double>(channel));
  }
  return make_memory_image(grid, SpectralAxis(wavelengths, AxisUnit::kNanometre), values);
}

}  // namespace lithoscope::test

// What the tests of the pictures plugin share.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "core/base/file_bytes.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream stream(file, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline Artifact read_picture(const std::filesystem::path& path, const Json& options = nullptr) {
  const Reader& reader = full_registry().reader_for(path);
  EXPECT_EQ(reader.id(), "picture");
  NoProgress progress;
  return reader.read(path, Parameters(reader.options(), options), progress);
}

inline std::shared_ptr<const SpectralImage> read_image(const std::filesystem::path& path,
                                                       const Json& options = nullptr) {
  return read_picture(path, options).as<SpectralImage>();
}

inline std::shared_ptr<const LabelMap> read_labels(const std::filesystem::path& path) {
  return read_picture(path, {{"as", "labels"}}).as<LabelMap>();
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

// A PNG made by libpng itself; `rows` are packed as the format wants them (16 bit: high byte
// first). `palette` and `alpha` (of a palette) may be empty.
struct PngParts {
  int cols = 0;
  int depth = 8;
  int colour_type = 0;
  bool interlaced = false;
  std::vector<std::vector<std::uint8_t>> rows = {};
  std::vector<std::uint8_t> palette = {};
  std::vector<std::uint8_t> alpha = {};
  unsigned dots_a_metre = 0;
};
void make_png(const PngParts& parts, const std::filesystem::path& file);

}  // namespace lithoscope::test

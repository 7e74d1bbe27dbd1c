// What the tests of the text reader share.
#pragma once

#include <fstream>
#include <string>

#include "tests/support/test_support.h"

namespace lithoscope::test {

inline std::filesystem::path write_text(const std::filesystem::path& file,
                                        const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

inline Artifact read_delimited(const std::filesystem::path& path, const Json& options = {}) {
  const Reader& reader = full_registry().reader("delimited");
  NoProgress progress;
  return reader.read(path, Parameters(reader.options(), options), progress);
}

template <typename T>
T read_as(const std::filesystem::path& path, const Json& options = {}) {
  const Artifact artifact = read_delimited(path, options);
  EXPECT_EQ(artifact.kind(), kind_of<T>()) << kind_name(artifact.kind());
  const auto held = artifact.as<T>();
  return held == nullptr ? T{} : *held;
}

inline SpectralImage read_image(const std::filesystem::path& path, const Json& options = {}) {
  return read_as<SpectralImage>(path, options);
}

inline Error read_error(const std::filesystem::path& path, const Json& options = {}) {
  return error_of([&] { read_delimited(path, options); });
}

inline float value_at(const SpectralImage& image, std::int64_t row, std::int64_t col,
                      std::size_t channel = 0) {
  return image.store->spectrum(row, col).at(channel);
}

}  // namespace lithoscope::test

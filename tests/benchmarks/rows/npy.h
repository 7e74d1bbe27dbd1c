// NumPy's array files, so that both programs read the very same data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace lithoscope::benchmark {

struct Array {
  std::vector<std::int64_t> shape;
  std::vector<float> values;  // row-major

  std::int64_t points() const { return shape.empty() ? 0 : shape.front(); }
};

// Reads a little-endian float32 array in C order. Throws std::runtime_error.
Array load_npy(const std::filesystem::path& path);
void save_npy(const std::filesystem::path& path, const Array& array);

}  // namespace lithoscope::benchmark

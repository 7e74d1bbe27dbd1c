#include "tests/benchmarks/rows/npy.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstring>
#include <fstream>
#include <regex>
#include <stdexcept>
#include <string>

namespace lithoscope::benchmark {

Array load_npy(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  char start[10] = {};
  if (!file.read(start, sizeof start) || std::memcmp(start, "\x93NUMPY\x01", 7) != 0) {
    throw std::runtime_error(path.string() + " is no NumPy array of version 1");
  }
  const auto low = static_cast<unsigned char>(start[8]),
             high = static_cast<unsigned char>(start[9]);
  std::string header(low + 256u * high, ' ');
  file.read(header.data(), static_cast<std::streamsize>(header.size()));
  std::smatch shape;
  if (header.find("'<f4'") == std::string::npos ||
      header.find("'fortran_order': False") == std::string::npos ||
      !std::regex_search(header, shape, std::regex("'shape': \\(([0-9, ]*)\\)"))) {
    throw std::runtime_error(path.string() + " is no float32 array in C order: " + header);
  }
  Array array;
  std::int64_t count = 1;
  const std::string sizes = shape[1];
  const std::regex number("[0-9]+");
  for (std::sregex_iterator at(sizes.begin(), sizes.end(), number), end; at != end; ++at) {
    array.shape.push_back(std::stoll(at->str()));
    count *= array.shape.back();
  }
  array.values.resize(static_cast<std::size_t>(count));
  file.read(reinterpret_cast<char*>(array.values.data()),
            static_cast<std::streamsize>(array.values.size() * sizeof(float)));
  if (!file) throw std::runtime_error(path.string() + " is too short");
  return array;
}

void save_npy(const std::filesystem::path& path, const Array& array) {
  std::string header = fmt::format("{{'descr': '<f4', 'fortran_order': False, 'shape': ({},), }}",
                                   fmt::join(array.shape, ", "));
  header.resize((header.size() + 11 + 63) / 64 * 64 - 11, ' ');
  header += '\n';
  std::ofstream file(path, std::ios::binary);
  file.write("\x93NUMPY\x01\x00", 8);
  file.put(static_cast<char>(header.size() % 256));
  file.put(static_cast<char>(header.size() / 256));
  file.write(header.data(), static_cast<std::streamsize>(header.size()));
  file.write(reinterpret_cast<const char*>(array.values.data()),
             static_cast<std::streamsize>(array.values.size() * sizeof(float)));
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace lithoscope::benchmark

// How the chunks of an HDF5 dataset are laid out, where that is simple enough to read them
// directly.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/io/hdf5_handles.h"

namespace lithoscope::hdf5 {

enum class NumberType {
  kInt8,
  kUint8,
  kInt16,
  kUint16,
  kInt32,
  kUint32,
  kInt64,
  kUint64,
  kFloat32,
  kFloat64
};

std::size_t bytes_of(NumberType type);

// Chunks as they lie in a dataset of three dimensions.
struct ChunkedLayout {
  std::array<std::int64_t, 3> sizes{};     // of the dataset
  std::array<std::int64_t, 3> chunk{};     // of a chunk
  std::array<int, 3> role{};               // 0 = rows, 1 = columns, 2 = channels, a dimension each
  NumberType type = NumberType::kFloat32;  // in this machine's byte order
  int shuffle_filter = -1;                 // place in the filter pipeline, -1 = not used
  int deflate_filter = -1;
  std::optional<double> missing_value;  // read as NaN
};

// None where the dataset's layout, type or filters are not ones that are read here.
std::optional<ChunkedLayout> chunked_layout(const Node& dataset, const std::string& axes);

}  // namespace lithoscope::hdf5

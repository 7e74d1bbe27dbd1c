#include "core/io/chunked_layout.h"

namespace lithoscope::hdf5 {
namespace {

// A chunk is decompressed as a whole: larger ones would cost too much memory for each processor.
constexpr std::int64_t kMaxChunkBytes = std::int64_t{64} << 20;

// Numbers just as this machine has them; none for anything else (other byte order, 24 bits, ...).
std::optional<NumberType> number_type(const Node& dataset) {
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  const std::pair<hid_t, NumberType> known[] = {
      {H5T_NATIVE_INT8, NumberType::kInt8},     {H5T_NATIVE_UINT8, NumberType::kUint8},
      {H5T_NATIVE_INT16, NumberType::kInt16},   {H5T_NATIVE_UINT16, NumberType::kUint16},
      {H5T_NATIVE_INT32, NumberType::kInt32},   {H5T_NATIVE_UINT32, NumberType::kUint32},
      {H5T_NATIVE_INT64, NumberType::kInt64},   {H5T_NATIVE_UINT64, NumberType::kUint64},
      {H5T_NATIVE_FLOAT, NumberType::kFloat32}, {H5T_NATIVE_DOUBLE, NumberType::kFloat64}};
  for (const auto& [id, number] : known) {
    if (H5Tequal(type.get(), id) > 0) return number;
  }
  return std::nullopt;
}

}  // namespace

std::size_t bytes_of(NumberType type) {
  switch (type) {
    case NumberType::kInt8:
    case NumberType::kUint8:
      return 1;
    case NumberType::kInt16:
    case NumberType::kUint16:
      return 2;
    case NumberType::kInt32:
    case NumberType::kUint32:
    case NumberType::kFloat32:
      return 4;
    case NumberType::kInt64:
    case NumberType::kUint64:
    case NumberType::kFloat64:
      return 8;
  }
  return 0;
}

std::optional<ChunkedLayout> chunked_layout(const Node& dataset, const std::string& axes) {
  const Lock lock;
  const auto sizes = dimensions(dataset);
  if (sizes.size() != 3 || axes.size() != 3) return std::nullopt;
  ChunkedLayout layout;
  const Handle creation(H5Dget_create_plist(dataset.id()), H5Pclose);
  hsize_t chunk[3] = {};
  if (!creation || H5Pget_layout(creation.get()) != H5D_CHUNKED ||
      H5Pget_chunk(creation.get(), 3, chunk) != 3) {
    return std::nullopt;
  }
  double chunk_bytes = 1;
  for (std::size_t d = 0; d < 3; ++d) {
    const auto role = std::string("yxc").find(axes[d]);
    if (role == std::string::npos || chunk[d] == 0) return std::nullopt;
    layout.sizes[d] = static_cast<std::int64_t>(sizes[d]);
    layout.chunk[d] = static_cast<std::int64_t>(chunk[d]);
    layout.role[d] = static_cast<int>(role);
    chunk_bytes *= static_cast<double>(chunk[d]);
  }
  const auto type = number_type(dataset);
  if (!type) return std::nullopt;
  layout.type = *type;
  if (chunk_bytes * static_cast<double>(bytes_of(*type)) > static_cast<double>(kMaxChunkBytes)) {
    return std::nullopt;
  }
  const int filters = H5Pget_nfilters(creation.get());
  for (int i = 0; i < filters; ++i) {
    unsigned flags = 0;
    std::size_t values = 0;
    const H5Z_filter_t filter = H5Pget_filter2(creation.get(), static_cast<unsigned>(i), &flags,
                                               &values, nullptr, 0, nullptr, nullptr);
    if (filter == H5Z_FILTER_SHUFFLE && i == 0) {
      layout.shuffle_filter = i;
    } else if (filter == H5Z_FILTER_DEFLATE && i == layout.shuffle_filter + 1) {
      layout.deflate_filter = i;
    } else {
      return std::nullopt;
    }
  }
  return layout;
}

}  // namespace lithoscope::hdf5

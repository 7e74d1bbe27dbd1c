#include "core/io/chunked_cube.h"

#include <fcntl.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/parallel.h"
#include "core/base/text.h"

namespace lithoscope::hdf5 {
namespace {

constexpr std::size_t kKeptBytes = std::size_t{64} << 20;

template <typename T>
float as_float(const std::byte* from) {
  T value;
  std::memcpy(&value, from, sizeof value);
  return static_cast<float>(value);
}

// Calls work(reader) with a function that makes a float of a value's bytes.
template <typename Work>
void with_type(NumberType type, const Work& work) {
  switch (type) {
    case NumberType::kInt8:
      return work(as_float<std::int8_t>);
    case NumberType::kUint8:
      return work(as_float<std::uint8_t>);
    case NumberType::kInt16:
      return work(as_float<std::int16_t>);
    case NumberType::kUint16:
      return work(as_float<std::uint16_t>);
    case NumberType::kInt32:
      return work(as_float<std::int32_t>);
    case NumberType::kUint32:
      return work(as_float<std::uint32_t>);
    case NumberType::kInt64:
      return work(as_float<std::int64_t>);
    case NumberType::kUint64:
      return work(as_float<std::uint64_t>);
    case NumberType::kFloat32:
      return work(as_float<float>);
    case NumberType::kFloat64:
      return work(as_float<double>);
  }
}

}  // namespace

ChunkedCube::ChunkedCube(Node dataset, const ChunkedLayout& layout)
    : dataset_(std::move(dataset)), layout_(layout) {
  shape_ = {layout_.sizes[dimension_of(0)], layout_.sizes[dimension_of(1)],
            layout_.sizes[dimension_of(2)]};
}

std::size_t ChunkedCube::dimension_of(int role) const {
  return static_cast<std::size_t>(std::find(layout_.role.begin(), layout_.role.end(), role) -
                                  layout_.role.begin());
}

void ChunkedCube::read(const BlockRequest& request, std::span<float> out) const {
  check_request(request, out.size());
  if (request.row_count == 0) return;
  // Where each of the cube's channels goes in a pixel of the block; -1 = nowhere.
  std::vector<std::int64_t> places(static_cast<std::size_t>(shape_.channels), -1);
  if (request.channels.empty()) {
    for (std::size_t c = 0; c < places.size(); ++c) places[c] = static_cast<std::int64_t>(c);
  }
  for (std::size_t i = 0; i < request.channels.size(); ++i) {
    places[static_cast<std::size_t>(request.channels[i])] = static_cast<std::int64_t>(i);
  }

  // The chunks along each dimension that hold something wanted.
  std::array<std::vector<std::int64_t>, 3> along;
  for (std::size_t d = 0; d < 3; ++d) {
    const std::int64_t step = layout_.chunk[d];
    for (std::int64_t i = 0; i * step < layout_.sizes[d]; ++i) {
      const std::int64_t first = i * step;
      const std::int64_t last = std::min(first + step, layout_.sizes[d]);
      bool wanted = true;
      if (layout_.role[d] == 0) {
        wanted = first < request.first_row + request.row_count && last > request.first_row;
      } else if (layout_.role[d] == 2) {
        wanted = std::any_of(places.begin() + first, places.begin() + last,
                             [](std::int64_t place) { return place >= 0; });
      }
      if (wanted) along[d].push_back(i);
    }
  }
  announce(request);
  const auto count = static_cast<std::int64_t>(along[0].size() * along[1].size() * along[2].size());
  const std::int64_t row_step = preferred_rows();
  const std::size_t row_dimension = dimension_of(0);
  parallel_pieces(count, 1, request.stop, [&](std::int64_t i, std::int64_t) {
    const auto n = static_cast<std::size_t>(i);
    const Index index = {along[0][n / (along[1].size() * along[2].size())],
                         along[1][n / along[2].size() % along[1].size()],
                         along[2][n % along[2].size()]};
    const std::int64_t first = index[row_dimension] * row_step;
    const std::int64_t last = std::min(first + row_step, shape_.rows);
    const bool whole = first >= request.first_row && last <= request.first_row + request.row_count;
    const auto values = chunk_values(index, !whole);
    copy_chunk(index, *values, request, places, out.data());
  });
}

// Has the system fetch the rows of a request and as many after them, which are mostly wanted next,
// while chunks are inflated. A wish: nothing depends on it.
void ChunkedCube::announce(const BlockRequest& request) const {
  if (layout_.role[0] != 0) return;  // rows do not follow each other in the file
  const Lock lock;
  const auto place_of = [&](std::int64_t row, haddr_t& address, hsize_t& size) {
    hsize_t offset[3] = {static_cast<hsize_t>(row / layout_.chunk[0] * layout_.chunk[0]), 0, 0};
    unsigned filters = 0;
    return H5Dget_chunk_info_by_coord(dataset_.id(), offset, &filters, &address, &size) >= 0 &&
           address != HADDR_UNDEF;
  };
  const std::int64_t last = std::min(shape_.rows, request.first_row + 2 * request.row_count) - 1;
  haddr_t begin = 0, end = 0;
  hsize_t size = 0;
  if (!place_of(request.first_row, begin, size) || !place_of(last, end, size)) return;
  end += size;
  constexpr haddr_t kMost = haddr_t{256} << 20;
  if (end <= begin || end - begin > kMost) return;
  const Handle file(H5Iget_file_id(dataset_.id()), H5Fclose);
  // Only the usual driver's handle is a descriptor.
  const Handle access(H5Fget_access_plist(file.get()), H5Pclose);
  if (H5Pget_driver(access.get()) != H5FD_SEC2) return;
  void* handle = nullptr;
  if (H5Fget_vfd_handle(file.get(), H5P_DEFAULT, &handle) < 0 || handle == nullptr) return;
  posix_fadvise(*static_cast<const int*>(handle), static_cast<off_t>(begin),
                static_cast<off_t>(end - begin), POSIX_FADV_WILLNEED);
}

void ChunkedCube::read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                                std::span<float> out) const {
  check_place(row, col, out.size());
  const std::size_t of_row = dimension_of(0), of_col = dimension_of(1), of_band = dimension_of(2);
  const std::int64_t stride[3] = {layout_.chunk[1] * layout_.chunk[2], layout_.chunk[2], 1};
  const std::int64_t step = layout_.chunk[of_band];
  const std::size_t width = bytes_of(layout_.type);
  Index index{};
  index[of_row] = row / layout_.chunk[of_row];
  index[of_col] = col / layout_.chunk[of_col];
  const std::int64_t corner =
      row % layout_.chunk[of_row] * stride[of_row] + col % layout_.chunk[of_col] * stride[of_col];
  for (std::int64_t first = 0; first < shape_.channels; first += step) {
    if (stop != nullptr) stop->check();
    index[of_band] = first / step;
    const auto values = chunk_values(index, true);  // the next pixel is often beside this one
    const std::int64_t count = std::min(step, shape_.channels - first);
    with_type(layout_.type, [&](auto to_float) {
      for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t at = corner + i * stride[of_band];
        out[static_cast<std::size_t>(first + i)] =
            to_float(values->data() + static_cast<std::size_t>(at) * width);
      }
    });
  }
  if (!layout_.missing_value) return;
  const auto marked = static_cast<float>(*layout_.missing_value);
  std::replace(out.begin(), out.end(), marked, std::numeric_limits<float>::quiet_NaN());
}

std::shared_ptr<const ChunkedCube::Bytes> ChunkedCube::chunk_values(const Index& index,
                                                                    bool keep) const {
  {
    const std::lock_guard guard(kept_mutex_);
    const auto found = kept_place_.find(index);
    if (found != kept_place_.end()) {
      kept_.splice(kept_.begin(), kept_, found->second);
      return found->second->second;
    }
  }
  auto values = read_chunk(index);
  if (!keep || values->size() > kKeptBytes / 4) return values;
  const std::lock_guard guard(kept_mutex_);
  if (kept_place_.count(index) > 0) return values;
  kept_.emplace_front(index, values);
  kept_place_[index] = kept_.begin();
  kept_bytes_ += values->size();
  while (kept_bytes_ > kKeptBytes) {
    kept_bytes_ -= kept_.back().second->size();
    kept_place_.erase(kept_.back().first);
    kept_.pop_back();
  }
  return values;
}

std::shared_ptr<const ChunkedCube::Bytes> ChunkedCube::read_chunk(const Index& index) const {
  const auto values =
      static_cast<std::size_t>(layout_.chunk[0] * layout_.chunk[1] * layout_.chunk[2]);
  const std::size_t bytes = values * bytes_of(layout_.type);
  Bytes stored;
  std::uint32_t skipped = 0;  // a bit for each filter that was left out for this chunk
  {
    const Lock lock;
    hsize_t offset[3], size = 0;
    for (std::size_t d = 0; d < 3; ++d) {
      offset[d] = static_cast<hsize_t>(index[d] * layout_.chunk[d]);
    }
    if (H5Dget_chunk_storage_size(dataset_.id(), offset, &size) < 0 || size == 0) {
      return read_unstored(index, bytes);
    }
    if (size > 2 * largest_stored(bytes)) {
      throw content_error(dataset_, dataset_.name,
                          translated("core", "A part of the data has a size that cannot be"));
    }
    stored.resize(size);
    if (H5Dread_chunk(dataset_.id(), H5P_DEFAULT, offset, &skipped, stored.data()) < 0) {
      throw read_error(dataset_, dataset_.name);
    }
  }
  const auto applied = [skipped](int filter) {
    return filter >= 0 && (skipped >> filter & 1u) == 0;
  };
  const ChunkFilters filters = {bytes_of(layout_.type), applied(layout_.shuffle_filter),
                                applied(layout_.deflate_filter) ? 1 : 0};
  auto decoded = std::make_shared<Bytes>(bytes);
  if (!decode_chunk(stored, filters, *decoded)) {
    throw content_error(dataset_, dataset_.name,
                        translated("core", "The data are damaged near index {}, {}, {}",
                                   index[0] * layout_.chunk[0], index[1] * layout_.chunk[1],
                                   index[2] * layout_.chunk[2]));
  }
  return decoded;
}

std::shared_ptr<const ChunkedCube::Bytes> ChunkedCube::read_unstored(const Index& index,
                                                                     std::size_t bytes) const {
  const Lock lock;
  hsize_t first[3], count[3], whole[3];
  const hsize_t origin[3] = {0, 0, 0};
  for (std::size_t d = 0; d < 3; ++d) {
    const std::int64_t begin = index[d] * layout_.chunk[d];
    first[d] = static_cast<hsize_t>(begin);
    whole[d] = static_cast<hsize_t>(layout_.chunk[d]);
    count[d] = static_cast<hsize_t>(std::min(layout_.chunk[d], layout_.sizes[d] - begin));
  }
  auto values = std::make_shared<Bytes>(bytes);
  const Handle memory(H5Screate_simple(3, whole, nullptr), H5Sclose);
  const Handle place(H5Dget_space(dataset_.id()), H5Sclose);
  const Handle type(H5Dget_type(dataset_.id()), H5Tclose);
  if (H5Sselect_hyperslab(memory.get(), H5S_SELECT_SET, origin, nullptr, count, nullptr) < 0 ||
      H5Sselect_hyperslab(place.get(), H5S_SELECT_SET, first, nullptr, count, nullptr) < 0 ||
      H5Dread(dataset_.id(), type.get(), memory.get(), place.get(), H5P_DEFAULT, values->data()) <
          0) {
    throw read_error(dataset_, dataset_.name);
  }
  return values;
}

void ChunkedCube::copy_chunk(const Index& index, const Bytes& values, const BlockRequest& request,
                             std::span<const std::int64_t> places, float* out) const {
  const std::int64_t wanted = wanted_channels(request);
  // For each dimension, where in the block a value with this index in the chunk goes; -1 = nowhere.
  std::array<std::vector<std::int64_t>, 3> target;
  for (std::size_t d = 0; d < 3; ++d) {
    const std::int64_t first = index[d] * layout_.chunk[d];
    const std::int64_t count = std::min(layout_.chunk[d], layout_.sizes[d] - first);
    target[d].resize(static_cast<std::size_t>(count), -1);
    for (std::int64_t i = 0; i < count; ++i) {
      std::int64_t& place = target[d][static_cast<std::size_t>(i)];
      if (layout_.role[d] == 0) {
        const std::int64_t row = first + i - request.first_row;
        if (row >= 0 && row < request.row_count) place = row * shape_.cols * wanted;
      } else if (layout_.role[d] == 1) {
        place = (first + i) * wanted;
      } else {
        place = places[static_cast<std::size_t>(first + i)];
      }
    }
  }
  const float missing = std::numeric_limits<float>::quiet_NaN();
  const bool has_missing = layout_.missing_value.has_value();
  const auto marked = static_cast<float>(layout_.missing_value.value_or(0));
  const std::size_t width = bytes_of(layout_.type);
  // The last dimension's values follow each other: one copy where they also do so in the block.
  const auto& inner = target[2];
  const bool run = inner.front() >= 0 &&
                   inner.back() - inner.front() == static_cast<std::int64_t>(inner.size()) - 1;
  with_type(layout_.type, [&](auto to_float) {
    for (std::size_t i = 0; i < target[0].size(); ++i) {
      if (target[0][i] < 0) continue;
      for (std::size_t j = 0; j < target[1].size(); ++j) {
        if (target[1][j] < 0) continue;
        float* const base = out + target[0][i] + target[1][j];
        const std::byte* from =
            values.data() +
            (static_cast<std::int64_t>(i) * layout_.chunk[1] + static_cast<std::int64_t>(j)) *
                layout_.chunk[2] * static_cast<std::int64_t>(width);
        const auto value_at = [&](std::size_t k) { return to_float(from + k * width); };
        if (run) {
          float* const first = base + inner.front();
          for (std::size_t k = 0; k < inner.size(); ++k) first[k] = value_at(k);
        } else {
          for (std::size_t k = 0; k < inner.size(); ++k) {
            if (inner[k] >= 0) base[inner[k]] = value_at(k);
          }
        }
        if (!has_missing) continue;
        for (std::size_t k = 0; k < inner.size(); ++k) {
          if (inner[k] >= 0 && base[inner[k]] == marked) base[inner[k]] = missing;
        }
      }
    }
  });
}

std::string ChunkedCube::description() const {
  return translated("core", "HDF5 dataset, read on demand");
}

}  // namespace lithoscope::hdf5

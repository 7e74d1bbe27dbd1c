#include "core/io/image_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/image/blocks.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope {
namespace {

std::int64_t pieces(std::int64_t size, std::int64_t piece) {
  return (size + piece - 1) / piece;
}

// `size` cut into as few parts of at most `largest` as possible, all of nearly the same size.
std::int64_t even_part(std::int64_t size, std::int64_t largest) {
  return pieces(size, pieces(size, std::clamp<std::int64_t>(largest, 1, size)));
}

}  // namespace

CubeShape chunk_shape(const CubeShape& cube) {
  constexpr std::int64_t kValues = std::int64_t{1} << 16;
  constexpr std::int64_t kChannels = 512;
  CubeShape chunk;
  chunk.channels = cube.channels <= 3 * kChannels / 2 ? std::max<std::int64_t>(1, cube.channels)
                                                      : even_part(cube.channels, kChannels);
  const std::int64_t pixels = std::max<std::int64_t>(1, kValues / chunk.channels);
  // No more rows than for_each_block reads at once, or chunks would be decompressed again and
  // again.
  const std::int64_t block_rows =
      std::clamp<std::int64_t>(kBlockValues / (cube.cols * cube.channels), 1, cube.rows);
  const auto side = static_cast<std::int64_t>(std::sqrt(static_cast<double>(pixels)));
  chunk.rows = std::min(block_rows, std::max<std::int64_t>(1, side));
  chunk.cols = even_part(cube.cols, pixels / chunk.rows);
  chunk.rows = std::clamp<std::int64_t>(pixels / chunk.cols, 1, block_rows);
  return chunk;
}

namespace hdf5 {
namespace {

// Chunks that are in memory between compressing and writing.
constexpr std::int64_t kBatch = 64;

std::uint16_t as_count(float value) {
  if (std::isnan(value)) return kMissingCount;
  if (!(value >= 0 && value < kMissingCount) || value != std::floor(value)) {
    throw Error(translated("core", "The value {} cannot be stored as a count", value),
                translated("core", "Counts are whole numbers from 0 to 65534: store float32"))
        .in_field("storage");
  }
  return static_cast<std::uint16_t>(value);
}

}  // namespace

ImageRows::ImageRows(const Node& group, const CubeShape& shape, const ImageStorage& storage)
    : shape_(shape), chunk_(chunk_shape(shape)), storage_(storage) {
  const bool counts = storage.numbers == StoredNumbers::kUint16;
  filters_ = {counts ? sizeof(std::uint16_t) : sizeof(float), storage.compression > 0,
              storage.compression};
  const Lock lock;
  const hsize_t sizes[] = {static_cast<hsize_t>(shape.rows), static_cast<hsize_t>(shape.cols),
                           static_cast<hsize_t>(shape.channels)};
  const hsize_t chunk[] = {static_cast<hsize_t>(chunk_.rows), static_cast<hsize_t>(chunk_.cols),
                           static_cast<hsize_t>(chunk_.channels)};
  const Handle space(H5Screate_simple(3, sizes, nullptr), H5Sclose);
  const Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  H5Pset_obj_track_times(creation.get(), false);
  H5Pset_chunk(creation.get(), 3, chunk);
  if (storage.compression > 0) {
    H5Pset_shuffle(creation.get());
    H5Pset_deflate(creation.get(), static_cast<unsigned>(storage.compression));
  }
  // A chunk that is not there was not measured.
  const float missing = std::numeric_limits<float>::quiet_NaN();
  if (counts) {
    H5Pset_fill_value(creation.get(), H5T_NATIVE_UINT16, &kMissingCount);
  } else {
    H5Pset_fill_value(creation.get(), H5T_NATIVE_FLOAT, &missing);
  }
  dataset_.file = group.file;
  dataset_.name = group.child("values");
  dataset_.handle = Handle(H5Dcreate2(group.id(), "values", counts ? H5T_STD_U16LE : H5T_IEEE_F32LE,
                                      space.get(), H5P_DEFAULT, creation.get(), H5P_DEFAULT),
                           H5Dclose);
  if (!dataset_.handle) throw write_error(group.file);
  if (counts) write_attribute(dataset_, "missing_value", std::int64_t{kMissingCount});
}

void ImageRows::append(std::span<const float> values, std::int64_t row_count,
                       const Progress* stop) {
  const std::int64_t row_values = shape_.cols * shape_.channels;
  if (row_count < 0 || row_count > shape_.rows - rows_written() ||
      values.size() != static_cast<std::size_t>(row_count * row_values)) {
    throw std::logic_error("rows do not fit the image");
  }
  while (row_count > 0) {
    const std::int64_t band = std::min(chunk_.rows, shape_.rows - next_row_);
    std::int64_t taken = band;
    if (buffered_rows_ == 0 && row_count >= band) {
      write_band(values.data(), band, stop);
    } else {
      taken = std::min(row_count, band - buffered_rows_);
      const auto part = values.first(static_cast<std::size_t>(taken * row_values));
      buffer_.insert(buffer_.end(), part.begin(), part.end());
      buffered_rows_ += taken;
      if (buffered_rows_ == band) {
        buffered_rows_ = 0;
        write_band(buffer_.data(), band, stop);
        buffer_.clear();
      }
    }
    values = values.subspan(static_cast<std::size_t>(taken * row_values));
    row_count -= taken;
  }
}

std::vector<std::byte> ImageRows::encoded(const float* band, std::int64_t rows,
                                          std::int64_t first_col,
                                          std::int64_t first_channel) const {
  const std::int64_t cols = std::min(chunk_.cols, shape_.cols - first_col);
  const std::int64_t channels = std::min(chunk_.channels, shape_.channels - first_channel);
  const auto size =
      static_cast<std::size_t>(chunk_.rows * chunk_.cols * chunk_.channels) * filters_.value_bytes;
  std::vector<std::byte> values(size);  // what lies beyond the image is zero
  for (std::int64_t row = 0; row < rows; ++row) {
    for (std::int64_t col = 0; col < cols; ++col) {
      const float* from =
          band + (row * shape_.cols + first_col + col) * shape_.channels + first_channel;
      std::byte* to =
          values.data() + static_cast<std::size_t>((row * chunk_.cols + col) * chunk_.channels) *
                              filters_.value_bytes;
      if (storage_.numbers == StoredNumbers::kFloat32) {
        std::memcpy(to, from, static_cast<std::size_t>(channels) * sizeof(float));
        continue;
      }
      for (std::int64_t c = 0; c < channels; ++c) {
        const std::uint16_t count = as_count(from[c]);
        std::memcpy(to + c * 2, &count, sizeof count);
      }
    }
  }
  return encode_chunk(values, filters_);
}

void ImageRows::write_band(const float* values, std::int64_t rows, const Progress* stop) {
  const std::int64_t across = pieces(shape_.cols, chunk_.cols);
  const std::int64_t deep = pieces(shape_.channels, chunk_.channels);
  std::vector<std::vector<std::byte>> batch;
  for (std::int64_t begin = 0; begin < across * deep; begin += kBatch) {
    const std::int64_t count = std::min(kBatch, across * deep - begin);
    batch.assign(static_cast<std::size_t>(count), {});
    try {
      parallel_pieces(count, 1, stop, [&](std::int64_t i, std::int64_t) {
        batch[static_cast<std::size_t>(i)] = encoded(values, rows, (begin + i) / deep * chunk_.cols,
                                                     (begin + i) % deep * chunk_.channels);
      });
    } catch (Error& e) {
      e.in_file(dataset_.file);
      throw;
    }
    for (std::int64_t i = 0; i < count; ++i) {
      const hsize_t offset[] = {static_cast<hsize_t>(next_row_),
                                static_cast<hsize_t>((begin + i) / deep * chunk_.cols),
                                static_cast<hsize_t>((begin + i) % deep * chunk_.channels)};
      const auto& bytes = batch[static_cast<std::size_t>(i)];
      const Lock lock;
      if (H5Dwrite_chunk(dataset_.id(), H5P_DEFAULT, 0, offset, bytes.size(), bytes.data()) < 0) {
        throw write_error(dataset_.file);
      }
    }
  }
  next_row_ += rows;
}

void ImageRows::finish(const Progress* stop) {
  if (rows_written() != shape_.rows || buffered_rows_ != 0) {
    throw std::logic_error("an image was finished before its last row");
  }
  if (stop != nullptr) stop->check();
  const Lock lock;
  if (!dataset_.handle.close()) throw write_error(dataset_.file);
}

}  // namespace hdf5
}  // namespace lithoscope

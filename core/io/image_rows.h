// The values of an image on their way into an HDF5 dataset.
#pragma once

#include <span>
#include <vector>

#include "core/io/chunk_codec.h"
#include "core/io/hdf5_handles.h"
#include "core/io/hdf5_image_writer.h"

namespace lithoscope::hdf5 {

// What stands for "not measured" among counts.
inline constexpr std::uint16_t kMissingCount = 65535;

// Makes the dataset "values" in `group` and fills it from the first row to the last. Chunks are
// compressed on all processors and written in order, so that the same image gives the same bytes.
class ImageRows {
 public:
  ImageRows(const Node& group, const CubeShape& shape, const ImageStorage& storage);

  // Throws Error, Cancelled where `stop` (may be null) asks for it.
  void append(std::span<const float> values, std::int64_t row_count, const Progress* stop);
  std::int64_t rows_written() const { return next_row_ + buffered_rows_; }
  // Throws std::logic_error where rows are missing, Error where the disk is full.
  void finish(const Progress* stop);

 private:
  void write_band(const float* values, std::int64_t rows, const Progress* stop);
  std::vector<std::byte> encoded(const float* band, std::int64_t rows, std::int64_t first_col,
                                 std::int64_t first_channel) const;

  Node dataset_;
  CubeShape shape_, chunk_;
  ImageStorage storage_;
  ChunkFilters filters_;
  std::vector<float> buffer_;  // rows that do not yet fill a band of chunks
  std::int64_t buffered_rows_ = 0;
  std::int64_t next_row_ = 0;
};

}  // namespace lithoscope::hdf5

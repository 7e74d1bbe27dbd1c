// Writing an image larger than memory as a Lithoscope file, row by row.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

enum class StoredNumbers {
  kFloat32,  // every float as it is
  kUint16,   // counts: whole numbers from 0 to 65534, and NaN for "not measured"
};

struct ImageStorage {
  StoredNumbers numbers = StoredNumbers::kFloat32;
  int compression = 1;  // deflate 1 (fast) to 9 (small), 0 = off
};

// Part of a cube that is compressed as one: about 256 KiB, small along each dimension, so that a
// block of rows, one spectrum and the map of one channel are all read without much else.
CubeShape chunk_shape(const CubeShape& cube);

// Memory: one band of chunks, about 16 MiB, or one row where a row is larger.
class Hdf5ImageWriter {
 public:
  // Everything of `description` is written but its store, which may be null: grid, axis, quantity,
  // mask, bad bands, references (with their values), metadata. Throws Error, Cancelled.
  Hdf5ImageWriter(const std::filesystem::path& file, const SpectralImage& description,
                  const ImageStorage& storage, Progress& progress);
  // Without finish() nothing is left behind.
  ~Hdf5ImageWriter();
  Hdf5ImageWriter(const Hdf5ImageWriter&) = delete;
  Hdf5ImageWriter& operator=(const Hdf5ImageWriter&) = delete;

  // The next `row_count` rows, as row-major pixels × channels; any number of rows at a time.
  // Throws Error: full disk, or a number that cannot be stored (StoredNumbers::kUint16).
  void append_rows(std::span<const float> values, std::int64_t row_count);

  // Gives the file its name. Throws Error; std::logic_error where rows are missing.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lithoscope

// Where the numbers of a spectral image come from.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"

namespace lithoscope {

struct CubeShape {
  std::int64_t rows = 0;
  std::int64_t cols = 0;
  std::int64_t channels = 0;
  std::int64_t pixels() const { return rows * cols; }
  bool operator==(const CubeShape&) const = default;
};

// Which part of a cube is wanted: whole rows of pixels, all channels or some.
struct BlockRequest {
  std::int64_t first_row = 0;
  std::int64_t row_count = 0;
  // Wanted channels, sorted and unique; empty = all.
  std::span<const int> channels = {};
  // Asked for a stop between pieces of longer work; may be null.
  const Progress* stop = nullptr;
};

// Hands out blocks of rows as row-major float, pixels × channels. A store may be memory, a mapped
// file, an HDF5 dataset, or a computation over another store (a derived store): reflectance,
// baseline removal and the like are done when a block is asked for, so that no step holds a cube.
//
// `read` may be called from several threads at once. Spectra that hold no valid measurement are
// handed out as NaN throughout.
class SpectralStore {
 public:
  virtual ~SpectralStore() = default;

  virtual CubeShape shape() const = 0;

  // Fills `out` (row_count × cols × wanted channels). Throws Error (file), Cancelled.
  virtual void read(const BlockRequest& request, std::span<float> out) const = 0;

  // Whole rows, all channels, where they stand in memory as `read` would give them; empty where
  // they do not. Spares a copy; valid as long as the store.
  virtual std::span<const float> in_memory(std::int64_t first_row, std::int64_t row_count) const;

  // "memory", "mapped file", ...: for the people who look at what a sample is made of.
  virtual std::string description() const = 0;

  // Rows that are best read together (an HDF5 chunk, say).
  virtual std::int64_t preferred_rows() const { return 1; }

  // One pixel's spectrum, all channels, into `out`. By default out of the row that it lies in.
  // Throws as `read` does.
  virtual void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                             std::span<float> out) const;
  // True where that costs about a pixel's share of a row, so that nobody needs to keep rows for the
  // sake of the next pixel.
  virtual bool reads_single_spectra() const { return false; }
  // The same as a vector.
  std::vector<float> spectrum(std::int64_t row, std::int64_t col) const;

 protected:
  // Throws std::out_of_range where a request leaves the cube or `out` has another size: a mistake
  // of the caller, never of a file. Every `read` calls it first.
  void check_request(const BlockRequest& request, std::size_t out_size) const;
  // The same for read_spectrum.
  void check_place(std::int64_t row, std::int64_t col, std::size_t out_size) const;
  // Channels that a request gives: all of the cube's, or as many as it names.
  std::int64_t wanted_channels(const BlockRequest& request) const;
};

using SpectralStorePtr = std::shared_ptr<const SpectralStore>;

// A cube in memory.
class MemoryStore final : public SpectralStore {
 public:
  // `values` is pixels × channels; throws std::invalid_argument where the sizes differ.
  MemoryStore(CubeShape shape, std::vector<float> values);

  CubeShape shape() const override { return shape_; }
  void read(const BlockRequest& request, std::span<float> out) const override;
  std::span<const float> in_memory(std::int64_t first_row, std::int64_t row_count) const override;
  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override;
  bool reads_single_spectra() const override { return true; }
  std::string description() const override;
  std::span<const float> values() const { return values_; }

 private:
  CubeShape shape_;
  std::vector<float> values_;
};

}  // namespace lithoscope

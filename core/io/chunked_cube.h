// A cube in a chunked HDF5 dataset whose chunks are decompressed on all processors.
#pragma once

#include <array>
#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "core/image/spectral_store.h"
#include "core/io/chunk_codec.h"
#include "core/io/chunked_layout.h"
#include "core/io/hdf5_handles.h"

namespace lithoscope::hdf5 {

class ChunkedCube final : public SpectralStore {
 public:
  ChunkedCube(Node dataset, const ChunkedLayout& layout);

  CubeShape shape() const override { return shape_; }
  void read(const BlockRequest& request, std::span<float> out) const override;
  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override;
  bool reads_single_spectra() const override { return true; }
  std::string description() const override;
  std::int64_t preferred_rows() const override { return layout_.chunk[dimension_of(0)]; }

 private:
  using Index = std::array<std::int64_t, 3>;  // of a chunk, along each dimension
  using Bytes = std::vector<std::byte>;

  std::size_t dimension_of(int role) const;
  void announce(const BlockRequest& request) const;
  std::shared_ptr<const Bytes> chunk_values(const Index& index, bool keep) const;
  std::shared_ptr<const Bytes> read_chunk(const Index& index) const;
  // What the library says of a chunk that is not stored: the fill value, or an Error.
  std::shared_ptr<const Bytes> read_unstored(const Index& index, std::size_t bytes) const;
  void copy_chunk(const Index& index, const Bytes& values, const BlockRequest& request,
                  std::span<const std::int64_t> places, float* out) const;

  Node dataset_;
  ChunkedLayout layout_;
  CubeShape shape_;

  // Chunks of which a request needed only some rows: the next one will want the others.
  mutable std::mutex kept_mutex_;
  mutable std::list<std::pair<Index, std::shared_ptr<const Bytes>>> kept_;  // latest first
  mutable std::map<Index, decltype(kept_)::iterator> kept_place_;
  mutable std::size_t kept_bytes_ = 0;
};

}  // namespace lithoscope::hdf5

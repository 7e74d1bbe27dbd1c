// Where the values of a text map are put while it is read.
#pragma once

#include <memory>
#include <span>

#include "core/image/spectral_store.h"

namespace lithoscope::delimited {

inline constexpr std::size_t kPoolMemoryBytes = std::size_t{256} << 20;

// Pixels × channels of float: in memory below `memory_bytes`, above that in a temporary file
// without a name (in TMPDIR, else /var/tmp), which is gone when the last user is. All values are
// NaN at first.
class ValuePool {
 public:
  // Throws Error where the disk has no room: all of it is taken at once.
  ValuePool(const CubeShape& shape, Progress& progress,
            std::size_t memory_bytes = kPoolMemoryBytes);
  ~ValuePool();
  ValuePool(const ValuePool&) = delete;
  ValuePool& operator=(const ValuePool&) = delete;

  std::span<float> values() { return {data_, count_}; }
  std::span<const float> values() const { return {data_, count_}; }
  const CubeShape& shape() const { return shape_; }
  bool in_memory() const { return mapped_bytes_ == 0; }

 private:
  CubeShape shape_;
  std::vector<float> memory_;
  float* data_ = nullptr;
  std::size_t count_ = 0;
  std::size_t mapped_bytes_ = 0;
};

// The image store over what was put into `pool`.
SpectralStorePtr make_store(std::shared_ptr<const ValuePool> pool);

}  // namespace lithoscope::delimited

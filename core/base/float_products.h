// Products of many rows of float with one matrix: layers of networks, distances of spectra.
#pragma once

#include <cstdint>
#include <vector>

namespace lithoscope {

// A matrix of `outputs` rows of `depth` values, arranged so that products with it are fast. The
// result for a row hangs neither on those beside it nor on the number of threads.
class PackedMatrix {
 public:
  PackedMatrix() = default;
  // `rows` is outputs × depth, row-major.
  PackedMatrix(const float* rows, std::int64_t outputs, std::int64_t depth);

  std::int64_t outputs() const { return outputs_; }
  std::int64_t depth() const { return depth_; }
  // Values a row of sums takes: the outputs, filled up to whole panels.
  std::int64_t stride() const;

  // Adds to sums (count × stride()) the products of `values` (count × depth, row-major) with every
  // row of the matrix. On the calling thread.
  void add_to(const float* values, std::int64_t count, float* sums) const;

 private:
  std::int64_t outputs_ = 0, depth_ = 0;
  std::vector<float> panels_;  // panels × depth × kPackedOutputs
};

}  // namespace lithoscope

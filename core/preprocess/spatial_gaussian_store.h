// The derived store behind spatial smoothing.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "core/image/spectral_store.h"

namespace lithoscope {

// A row of the source, ready to be summed.
struct SmoothingRow {
  std::vector<float> values;         // cols × channels; 0 where left out
  std::vector<std::uint8_t> absent;  // cols × channels, 1 = left out; empty where none is
};

// Smooths when read. A block needs rows above and below it; rows already read stay in a cache that
// holds the last window alone, so that blocks read one after the other ask the source (perhaps an
// expensive derived store) for each row once. Any order of reads, from any threads, gives the same
// numbers.
class SpatialGaussianStore final : public SpectralStore {
 public:
  using Mask = std::shared_ptr<const std::vector<std::uint8_t>>;  // as SpectralImage::mask

  SpatialGaussianStore(SpectralStorePtr source, Mask mask, double sigma_px);

  CubeShape shape() const override { return source_->shape(); }
  void read(const BlockRequest& request, std::span<float> out) const override;
  std::string description() const override;
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }

 private:
  using RowPtr = std::shared_ptr<const SmoothingRow>;

  // The part of a request that fits in memory with its window of rows.
  void read_channels(const BlockRequest& request, std::span<const int> channels,
                     std::int64_t offset, std::int64_t out_channels, std::span<float> out) const;
  std::vector<RowPtr> fetch(std::int64_t first, std::int64_t last, std::span<const int> channels,
                            std::int64_t at_once, const Progress* stop) const;
  std::vector<RowPtr> read_rows(std::int64_t first, std::int64_t last,
                                std::span<const int> channels, const Progress* stop) const;

  SpectralStorePtr source_;
  Mask mask_;
  std::vector<double> weights_;
  std::int64_t radius_;
  std::vector<std::int64_t> mirrored_cols_;  // of the columns −radius … cols + radius − 1

  mutable std::mutex mutex_;
  mutable std::vector<int> cached_channels_;
  mutable std::map<std::int64_t, RowPtr> cached_rows_;
};

}  // namespace lithoscope

// The numbers behind sample_image: computed when they are read.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "core/image/spectral_image.h"
#include "core/image/spectral_store.h"
#include "core/registration/footprint.h"

namespace lithoscope {

// Source pixels gathered onto target pixels; memory and order of reading as told in sample_image.h.
// Sums run over source pixels in the order of rows, whatever the thread count and block size.
class SampledStore final : public SpectralStore {
 public:
  // `target_mask` has one byte a target pixel, 0 = read as NaN.
  SampledStore(const SpectralImage& image, const GridPair& grids,
               std::shared_ptr<const std::vector<std::uint8_t>> target_mask, SampleMethod method);

  CubeShape shape() const override;
  void read(const BlockRequest& request, std::span<float> out) const override;
  std::string description() const override { return image_.store->description(); }

 private:
  struct Ahead;  // rows computed before they were asked for
  struct Work;   // one computation's wishes and sums

  void compute(const BlockRequest& request, std::span<float> out) const;
  void find_nearest(Work& work) const;
  void scatter_nearest(Work& work, std::int64_t first_row, std::int64_t last_row) const;
  void add_footprints(Work& work, std::int64_t first_row, std::int64_t last_row) const;
  void finish_averages(Work& work) const;
  bool is_measured(const Work& work, std::int64_t source_pixel, const float* spectrum) const;
  std::int64_t rows_ahead(const BlockRequest& request) const;

  SpectralImage image_;
  GridPair grids_;
  std::shared_ptr<const std::vector<std::uint8_t>> target_mask_;
  SampleMethod method_;

  mutable std::mutex mutex_;  // of what follows
  mutable std::shared_ptr<const Ahead> ahead_;
  mutable std::int64_t next_row_ = 0;  // where the last request ended
  mutable std::vector<int> next_channels_;
};

}  // namespace lithoscope

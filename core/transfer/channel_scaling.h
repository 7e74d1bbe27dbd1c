// Standard scaling of spectra, channel by channel, kept for the way back.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/image/model.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

// scaled = (value − mean) / deviation. A constant channel has the deviation 1, so that it becomes
// zeros and comes back as it was.
struct ChannelScaling {
  SpectralAxis axis;
  std::string quantity;
  Eigen::RowVectorXf mean, deviation;

  std::int64_t channels() const { return mean.size(); }
  // `count` spectra in place, row-major.
  void scale(float* spectra, std::int64_t count) const;
  void restore(float* spectra, std::int64_t count) const;

  // Matrices "NAME mean" and "NAME deviation", facts under `name`.
  void put_into(Model& model, const std::string& name) const;
  // Throws Error where the parts are missing or do not fit together.
  static ChannelScaling take_from(const Model& model, const std::string& name);
};

// What a pass over one map, or over two maps of the same points, has found.
struct MeasuredSpectra {
  std::vector<std::uint8_t> valid;  // by point: measured, finite throughout (in both)
  std::int64_t count = 0;           // valid points
  ChannelScaling first, second;     // the second without channels where there is one map
};

// Means and population deviations of all valid spectra, in double, the same bits whatever the
// number of threads. Bad bands count as any other: leave them out first. `second` may be null.
// Throws Error where the grids differ in size or no point is valid in all maps; Cancelled.
MeasuredSpectra measure_spectra(const SpectralImage& first, const SpectralImage* second,
                                Progress& progress);

// Throws Error, in words for the input `field`, where `image` has other channels than the scaling
// was learnt on.
void check_same_axis(const SpectralAxis& axis, const ChannelScaling& scaling,
                     const std::string& field);

}  // namespace lithoscope

// Raw counts to reflectance by white and dark references.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/spectral_image.h"

namespace lithoscope {

using DoubleRows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// The mean of `reference` along the scan, columns × channels. Values that are not finite are left
// out; a column and band without any is NaN. Reads block by block.
DoubleRows mean_along_scan(const SpectralImage& reference, Progress& progress);

// What turns counts into reflectance, R = (I − dark) / (white − dark), for each column and band.
// A mark is dead where white ≤ dark (or either is unknown).
struct ReflectanceCalibration {
  // A dead band of a column, filled from the spectrum's own nearest live bands below and above:
  // R = (1 − fraction)·R[lower] + fraction·R[upper], linear along the axis; at an end of the
  // spectrum both are the nearest live band.
  struct DeadBand {
    int band = 0;
    int lower = 0;
    int upper = 0;
    double fraction = 0;
  };

  DoubleRows dark, gain;                          // cols × channels; gain = 1 / (white − dark)
  std::vector<std::uint8_t> dead_columns;         // 1 = too many dead bands: its pixels are invalid
  std::vector<std::vector<DeadBand>> dead_bands;  // of each column that is not dead
};

// `white`, `dark`: means of columns × channels. `axis_values`: one a channel. `good_channels` as in
// SpectralImage: only these count for `dead_band_limit_percent`, and only these fill others.
ReflectanceCalibration calibrate_reflectance(const DoubleRows& white, const DoubleRows& dark,
                                             const std::vector<double>& axis_values,
                                             const std::vector<std::uint8_t>& good_channels,
                                             double dead_band_limit_percent);

// The reflectance of `image`, computed when read. `white` and `dark` may have any number of rows
// and must have the image's columns and channels; they are read at once. Pixels of dead columns are
// masked and NaN. Throws Error (sizes, all columns dead), Cancelled.
SpectralImage reflectance(const SpectralImage& image, const SpectralImage& white,
                          const SpectralImage& dark, double dead_band_limit_percent,
                          Progress& progress);

}  // namespace lithoscope

// Pixel size and spectral axis of a dataset, from what is found in the file.
#pragma once

#include <string>
#include <vector>

#include "core/image/grid.h"
#include "core/image/spectral_axis.h"
#include "core/io/hdf5_handles.h"
#include "plugins/hdf5/dataset_choice.h"

namespace lithoscope::generic_hdf5 {

struct ScaleOptions {
  std::string wavelength_dataset;  // empty = guessed
  std::string unit;                // empty = told by the file, or guessed
  double pitch_x_um = 0;           // 0 = told by the file
  double pitch_y_um = 0;
};

// Attributes of the dataset such as pixel_size_um or pitch_x_um; unknown where there are none.
void read_pitch(const hdf5::Node& dataset, const ScaleOptions& options, Grid& grid);

// From a list of wavelengths, or from attributes such as energy_offset_keV and
// energy_per_channel_keV; a counted axis where there is neither. Throws Error.
SpectralAxis read_axis(const hdf5::Node& file, const hdf5::Node& dataset,
                       const NumericDataset& image, const std::vector<NumericDataset>& all,
                       std::int64_t channels, const ScaleOptions& options);

}  // namespace lithoscope::generic_hdf5

// Which dataset of an HDF5 file is the image, and what its dimensions are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/io/hdf5_handles.h"

namespace lithoscope::generic_hdf5 {

struct NumericDataset {
  std::string path;  // "/group/name"
  std::vector<hsize_t> sizes;
  double values() const;
  std::string text() const;  // "/EDX (75 x 100 x 2048)"
};

// All datasets of numbers in the file, by path. Links are followed, but none twice.
std::vector<NumericDataset> numeric_datasets(const hdf5::Node& file);

// The dataset called `wanted`, or where that is empty the largest of three dimensions, else of two,
// else of one. Throws Error listing what there is: unknown name, no numbers, two of the same size.
NumericDataset choose_dataset(const hdf5::Node& file, const std::vector<NumericDataset>& all,
                              const std::string& wanted);

// One dimension (a list of numbers) of `count` values that is called as spectral axes are, in the
// dataset's group or above it first; none where there is none.
std::optional<NumericDataset> find_axis(const std::vector<NumericDataset>& all,
                                        const NumericDataset& image, hsize_t count);

// The letters of the dimensions where nobody says them: the channels come last, unless a list of
// wavelengths has the length of the first dimension only.
std::string guess_axes(const NumericDataset& image, const std::vector<NumericDataset>& all);

}  // namespace lithoscope::generic_hdf5

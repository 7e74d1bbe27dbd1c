// Cubes in HDF5 datasets, read on demand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/image/spectral_store.h"
#include "core/io/hdf5_handles.h"

namespace lithoscope::hdf5 {

// How the dimensions of a dataset make a cube. One letter a dimension: y = rows, x = columns,
// c = channels, n = points (rows × columns in one dimension, row by row), "0" = only its first
// index is taken. "yxc" is Lithoscope's own order.
struct CubeLayout {
  std::string axes = "yxc";
  std::int64_t point_rows = 0;          // of n; 0 = one row a point
  std::optional<double> missing_value;  // read as NaN
};

// The cube of `dataset`. Reads chunks that are only shuffled and deflated on all processors;
// everything else (other filters, types, orders) through the library. Throws Error where the
// letters do not fit the dataset's dimensions or its numbers are no numbers.
SpectralStorePtr open_cube(Node dataset, const CubeLayout& layout);

// The cube that open_cube would give. Throws Error.
CubeShape cube_shape(const Node& dataset, const CubeLayout& layout);

}  // namespace lithoscope::hdf5

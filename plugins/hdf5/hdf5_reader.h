// Images in HDF5 files of any program.
#pragma once

#include <memory>

#include "core/io/reader.h"

namespace lithoscope::generic_hdf5 {

std::unique_ptr<Reader> make_reader();  // "hdf5"

}  // namespace lithoscope::generic_hdf5

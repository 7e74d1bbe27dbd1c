// How the HDF5 library reaches the disk when we write.
#pragma once

#include <hdf5.h>

#include <atomic>
#include <memory>

namespace lithoscope::hdf5 {

// The errno of the first write that failed; 0 while all went well.
using WriteFailure = std::shared_ptr<const std::atomic<int>>;

// Sets `access` (a file access list) to a driver that takes every write for done, also on a full
// disk, and keeps the reason. The library cannot close a file whose last writes fail: it leaks what
// it holds of it and falls over it when the program ends. Such a file is thrown away by its
// AtomicFile anyway; all that matters is that nobody takes it for whole. False where the library
// refuses.
bool use_write_driver(hid_t access);

// Of an open file that the driver writes. It may be asked after the file was closed.
WriteFailure write_failure(hid_t file);

}  // namespace lithoscope::hdf5

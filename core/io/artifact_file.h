// One artifact as one file: Lithoscope's own HDF5 format (docs/file-format.md).
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "core/io/hdf5_image_writer.h"
#include "core/operations/artifact.h"

namespace lithoscope {

// Writes any of the six kinds, whole or not at all. An image is read block by block, so it may be
// larger than memory, and may be a derived one. Throws Error, Cancelled.
void save_artifact(const Artifact& artifact, const std::filesystem::path& file, Progress& progress);
void save_artifact(const Artifact& artifact, const std::filesystem::path& file,
                   const ImageStorage& storage, Progress& progress);

// What save_artifact or Hdf5ImageWriter wrote. An image's values stay in the file and are read on
// demand, so the file stays open. Throws Error (missing, damaged, of a newer version), Cancelled.
Artifact load_artifact(const std::filesystem::path& file, Progress& progress);

}  // namespace lithoscope

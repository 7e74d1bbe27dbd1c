// A project together with its data, to be taken to another machine.
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "core/operations/registry.h"
#include "core/recipe/project.h"

namespace lithoscope {

// Makes the folder `folder`, named after the project in it:
//   sample/sample.litho          the project
//   sample/data/<source>/...     every file that the source is read from, as it was
// The copies stay plain files that any program opens; files that lay in one folder stay together,
// and sources that came from the same folder share one. The folder appears whole or not at all.
// Returns the project's file. Throws Error where `folder` is there already, where a source is
// missing, or where the disk has no room for the copies (before anything is copied); Cancelled.
std::filesystem::path pack_project(const std::filesystem::path& folder, const Project& project,
                                   const Registry& registry, Progress& progress);

}  // namespace lithoscope

// Pictures of results with title, legend and scale bar.
#pragma once

#include <filesystem>
#include <string>

#include "core/operations/artifact.h"

namespace lithoscope::cli {

// A label map with its legend, or the first column of a feature map with its colour bar, as a PNG.
// Throws Error for other artifacts, and where the file cannot be written.
void save_figure(const Artifact& artifact, const std::string& title,
                 const std::filesystem::path& file);

}  // namespace lithoscope::cli

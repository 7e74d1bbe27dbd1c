// The options of the reader, and what the kinds of text are called.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/image/spectral_image.h"
#include "core/image/table.h"
#include "core/operations/parameters.h"
#include "plugins/delimited/layout.h"

namespace lithoscope::delimited {

std::vector<Parameter> reader_options();

// (a) One row a point: x, y and channels.
SpectralImage read_point_map(const TextFile& file, const Layout& layout, const Parameters& options,
                             Progress& progress);
// (b) One file a laser line.
SpectralImage read_line_folder(const std::vector<std::filesystem::path>& files,
                               const Parameters& options, Progress& progress);
// (c) One number a point of the grid, one file a channel.
SpectralImage read_matrices(const std::vector<std::filesystem::path>& files,
                            const Parameters& options, Progress& progress);
// (d) Wavelengths in the first column, a spectrum in each other.
SpectralImage read_spectrum(const TextFile& file, const Layout& layout, const Parameters& options,
                            Progress& progress);
// (e) Anything with rows and columns.
Table read_table(const TextFile& file, const Layout& layout, Progress& progress);

}  // namespace lithoscope::delimited

// Figures and plain rasters of maps as writers: what a recipe's exports, the command line and the
// Export page write is the same.
#pragma once

#include <memory>
#include <string>

#include "core/base/progress.h"
#include "core/io/writer.h"
#include "core/operations/artifact.h"
#include "core/operations/registry.h"
#include "widgets/figure/figure_content.h"
#include "widgets/figure/figure_options.h"

namespace lithoscope {

// What a figure of the artifact shows: a label map, a column of a feature map by its name or
// number (from 1; the first where `column` is empty), or a channel of an image by its position
// ("2200 nm"), name or number; the middle one where empty. Throws Error, Cancelled.
FigureContent figure_content(const Artifact& artifact, const std::string& column,
                             Progress& progress);

// The colours of the map, one pixel a point; transparent where there is no label or value. Throws
// Error where it has more than 32767 points along a side.
QImage map_pixels(const FigureContent& content, const FigureOptions& options);

// "figure": a map with its legend as PNG, TIFF, SVG or PDF.
std::unique_ptr<Writer> make_figure_writer();
// "map-pixels": the map alone in its colours, one pixel a point, as PNG or TIFF with a world file.
std::unique_ptr<Writer> make_pixel_writer();

// Adds both. After the plugins: for PNG and TIFF theirs are chosen where none is named.
void add_figure_writers(Registry& registry);

}  // namespace lithoscope

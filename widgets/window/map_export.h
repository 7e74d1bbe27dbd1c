// A map as a picture file.
#pragma once

#include <QString>
#include <filesystem>

#include "core/base/progress.h"
#include "widgets/map/layer.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

struct MapPicture {
  MapLayerPtr layer;
  LayerStyle style;
  QString title;
};

// "libs-clusters-labels.png"
QString suggested_file_name(const SampleItem& item);

// Draws the map with its title, legend and scale bar and writes it as PNG, TIFF, SVG or PDF, by its
// extension, beside and renamed. May be called from any thread. Throws Error (folder, permission, disk full), Cancelled.
void write_map_picture(const MapPicture& picture, const std::filesystem::path& file,
                       Progress& progress);

}  // namespace lithoscope

// The plugin's entry.
#include "core/operations/plugins.h"
#include "plugins/pictures/picture_reader.h"
#include "plugins/pictures/picture_writers.h"

LITHOSCOPE_PLUGIN(registry) {
  registry.add(lithoscope::pictures::make_picture_reader());
  registry.add(lithoscope::pictures::make_png_writer());
  registry.add(lithoscope::pictures::make_tiff_writer());
}

// The plugin's entry.
#include "core/operations/plugins.h"
#include "plugins/envi/envi_classification.h"
#include "plugins/envi/envi_image_reader.h"
#include "plugins/envi/envi_image_writer.h"

LITHOSCOPE_PLUGIN(registry) {
  registry.add(lithoscope::envi::make_image_reader());
  registry.add(lithoscope::envi::make_classification_reader());
  registry.add(lithoscope::envi::make_image_writer());
  registry.add(lithoscope::envi::make_classification_writer());
}

// The plugin's entry.
#include "core/operations/plugins.h"
#include "plugins/hdf5/hdf5_reader.h"

LITHOSCOPE_PLUGIN(registry) {
  registry.add(lithoscope::generic_hdf5::make_reader());
}

// The plugin's entry.
#include "core/operations/plugins.h"
#include "plugins/delimited/delimited_reader.h"

LITHOSCOPE_PLUGIN(registry) {
  registry.add(lithoscope::delimited::make_reader());
  registry.add(lithoscope::delimited::make_csv_writer());
}

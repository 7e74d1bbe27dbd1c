#include "core/io/lithoscope_format.h"
#include "core/io/model_file.h"
#include "core/operations/register_core.h"
#include "core/operations/registry.h"

namespace lithoscope {

void register_io(Registry& registry) {
  registry.add(make_lithoscope_reader());
  registry.add(make_lithoscope_writer());
  registry.add(make_model_reader());
  registry.add(make_model_writer());
}

}  // namespace lithoscope

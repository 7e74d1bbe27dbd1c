#include "core/operations/register_core.h"

namespace lithoscope {

void register_labels(Registry&) {}

}  // namespace lithoscope

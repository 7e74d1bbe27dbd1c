#include "core/operations/register_core.h"

namespace lithoscope {

void register_distillation(Registry&) {}

}  // namespace lithoscope

#include "core/operations/register_core.h"

namespace lithoscope {

void register_io(Registry&) {}

}  // namespace lithoscope

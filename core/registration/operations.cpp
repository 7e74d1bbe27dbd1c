#include "core/operations/register_core.h"

namespace lithoscope {

void register_registration(Registry&) {}

}  // namespace lithoscope

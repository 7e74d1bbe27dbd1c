#include "core/operations/register_core.h"

namespace lithoscope {

void register_fusion(Registry&) {}

}  // namespace lithoscope

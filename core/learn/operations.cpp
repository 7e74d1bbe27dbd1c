#include "core/operations/register_core.h"

namespace lithoscope {

void register_learn(Registry&) {}

}  // namespace lithoscope

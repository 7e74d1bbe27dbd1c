// The operations that judge label maps; called by register_labels alone.
#pragma once

#include "core/operations/registry.h"

namespace lithoscope {

void register_judging(Registry& registry);

}  // namespace lithoscope

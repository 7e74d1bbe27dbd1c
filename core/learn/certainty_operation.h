// The operation that tells how well points sit in their classes; called by register_learn alone.
#pragma once

#include "core/operations/registry.h"

namespace lithoscope {

Operation certainty_operation();

}  // namespace lithoscope

#include "core/operations/register_core.h"

namespace lithoscope {

void register_features(Registry&) {}

}  // namespace lithoscope

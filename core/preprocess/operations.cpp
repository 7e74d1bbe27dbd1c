#include "core/operations/register_core.h"

namespace lithoscope {

void register_preprocess(Registry&) {}

}  // namespace lithoscope

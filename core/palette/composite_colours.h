// The colours of the three bands of a composite.
#pragma once

#include "core/palette/colour.h"

namespace lithoscope {

inline constexpr Colour kCompositeColours[] = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}};

}  // namespace lithoscope

// The OKLab colour space (Ottosson 2020, "A perceptual color space for image processing"): steps of
// equal length look about equally large.
#pragma once

#include "core/palette/colour.h"

namespace lithoscope {

struct OkLab {
  double lightness = 0;  // 0 = black, 1 = white
  double a = 0;          // green to red
  double b = 0;          // blue to yellow
};

OkLab to_oklab(Colour colour);
// Colours outside of sRGB are clipped to it.
Colour from_oklab(const OkLab& lab);

}  // namespace lithoscope

// How minerals reflect light.
#pragma once

#include <span>
#include <vector>

#include "core/demo/footprint.h"

namespace lithoscope::demo {

// What changes the look of one and the same mineral from place to place.
struct Surface {
  double brightness = 1;   // roughness and orientation
  double path_length = 1;  // of light in the grain: scales the depth of all its bands
  double moisture = 0;     // optical depth of water on and between grains, at 1940 nm
  double alteration = 0;   // sericite in feldspar, from 0
};

class ReflectanceSignal {
 public:
  virtual ~ReflectanceSignal() = default;
  // Reflectance of one mineral at `wavelengths_nm` (rising). Called from several threads.
  virtual void reflectance(Mineral mineral, const Variation& variation, const Surface& surface,
                           std::span<const double> wavelengths_nm,
                           std::span<float> values) const = 0;
};

}  // namespace lithoscope::demo

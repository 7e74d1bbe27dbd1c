// How several spectra share one plot.
#pragma once

#include <vector>

#include "widgets/spectrum/spectrum_curve.h"

namespace lithoscope {

enum class SpectrumScaling {
  kAsTheyAre,
  kOffset,      // each moved up by a fifth of the largest span, the first stays
  kMaximumOne,  // divided by the largest value
  kAreaOne,     // divided by the integral of the sizes of the values over the axis
};

// Scales `curves` with their bands in place; `keys`: one a value, rising or falling. A curve
// without a value, or whose divisor is not above 0, stays as it is.
void scale_curves(SpectrumScaling scaling, const std::vector<double>& keys,
                  std::vector<SpectrumCurve>& curves);

}  // namespace lithoscope

// Colours of curves that are told apart on light and dark ground.
#pragma once

#include <QColor>

namespace lithoscope {

// The `index`-th (from 0) of the cluster colours that stand out of white and of the dark theme's
// ground (contrast of 1.9 and more against either, as WCAG 2 computes it) and are no blue, which
// the cursor's curve has.
QColor curve_colour(std::size_t index);

}  // namespace lithoscope

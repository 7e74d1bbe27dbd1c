// A place on the spectral axis that has a name.
#pragma once

#include <QColor>
#include <QString>
#include <cmath>

namespace lithoscope {

// Positions in the unit of the axis.
struct SpectrumMarker {
  double position = 0;
  double low = NAN, high = NAN;  // a range around it, shaded; NaN = none
  QString label;                 // "Li I", "Al-OH 2200"
  QString tip;                   // "Li I 670.78 nm, relative intensity 100"
  QColor colour;
  double weight = 1;  // in (0, 1]: the length of its stick; the heavier keep their labels
};

}  // namespace lithoscope

// Lengths as a person reads them.
#pragma once

#include <QString>

namespace lithoscope {

// "200 µm", "2 mm", "5 cm"; in pixels where the true size is unknown.
QString length_text(double length_um, bool pitch_known);

// A position for the line of coordinates: "12.40 mm", "830 µm", "12.4 px". The number of digits
// follows `step_um`, the finest step that matters.
QString position_text(double um, double step_um, bool pitch_known);

}  // namespace lithoscope

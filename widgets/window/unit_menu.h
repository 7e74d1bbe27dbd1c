// The choice of the unit of spectral axes.
#pragma once

#include <QMenu>

namespace lithoscope {

// "Spectral unit": one unit for light, one for X-ray energies. Remembered, and told to the whole
// application (UnitChoice).
QMenu* make_unit_menu(QWidget* parent);

}  // namespace lithoscope

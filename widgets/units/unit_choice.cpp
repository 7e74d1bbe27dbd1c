#include "widgets/units/unit_choice.h"

namespace lithoscope {

UnitChoice& UnitChoice::instance() {
  static UnitChoice choice;
  return choice;
}

void UnitChoice::set_units(const SpectralUnits& units) {
  if (units == units_) return;
  units_ = units;
  Q_EMIT changed();
}

}  // namespace lithoscope

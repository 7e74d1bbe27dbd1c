// The unit of spectral axes, one for the whole application, as its palette is.
#pragma once

#include <QObject>

#include "core/image/spectral_units.h"

namespace lithoscope {

// Whoever shows a wavelength asks `units()` and listens to `changed`. Settings are kept by the
// window.
class UnitChoice : public QObject {
  Q_OBJECT

 public:
  static UnitChoice& instance();

  const SpectralUnits& units() const { return units_; }
  void set_units(const SpectralUnits& units);

 Q_SIGNALS:
  void changed();

 private:
  using QObject::QObject;

  SpectralUnits units_;
};

}  // namespace lithoscope

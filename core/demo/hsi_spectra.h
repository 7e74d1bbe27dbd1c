// Reflectance of pegmatite minerals in the short-wave infrared from their absorption bands.
#pragma once

#include "core/demo/reflectance_signal.h"

namespace lithoscope::demo {

// Bands from Hunt 1977 (10.1190/1.1440721), Clark et al. 1990 (10.1029/JB095iB08p12653) and the
// USGS spectral library: OH overtone near 1410 nm, water near 1450 and 1930 nm, Al-OH near 2200 nm
// with companions near 2350 and 2440 nm. Quartz and albite have no band of their own here: quartz
// shows the water of its fluid inclusions, albite what little sericite it holds. Lepidolite's
// Al-OH band lies some nm below muscovite's and is weaker, as is its 1410 nm band, since fluorine
// takes OH's place. Resin shows C-H.
class BandSignal final : public ReflectanceSignal {
 public:
  void reflectance(Mineral mineral, const Variation& variation, const Surface& surface,
                   std::span<const double> wavelengths_nm, std::span<float> values) const override;
};

// Optical depth of a film of liquid water, 1 at its deepest (1940 nm).
double water_depth(double wavelength_nm);

}  // namespace lithoscope::demo

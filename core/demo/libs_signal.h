// What a laser pulse gives before any detector noise.
#pragma once

#include <span>
#include <vector>

#include "core/demo/footprint.h"

namespace lithoscope::demo {

// One laser pulse: no two are alike.
struct Pulse {
  double energy = 1;            // relative to the mean
  double temperature_ev = 0;    // of the plasma, on top of its mean
  double electron_density = 1;  // relative to the mean
};

// What a pulse met: the crater's own material, and what earlier craters left there.
struct Crater {
  Mixture own;
  Mixture surroundings;
  double redeposited = 0;  // part of the plasma that comes from the surroundings
};

// Turns material into light. The demo computes it from atomic data; measured spectra of minerals do
// as well.
class LibsSignal {
 public:
  virtual ~LibsSignal() = default;
  virtual const std::vector<double>& wavelengths_nm() const = 0;
  // Expected counts in every channel, without the detector's offset. Called from several threads.
  virtual void expected_counts(const Crater& crater, const Pulse& pulse,
                               std::span<float> counts) const = 0;
};

// Relative mass that a pulse frees: quartz is clear and couples badly, resin burns away. A border
// crater's plasma is mixed in these proportions, not in those of area.
double ablation_yield(Mineral mineral);

}  // namespace lithoscope::demo

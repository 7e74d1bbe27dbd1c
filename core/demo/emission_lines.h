// Emission lines and atomic data of the elements in the demo's plasma.
#pragma once

#include <span>

#include "core/demo/demo_minerals.h"

namespace lithoscope::demo {

// One line, or several of a multiplet that no LIBS spectrometer tells apart.
struct EmissionLine {
  Element element;
  int stage;               // 1 = neutral atom, 2 = singly ionised
  double wavelength_nm;    // in air
  double strength;         // statistical weight of the upper level × Einstein A, in 1e8 / s
  double upper_energy_ev;  // above the ground level of its own stage
  double stark_width_nm;   // full width at half maximum at an electron density of 1e17 / cm³
};

// Wavelengths, A values and levels from the NIST Atomic Spectra Database (10.18434/T4W30F). Stark
// widths are rounded to what plasmas of about 1 eV show: some 0.03 nm for resonance lines, some
// 0.2 nm for lines between excited levels of the alkali metals, a nanometre for H-alpha.
std::span<const EmissionLine> emission_lines();

// Heads of molecular bands that resin gives in air; the band fades towards shorter wavelengths.
struct MolecularBand {
  double head_nm;
  double tail_nm;
  double strength;
};
std::span<const MolecularBand> carbon_bands();

struct AtomicData {
  double ionisation_ev;
  double partition_neutral;  // at 0.8 to 0.9 eV
  double partition_ion;
};
const AtomicData& atomic_data(Element element);

}  // namespace lithoscope::demo

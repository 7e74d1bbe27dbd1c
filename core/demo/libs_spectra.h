// Spectra of laser plasmas from atomic data.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/demo/emission_lines.h"
#include "core/demo/libs_signal.h"

namespace lithoscope::demo {

// Three spectrometers side by side, 200 to 900 nm, with a small gap between each and the next.
// `channels` at least 24.
std::vector<double> libs_wavelengths_nm(int channels);

// What a plasma is looked at with.
struct PlasmaInstrument {
  std::vector<double> wavelengths_nm;       // of the channels, at least 24, rising
  double (*width_nm)(double) = nullptr;     // of a sharp line, by wavelength
  double (*sensitivity)(double) = nullptr;  // by wavelength
};

// A plasma in local thermodynamic equilibrium of about 0.85 eV and 1e17 electrons a cm³: Saha's
// equation shares atoms out between neutral and ionised, Boltzmann's over the levels; a line is
// weakened by its own vapour as on the damping branch of the curve of growth. Below the lines lies
// bremsstrahlung and recombination light. The spectrometers widen lines by 0.1 nm (200 nm) to
// 0.2 nm (900 nm) and see little below 230 and above 850 nm.
class PlasmaSignal final : public LibsSignal {
 public:
  explicit PlasmaSignal(int channels);
  explicit PlasmaSignal(PlasmaInstrument instrument);

  const std::vector<double>& wavelengths_nm() const override { return wavelengths_nm_; }
  void expected_counts(const Crater& crater, const Pulse& pulse,
                       std::span<float> counts) const override;

 private:
  // Part of a line's light that falls into each channel around it.
  struct Profile {
    std::size_t first_channel = 0;
    std::vector<float> parts;
    void add_to(std::span<float> counts, double amount) const;
  };
  Profile line_profile(double centre_nm, double lorentz_nm) const;
  Profile band_profile(const MolecularBand& band) const;

  double (*width_nm_)(double);  // of a sharp line
  std::vector<double> wavelengths_nm_;
  std::vector<double> widths_nm_;  // of the channels
  std::vector<float> response_;
  std::vector<Profile> thin_;   // one a line: as emitted
  std::vector<Profile> thick_;  // one a line: widened by self-absorption
  std::vector<Profile> bands_;
};

}  // namespace lithoscope::demo

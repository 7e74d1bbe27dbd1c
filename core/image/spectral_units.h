// The unit in which a person wants to read spectral axes, whatever the unit of the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/image/spectral_axis.h"

namespace lithoscope {

enum class SpectralUnit {
  kAsFile,  // as the file has it
  kNanometre,
  kMicrometre,
  kInverseCentimetre,
  kElectronVolt,
  kKiloElectronVolt,
};

// What is chosen: one unit for light, one for the photon energies of X-rays. A spectrum of X-rays
// is never told in nm, nor light in keV.
struct SpectralUnits {
  SpectralUnit optical = SpectralUnit::kAsFile;  // any but kKiloElectronVolt
  SpectralUnit energy = SpectralUnit::kAsFile;   // kAsFile, kElectronVolt, kKiloElectronVolt
  bool operator==(const SpectralUnits&) const = default;
};

// "file", "nm", "um", "cm-1", "eV", "keV": for settings. Unknown words mean kAsFile.
std::string_view spectral_unit_id(SpectralUnit unit);
SpectralUnit spectral_unit_of_id(std::string_view id);

// "nm", "µm", "cm⁻¹", "eV", "keV"; empty for kAsFile.
std::string_view spectral_unit_symbol(SpectralUnit unit);

// The unit that an axis of `unit` is shown in; kAsFile for counted channels, which have none.
SpectralUnit shown_unit(AxisUnit unit, const SpectralUnits& units);

// `value` told in another unit; wavelengths in vacuum, E = h c / λ with CODATA 2018. NaN where a
// reciprocal unit meets a value that is not above 0. kAsFile on either side gives NaN unless both
// are.
double convert_spectral(double value, SpectralUnit from, SpectralUnit to);
// From the unit of an axis.
double convert_spectral(double value, AxisUnit from, SpectralUnit to);
// Into the unit of an axis; NaN for a counted one.
double convert_spectral(double value, SpectralUnit from, AxisUnit to);

// A small width at the place `at`, told in another unit: 0.3 nm at 600 nm are 1.03 meV. NaN as
// above.
double convert_spectral_width(double width, double at, SpectralUnit from, SpectralUnit to);

// "nm", "µm", "um", "cm-1", "eV", "keV" and the like, with blanks around; none where it is no
// spectral unit.
std::optional<SpectralUnit> spectral_unit_of_text(std::string_view text);

// "670.8 nm", "2.2 µm", "14907 cm⁻¹", with six significant figures.
std::string spectral_text(double value, SpectralUnit unit);
// The channel as it is to be read: its name, its number, or its value in the unit chosen.
std::string channel_text(const SpectralAxis& axis, std::size_t channel, const SpectralUnits& units);
// The name of a feature that is a spectral position ("2200 nm", "Li 670.76", the latter in nm) in
// the unit chosen; any other name as it is.
std::string feature_text(const std::string& name, const SpectralUnits& units);

// A position that was typed, in the unit of `axis`: "2.2 µm", "670.8 nm", "1.85 eV", "4545 cm-1",
// "6.4 keV"; a bare number is in the unit that the axis is shown in. None where it is no number, no
// unit, or the axis has none of it.
std::optional<double> spectral_value_of_text(std::string_view text, const SpectralAxis& axis,
                                             const SpectralUnits& units);

}  // namespace lithoscope

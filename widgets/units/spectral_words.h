// Wavelengths of recipes and tables, which are in nm, in the unit that a person has chosen for
// light.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/image/spectral_units.h"

namespace lithoscope {

// nm where the unit of the file was chosen: recipes have no other.
SpectralUnit wavelength_unit();
// "Wavelength", "Wavenumber", "Energy".
QString wavelength_quantity();
// "nm", "eV".
QString wavelength_symbol();

// The values of an axis in the unit that is chosen for it, and its symbol; as they are, without
// one, where it only counts channels.
std::vector<double> shown_values(const SpectralAxis& axis);
QString shown_symbol(const SpectralAxis& axis);
// "wavelength [nm]", "energy [eV]", "channel".
QString axis_words(const SpectralAxis& axis);
// A name that is a place in a spectrum ("Li 670.76", "2200 nm") in the unit chosen.
QString feature_words(const std::string& name);

// "670.76", "1.848415": fine enough that lines 0.01 nm apart differ.
QString wavelength_number(double wavelength_nm);
// "670.76 nm", "1.848415 eV".
QString wavelength_words(double wavelength_nm);
// "400 to 1000 nm", "1.24 to 3.10 eV".
QString wavelength_range_words(double lower_nm, double upper_nm);
// A width at a wavelength: "0.3", "0.00083".
QString wavelength_width_number(double width_nm, double at_nm);

// What was typed, with the unit behind a bare number. Anything else as it is, and 0, which is no
// place of a spectrum.
QString with_wavelength_unit(const QString& typed);
// A width that was typed, with or without a unit, at a wavelength; none where it is no such thing.
std::optional<double> wavelength_width_nm(const QString& typed, double at_nm);

}  // namespace lithoscope

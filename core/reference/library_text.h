// Spectral libraries as text.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/reference/spectral_library.h"

namespace lithoscope {

// A text is one of
//  - columns: wavelength, then a column of values a spectrum, below at most one line of names that
//    begins with the word for the first column ("wavelength (nm),quartz,albite"); lines above, as
//    ASTER and Spectral Evolution files have them, are passed over,
//  - rows: "name,378.2,381.6,...", then a line "quartz,0.25,0.26,..." a spectrum,
//  - one column below a title: a spectrum of the USGS spectral library 7, whose wavelengths
//    are those of a file "*Wavelengths*" in the same folder with as many values.
// Fields are parted by comma, semicolon, tab or blanks. Wavelengths are in the unit that the text
// names (nm, µm, "micrometers", "microns"), else in µm where the largest is below 100; values in
// percent, where the text says so, become shares. Throws Error with file and line.
SpectralLibrary library_of_text(std::string_view text, const std::filesystem::path& file);

}  // namespace lithoscope

// Spectra of known materials to compare with.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/operations/registry.h"

namespace lithoscope {

struct ReferenceSpectrum {
  std::string name;
  std::vector<double> wavelengths_nm;  // strictly rising
  std::vector<float> values;           // one a wavelength; NaN = not measured
};

struct SpectralLibrary {
  std::string title;  // of the file
  std::vector<ReferenceSpectrum> spectra;
};

// Values beyond this size stand for "not measured" in libraries (USGS: -1.23e34).
inline constexpr double kLargestReflectance = 1e6;

// Reads a library: an ENVI spectral library (by the reader of that format among `registry`'s), a
// spectrum of the USGS spectral library 7 as text with its file of wavelengths beside it, or
// text as library_of_text takes it. At most 100 000 spectra and 64 million values. Throws Error
// naming file and field, and what would be accepted; Cancelled.
SpectralLibrary read_library(const std::filesystem::path& file, const Registry& registry,
                             Progress& progress);

}  // namespace lithoscope

// Absorptions by which minerals are known in reflectance spectra from 400 to 2500 nm.
#pragma once

#include <span>
#include <string>

namespace lithoscope {

struct AbsorptionFeature {
  const char* symbol;      // "Al-OH"
  double wavelength_nm;    // where the absorption is usually deepest
  double low_nm, high_nm;  // where its minimum moves with composition and mineral
  const char* about;       // what absorbs, where it is seen (English; see about_text)
  const char* source;      // DOI or title

  std::string name() const;        // "Al-OH 2200"
  std::string about_text() const;  // translated
};

// By rising wavelength.
std::span<const AbsorptionFeature> absorption_features();

}  // namespace lithoscope

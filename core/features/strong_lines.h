// The emission lines by which elements are known in LIBS spectra.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lithoscope {

struct StrongLine {
  std::string element;            // symbol
  int stage = 1;                  // 1 = neutral atom, 2 = singly ionised
  double wavelength_nm = 0;       // in air; below 200 nm in vacuum
  double relative_intensity = 0;  // above 0, 100 = the strongest of its element

  std::string name() const;  // "Ca II 393.37"
};

// "I", "II", "III".
std::string_view ion_stage_text(int stage);

// resources/elements/strong_lines.json: by element in the order of that file, then stage and
// wavelength. Intensities are grades for orientation: how strong a line usually stands in the
// spectrum of a plasma of about 1 eV in air.
const std::vector<StrongLine>& strong_lines();

// Symbols of the elements that have a line in `lines`, each once.
std::vector<std::string> elements_of(std::span<const StrongLine> lines);

}  // namespace lithoscope

// Emission lines to look at, by element.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace lithoscope {

struct EmissionLine {
  std::string element;  // symbol
  double wavelength_nm = 0;
  std::optional<double> half_window_nm = std::nullopt;  // of its own; none = that of all lines

  std::string name() const;  // "Li 670.76"
  bool operator==(const EmissionLine&) const = default;
};

// Names of the built-in lists ("lopes2024": Table 3 of 10.1038/s41598-024-59553-y).
std::vector<std::string> line_presets();

// The lines of a built-in list (its name), or of an array of {"element": "Li", "wavelength_nm":
// 670.76}, each with a "half_window_nm" of its own where it needs one; a wavelength may be written
// with a unit ("0.67076 µm", "1.8484 eV"). Throws Error saying which entry is wrong: unknown
// preset, unknown element, a wavelength that is no positive number, a half window out of limits, a
// line listed twice, an empty list.
std::vector<EmissionLine> parse_lines(const Json& value);
// As parse_lines reads it: the name of the built-in list that holds the same lines in the same
// order, else an array.
Json lines_to_json(const std::vector<EmissionLine>& lines);

}  // namespace lithoscope

// Which lines of an element to look at where nobody has said so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/features/line_list.h"

namespace lithoscope {

// The wavelengths that an image covers.
struct LineRange {
  double lower_nm = 0;
  double upper_nm = 0;
  bool holds(double wavelength_nm) const {
    return wavelength_nm >= lower_nm && wavelength_nm <= upper_nm;
  }
};

// The lines of `element` within `range`, by wavelength: those of the built-in lists, else the three
// strongest of the table of strong lines. Empty where neither knows one there.
std::vector<EmissionLine> usual_lines(const std::string& element, const LineRange& range);

// Symbols of all elements that have usual lines within `range`, by atomic number.
std::vector<std::string> elements_with_lines(const LineRange& range);

// Whether the lines of an element of a mineral tell of the mineral: not those of the air around the
// plasma (H, N, O, Ar), and not the halogens and noble gases, which a laser hardly makes shine.
bool tells_of_minerals(std::string_view element);

// Lines in the order of the built-in list "lopes2024", then by atomic number and wavelength: the
// same lines always make the same list, and so the same features.
void put_in_order(std::vector<EmissionLine>& lines);

}  // namespace lithoscope

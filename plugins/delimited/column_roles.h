// What the names of columns say: positions, times, wavelengths.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/image/spectral_axis.h"

namespace lithoscope::delimited {

// A name apart from the unit in it: "X (mm)", "x [µm]" and "x_um" are all x with a unit.
struct NameAndUnit {
  std::string name;
  std::string unit;  // as written; empty where there is none
};
NameAndUnit split_name(const std::string& text);

// Micrometres in a unit of length; none for anything else ("px", "counts").
std::optional<double> micrometres_in(const std::string& unit);

struct PositionColumn {
  std::size_t column = 0;
  std::optional<double> unit_um;  // none where the name says nothing, or pixels
};

// The columns of x and y positions, found by their names ("x", "y", "X (mm)", "pos_x_um", ...).
std::optional<PositionColumn> find_position(const std::vector<std::string>& names, char axis);

bool is_time(const std::string& name);
bool is_wavelength(const std::string& name);

// The axis of channels that are called so: wavelengths where all names are numbers, else counted.
// `unit` is what a person says, or empty. Throws Error (field "wavelength") where the numbers
// neither rise nor fall.
SpectralAxis axis_from_names(const std::vector<std::string>& names, const std::string& unit);

}  // namespace lithoscope::delimited

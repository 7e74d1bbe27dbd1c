#include "plugins/envi/envi_grid.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <vector>

#include "core/base/parse_number.h"

namespace lithoscope::envi {
namespace {

struct Pitch {
  double x_um = 1;
  double y_um = 1;
};

// µm in a length unit; none for degrees and words that are no length.
std::optional<double> micrometres_in(const std::string& word) {
  if (word == "meters" || word == "metres" || word == "meter" || word == "m") return 1e6;
  if (word == "kilometers" || word == "km") return 1e9;
  if (word == "centimeters" || word == "cm") return 1e4;
  if (word == "millimeters" || word == "mm") return 1e3;
  if (word == "micrometers" || word == "microns" || word == "um" || word == "µm") return 1;
  if (word == "nanometers" || word == "nm") return 1e-3;
  if (word == "feet" || word == "ft") return 304800;
  return std::nullopt;
}

// Decimal metres times 1e6 would leave 15.000000000000002 µm of "1.5e-05".
double decimal_product(double value, double factor) {
  return number_of_text(fmt::format("{:.15g}", value * factor)).value_or(value * factor);
}

std::optional<Pitch> pitch_of(const std::vector<std::string>& entries, std::size_t first,
                              std::optional<double> default_unit) {
  if (entries.size() < first + 2) return std::nullopt;
  const auto x = number_of_text(entries[first]), y = number_of_text(entries[first + 1]);
  std::optional<double> unit = default_unit;
  for (const std::string& entry : entries) {
    const auto equals = entry.find('=');
    if (equals == std::string::npos || lower_case(trimmed(entry.substr(0, equals))) != "units") {
      continue;
    }
    unit = micrometres_in(lower_case(trimmed(entry.substr(equals + 1))));
  }
  if (!x || !y || !unit) return std::nullopt;
  const Pitch pitch{decimal_product(std::abs(*x), *unit), decimal_product(std::abs(*y), *unit)};
  const auto usable = [](double um) { return std::isfinite(um) && um > 0; };
  if (!usable(pitch.x_um) || !usable(pitch.y_um)) return std::nullopt;
  return pitch;
}

// {projection, reference x, y, easting, northing, pixel size x, y, ...}
std::optional<Pitch> pitch_of_map_info(const Header& header) {
  const auto entries = header.names("map info", 0);
  if (entries.empty()) return std::nullopt;
  const std::string projection = lower_case(entries.front());
  // Without a word of their own, maps are in metres; arbitrary and geographic ones are not.
  const bool metres = projection.find("arbitrary") == std::string::npos &&
                      projection.find("geographic") == std::string::npos;
  return pitch_of(entries, 5, metres ? std::optional<double>(1e6) : std::nullopt);
}

}  // namespace

Grid read_grid(const Header& header, const CubeShape& shape) {
  Grid grid;
  grid.rows = shape.rows;
  grid.cols = shape.cols;
  auto pitch = pitch_of_map_info(header);
  if (!pitch) pitch = pitch_of(header.names("pixel size", 0), 0, 1e6);
  if (pitch) {
    grid.pitch_x_um = pitch->x_um;
    grid.pitch_y_um = pitch->y_um;
    grid.pitch_known = true;
  }
  const auto origin = header.names("lithoscope origin um", 2);
  if (origin.size() == 2) {
    const auto x = number_of_text(origin[0]), y = number_of_text(origin[1]);
    if (x && y && std::isfinite(*x) && std::isfinite(*y)) {
      grid.origin_x_um = *x;
      grid.origin_y_um = *y;
    }
  }
  return grid;
}

std::string grid_lines(const Grid& grid) {
  std::string lines;
  if (grid.pitch_known) {
    const std::string size =
        fmt::format("{:.15g}, {:.15g}", grid.pitch_x_um * 1e-6, grid.pitch_y_um * 1e-6);
    lines += fmt::format("map info = {{Arbitrary, 1, 1, 0, 0, {}, units=Meters}}\n", size);
    lines += fmt::format("pixel size = {{{}, units=Meters}}\n", size);
  }
  if (grid.origin_x_um != 0 || grid.origin_y_um != 0) {
    lines += fmt::format("lithoscope origin um = {{{}, {}}}\n", grid.origin_x_um, grid.origin_y_um);
  }
  return lines;
}

}  // namespace lithoscope::envi

#include "plugins/delimited/column_roles.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "plugins/delimited/fields.h"
#include "plugins/delimited/text_file.h"

namespace lithoscope::delimited {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// The unit behind the last "_" of "x_um", where it is one.
bool is_unit_suffix(const std::string& word) {
  static const std::vector<std::string> known = {"nm", "um", "µm", "μm", "mm", "cm",
                                                 "m",  "px", "s",  "ms", "kev"};
  return std::find(known.begin(), known.end(), lower(word)) != known.end();
}

bool is_position_name(const std::string& text, char axis) {
  std::string name;
  for (const char c : lower(text)) {
    if (std::isalnum(static_cast<unsigned char>(c))) name += c;
  }
  for (const char* pattern : {"", "pos", "position", "coord", "coordinate", "stage"}) {
    if (name == std::string(pattern) + axis || name == axis + std::string(pattern)) return true;
  }
  return false;
}

}  // namespace

NameAndUnit split_name(const std::string& text) {
  const std::string plain(trimmed(text));
  for (const char* brackets : {"()", "[]", "{}"}) {
    const auto open = plain.rfind(brackets[0]);
    if (open == std::string::npos || plain.empty() || plain.back() != brackets[1]) continue;
    return {
        std::string(trimmed(std::string_view(plain).substr(0, open))),
        std::string(trimmed(std::string_view(plain).substr(open + 1, plain.size() - open - 2)))};
  }
  const auto place = plain.find_last_of("_/");
  if (place != std::string::npos && place > 0 && is_unit_suffix(plain.substr(place + 1))) {
    return {plain.substr(0, place), plain.substr(place + 1)};
  }
  return {plain, ""};
}

std::optional<double> micrometres_in(const std::string& unit) {
  const std::string word = lower(unit);
  if (word == "nm") return 1e-3;
  if (word == "um" || word == "µm" || word == "μm" || word == "micron" || word == "microns") {
    return 1.0;
  }
  if (word == "mm") return 1e3;
  if (word == "cm") return 1e4;
  if (word == "m") return 1e6;
  return std::nullopt;
}

std::optional<PositionColumn> find_position(const std::vector<std::string>& names, char axis) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const NameAndUnit parts = split_name(names[i]);
    if (is_position_name(parts.name, axis)) return PositionColumn{i, micrometres_in(parts.unit)};
  }
  return std::nullopt;
}

bool is_time(const std::string& name) {
  const std::string word = lower(split_name(name).name);
  return word.compare(0, 4, "time") == 0 || word.compare(0, 7, "elapsed") == 0 || word == "t";
}

bool is_wavelength(const std::string& name) {
  const std::string word = lower(split_name(name).name);
  for (const char* start : {"wave", "lambda", "wl", "wvl", "energy", "raman", "nm"}) {
    if (word.compare(0, std::string(start).size(), start) == 0) return true;
  }
  return false;
}

SpectralAxis axis_from_names(const std::vector<std::string>& names, const std::string& unit) {
  std::vector<double> values;
  std::string found_unit;
  for (const std::string& name : names) {
    // "670.8", "670.8 nm", "670.8 (nm)"
    const NameAndUnit parts = split_name(name);
    std::string_view text = parts.name;
    std::string own_unit = parts.unit;
    const auto end = text.find_last_of("0123456789.");
    if (end != std::string_view::npos && end + 1 < text.size() && own_unit.empty()) {
      own_unit = std::string(trimmed(text.substr(end + 1)));
      text = trimmed(text.substr(0, end + 1));
    }
    const auto value = parse_number(text, {});
    if (!value || !std::isfinite(*value)) return SpectralAxis::counted(names.size(), names);
    if (!own_unit.empty()) {
      try {
        parse_axis_unit(own_unit);
      } catch (const Error&) {
        return SpectralAxis::counted(names.size(), names);
      }
      found_unit = own_unit;
    }
    values.push_back(*value);
  }
  std::string word = unit;
  if (word.empty()) word = found_unit.empty() ? "nm" : found_unit;
  const AxisUnit axis_unit = parse_axis_unit(word);
  if (axis_unit == AxisUnit::kIndex) return SpectralAxis::counted(names.size(), names);
  return {values, axis_unit};
}

}  // namespace lithoscope::delimited

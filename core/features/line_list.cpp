#include "core/features/line_list.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/base/text.h"
#include "core/features/elements.h"
#include "core/image/spectral_units.h"
#include "core/operations/parameters.h"

namespace lithoscope {
namespace {

const std::string kFolder = "lines/";
const std::string kSuffix = ".json";
constexpr double kWidestHalfWindowNm = 50;

Error wrong_list(const std::string& found) {
  return Error(translated("core", "{} is no list of emission lines", found),
               translated("core",
                          "Give the name of a built-in list ({}), or an array of entries such as "
                          "{{\"element\": \"Li\", \"wavelength_nm\": 670.76}}",
                          fmt::format("{}", fmt::join(line_presets(), ", "))));
}

double parse_wavelength(const Json& value) {
  double wavelength_nm = 0;
  if (value.is_number()) wavelength_nm = value.get<double>();
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    const auto spectral = spectral_value_of_text(text, SpectralAxis({1}, AxisUnit::kNanometre), {});
    wavelength_nm = spectral ? *spectral : parse_quantity(text, "nm");
  }
  if (std::isfinite(wavelength_nm) && wavelength_nm > 0) return wavelength_nm;
  throw Error(translated("core", "{} is no wavelength", value.dump()),
              translated("core", "Give a number above 0, in nm"))
      .in_field("wavelength_nm");
}

double parse_half_window(const Json& value) {
  double half_window_nm = -1;
  if (value.is_number()) half_window_nm = value.get<double>();
  if (value.is_string()) half_window_nm = parse_quantity(value.get<std::string>(), "nm");
  if (half_window_nm >= 0 && half_window_nm <= kWidestHalfWindowNm) return half_window_nm;
  throw Error(translated("core", "{} is no half window", value.dump()),
              translated("core", "Give a number from 0 to {} nm", kWidestHalfWindowNm))
      .in_field("half_window_nm");
}

EmissionLine parse_line(const Json& entry) {
  if (!entry.is_object()) throw wrong_list(entry.dump());
  for (const auto& [key, value] : entry.items()) {
    if (key == "element" || key == "wavelength_nm" || key == "half_window_nm") continue;
    throw Error(
        translated("core", "An emission line has no field of this name"),
        translated("core", "Write only \"element\", \"wavelength_nm\" and \"half_window_nm\""))
        .in_field(key);
  }
  if (!entry.contains("element") || !entry.at("element").is_string() ||
      !entry.contains("wavelength_nm")) {
    throw wrong_list(entry.dump());
  }
  EmissionLine line{entry.at("element").get<std::string>(),
                    parse_wavelength(entry.at("wavelength_nm"))};
  if (find_element(line.element) == nullptr) {
    throw Error(translated("core", "\"{}\" is no chemical element", line.element),
                translated("core", "Write its symbol, such as Li or Na"))
        .in_field("element");
  }
  if (entry.contains("half_window_nm")) {
    line.half_window_nm = parse_half_window(entry.at("half_window_nm"));
  }
  return line;
}

}  // namespace

std::string EmissionLine::name() const {
  return fmt::format("{} {:.2f}", element, wavelength_nm);
}

std::vector<std::string> line_presets() {
  std::vector<std::string> names = list_resources(kFolder);
  for (std::string& name : names) name.erase(name.size() - kSuffix.size());
  return names;
}

std::vector<EmissionLine> parse_lines(const Json& value) {
  if (value.is_string()) {
    const auto preset = value.get<std::string>();
    const auto known = line_presets();
    if (std::find(known.begin(), known.end(), preset) == known.end()) {
      throw wrong_list("\"" + preset + "\"");
    }
    return parse_lines(Json::parse(read_resource(kFolder + preset + kSuffix)).at("lines"));
  }
  if (!value.is_array() || value.empty()) throw wrong_list(value.dump());
  std::vector<EmissionLine> lines;
  for (const Json& entry : value) {
    EmissionLine line;
    try {
      line = parse_line(entry);
    } catch (Error& e) {
      e.in_field(translated("core", "line {}", lines.size() + 1));
      throw;
    }
    const bool twice = std::any_of(lines.begin(), lines.end(), [&line](const EmissionLine& other) {
      return other.name() == line.name();
    });
    if (twice) {
      throw Error(translated("core", "The line {} is listed twice", line.name()),
                  translated("core",
                             "List each line once; lines of an element differ by at least "
                             "0.01 nm"));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

Json lines_to_json(const std::vector<EmissionLine>& lines) {
  for (const std::string& preset : line_presets()) {
    if (parse_lines(preset) == lines) return preset;
  }
  Json list = Json::array();
  for (const EmissionLine& line : lines) {
    Json entry = {{"element", line.element}, {"wavelength_nm", line.wavelength_nm}};
    if (line.half_window_nm) entry["half_window_nm"] = *line.half_window_nm;
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace lithoscope

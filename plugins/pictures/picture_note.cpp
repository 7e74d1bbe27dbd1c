#include "plugins/pictures/picture_note.h"

#include <algorithm>
#include <cmath>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/palette/mineral_colours.h"
#include "plugins/pictures/picture_store.h"

namespace lithoscope::pictures {
namespace {

Json start_note(const Grid& grid) {
  Json note = {{"lithoscope", 1}};
  if (grid.pitch_known) note["pitch_um"] = {grid.pitch_x_um, grid.pitch_y_um};
  if (grid.origin_x_um != 0 || grid.origin_y_um != 0) {
    note["origin_um"] = {grid.origin_x_um, grid.origin_y_um};
  }
  return note;
}

// In ASCII, as the description of a TIFF must be; whatever is no UTF-8 is replaced.
std::string dumped(const Json& note) {
  return note.dump(-1, ' ', true, Json::error_handler_t::replace);
}

// An object of ours, or null.
Json parse_note(const std::string& text) {
  Json note = Json::parse(text, nullptr, false);
  const bool ours = note.is_object() && note.contains("lithoscope");
  return ours ? note : Json();
}

std::vector<double> numbers(const Json& note, const char* key) {
  std::vector<double> values;
  if (!note.contains(key) || !note.at(key).is_array()) return values;
  for (const Json& value : note.at(key)) {
    if (!value.is_number()) return {};
    values.push_back(value.get<double>());
  }
  return values;
}

void apply_grid(const Json& note, Grid& grid) {
  Grid told = grid;
  const auto pitch = numbers(note, "pitch_um"), origin = numbers(note, "origin_um");
  const auto usable = [](double um) { return std::isfinite(um) && um > 0; };
  if (pitch.size() == 2 && usable(pitch[0]) && usable(pitch[1])) {
    told.pitch_x_um = pitch[0];
    told.pitch_y_um = pitch[1];
    told.pitch_known = true;
  }
  if (origin.size() == 2 && std::isfinite(origin[0]) && std::isfinite(origin[1])) {
    told.origin_x_um = origin[0];
    told.origin_y_um = origin[1];
  }
  grid = told;
}

std::uint8_t level(float value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0.f, 255.f));
}

}  // namespace

std::string label_note(const LabelMap& map, const Grid& written) {
  Json note = start_note(written);
  note["classes"] = Json::array();
  for (const LabelClass& entry : map.classes) {
    note["classes"].push_back({{"name", entry.name}, {"colour", to_hex(entry.colour)}});
  }
  return dumped(note);
}

std::string image_note(const Grid& grid, const SpectralAxis& axis, const std::string& quantity) {
  Json note = start_note(grid);
  if (!axis.names().empty()) note["channels"] = axis.names();
  if (axis.unit() != AxisUnit::kIndex) {
    note["wavelengths"] = axis.values();
    note["unit"] = unit_symbol(axis.unit());
  }
  note["quantity"] = quantity;
  return dumped(note);
}

void apply_image_note(const std::string& text, SpectralImage& image) {
  const Json note = parse_note(text);
  if (note.is_null()) return;
  apply_grid(note, image.grid);
  if (note.contains("quantity") && note.at("quantity").is_string()) {
    image.quantity = note.at("quantity").get<std::string>();
  }
  const std::size_t channels = image.axis.size();
  try {
    const auto wavelengths = numbers(note, "wavelengths");
    if (wavelengths.size() == channels && note.contains("unit") && note.at("unit").is_string()) {
      image.axis = SpectralAxis(wavelengths, parse_axis_unit(note.at("unit").get<std::string>()));
      return;
    }
  } catch (const Error&) {
    return;  // A list that somebody changed: the channels stay counted.
  }
  if (!note.contains("channels") || !note.at("channels").is_array()) return;
  std::vector<std::string> names;
  for (const Json& name : note.at("channels")) {
    if (name.is_string()) names.push_back(name.get<std::string>());
  }
  if (names.size() == channels) image.axis = SpectralAxis::counted(channels, std::move(names));
}

std::optional<LabelMap> labels_of_note(const Picture& picture, const Grid& grid) {
  const Json note = parse_note(picture.note);
  if (note.is_null() || !note.contains("classes") || !note.at("classes").is_array()) {
    return std::nullopt;
  }
  if (picture.channels != 1 || picture.type == SampleType::kFloat32) return std::nullopt;
  std::vector<LabelClass> classes;
  for (const Json& entry : note.at("classes")) {
    if (!entry.is_object() || !entry.contains("name") || !entry.at("name").is_string() ||
        !entry.contains("colour") || !entry.at("colour").is_string()) {
      return std::nullopt;
    }
    try {
      classes.push_back({entry.at("name").get<std::string>(),
                         colour_from_hex(entry.at("colour").get<std::string>())});
    } catch (const Error&) {
      return std::nullopt;
    }
  }
  LabelMap map;
  map.grid = grid;
  apply_grid(note, map.grid);
  map.classes = std::move(classes);
  map.labels.reserve(static_cast<std::size_t>(picture.pixels()));
  for (std::int64_t pixel = 0; pixel < picture.pixels(); ++pixel) {
    const std::size_t label = index_of(picture, pixel);
    if (label > map.classes.size()) return std::nullopt;
    map.labels.push_back(static_cast<std::uint16_t>(label));
  }
  return map;
}

LabelClass class_of(const Picture& picture, float first, float second, float third,
                    std::size_t number) {
  const auto place = static_cast<std::size_t>(first);
  if (!picture.palette.empty()) {
    if (place >= picture.palette.size()) {
      return {translated("pictures", "Value {}", place), cluster_colour(number)};
    }
    return {to_hex(picture.palette[place]), picture.palette[place]};
  }
  const bool colours = picture.channels - (picture.alpha >= 0 ? 1 : 0) == 3;
  if (colours && picture.type == SampleType::kUint8) {
    const Colour colour{level(first), level(second), level(third)};
    return {to_hex(colour), colour};
  }
  if (colours) {
    return {translated("pictures", "Colour {} {} {}", first, second, third),
            cluster_colour(number)};
  }
  return {translated("pictures", "Value {}", first), cluster_colour(number)};
}

}  // namespace lithoscope::pictures

#include "core/regions/place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr std::array<std::pair<PlaceKind, const char*>, 4> kWords = {
    {{PlaceKind::kPin, "pin"},
     {PlaceKind::kRectangle, "rectangle"},
     {PlaceKind::kPolygon, "polygon"},
     {PlaceKind::kLasso, "lasso"}}};

[[noreturn]] void fail(const std::string& problem, const std::string& remedy,
                       const std::string& field) {
  throw Error(problem, remedy).in_field(field);
}

std::string text_of(const Json& json, const std::string& key, const std::string& field) {
  const auto found = json.find(key);
  if (found == json.end()) {
    fail(translated("core", "The key \"{}\" is missing", key), translated("core", "Add it"),
         field + "." + key);
  }
  if (!found->is_string()) {
    fail(translated("core", "The value is of the wrong type"),
         translated("core", "Write a text in quotes"), field + "." + key);
  }
  return found->get<std::string>();
}

PointUm point_of(const Json& json, const std::string& field) {
  const bool pair = json.is_array() && json.size() == 2 && json[0].is_number() &&
                    json[1].is_number() && std::isfinite(json[0].get<double>()) &&
                    std::isfinite(json[1].get<double>());
  if (!pair) {
    fail(translated("core", "This is no point"),
         translated("core", "Write [x, y], two numbers in µm"), field);
  }
  return {json[0].get<double>(), json[1].get<double>()};
}

std::vector<PointUm> points_of(const Json& json, PlaceKind kind, const std::string& field) {
  const std::size_t count = json.is_array() ? json.size() : 0;
  if (kind == PlaceKind::kPin ? count != 1 : count < 3 || count > kMostCorners) {
    fail(translated("core", "The place has {} points", count),
         kind == PlaceKind::kPin ? translated("core", "Write one point, [[x, y]]")
                                 : translated("core", "Write 3 to {} points", kMostCorners),
         field);
  }
  std::vector<PointUm> points;
  for (std::size_t i = 0; i < count; ++i) {
    points.push_back(point_of(json[i], fmt::format("{}[{}]", field, i)));
  }
  return points;
}

}  // namespace

bool operator==(const Place& a, const Place& b) {
  return a.kind == b.kind && a.name == b.name && a.colour == b.colour && a.visible == b.visible &&
         a.plane == b.plane &&
         std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                    [](const PointUm& p, const PointUm& q) {
                      return p.x_um == q.x_um && p.y_um == q.y_um;
                    });
}

std::vector<PixelRun> pixels_of_place(PlaceKind kind, const std::vector<PointUm>& points,
                                      const Grid& grid) {
  if (kind != PlaceKind::kPin) return pixels_in_outline(grid, points);
  return points.empty() ? std::vector<PixelRun>() : pixel_under(grid, points.front());
}

std::string place_word(PlaceKind kind) {
  for (const auto& [known, word] : kWords) {
    if (known == kind) return word;
  }
  return {};
}

Json place_to_json(const Place& place) {
  Json json;
  json["name"] = place.name;
  json["kind"] = place_word(place.kind);
  json["plane"] = place.plane;
  json["colour"] = to_hex(place.colour);
  if (!place.visible) json["visible"] = false;
  json["points_um"] = Json::array();
  for (const PointUm& point : place.points) {
    json["points_um"].push_back(Json::array({point.x_um, point.y_um}));
  }
  return json;
}

Place place_from_json(const Json& json, const std::string& field) {
  if (!json.is_object()) {
    fail(translated("core", "A JSON object is needed here"), translated("core", "Write { ... }"),
         field);
  }
  static constexpr std::array kKnown = {"name", "kind", "plane", "colour", "visible", "points_um"};
  for (const auto& [key, value] : json.items()) {
    if (std::find(kKnown.begin(), kKnown.end(), key) != kKnown.end()) continue;
    fail(translated("core", "The key is not known"),
         translated("core", "Known here are: {}", fmt::format("{}", fmt::join(kKnown, ", "))),
         field + "." + key);
  }
  Place place;
  place.name = text_of(json, "name", field);
  place.plane = text_of(json, "plane", field);
  const std::string word = text_of(json, "kind", field);
  const auto kind = std::find_if(kWords.begin(), kWords.end(),
                                 [&word](const auto& known) { return word == known.second; });
  if (kind == kWords.end()) {
    fail(translated("core", "\"{}\" is no kind of place", word),
         translated("core", "Write pin, rectangle, polygon or lasso"), field + ".kind");
  }
  place.kind = kind->first;
  try {
    place.colour = colour_from_hex(text_of(json, "colour", field));
  } catch (Error& error) {
    error.in_field(field + ".colour");
    throw;
  }
  if (const auto visible = json.find("visible"); visible != json.end()) {
    if (!visible->is_boolean()) {
      fail(translated("core", "The value is of the wrong type"),
           translated("core", "Write true or false"), field + ".visible");
    }
    place.visible = visible->get<bool>();
  }
  const auto points = json.find("points_um");
  place.points =
      points_of(points == json.end() ? Json() : *points, place.kind, field + ".points_um");
  return place;
}

}  // namespace lithoscope

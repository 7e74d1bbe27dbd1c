#include "core/regions/places_file.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

[[noreturn]] void refuse(const std::string& problem, const std::string& remedy,
                         const std::string& field) {
  throw Error(problem, remedy).in_field(field);
}

std::string type_of(const Json& json) {
  const auto type = json.is_object() ? json.find("type") : json.end();
  return json.is_object() && type != json.end() && type->is_string() ? type->get<std::string>()
                                                                     : std::string();
}

Json geometry_of(const Place& place) {
  Json ring = Json::array();
  for (const PointUm& point : place.points) ring.push_back(Json::array({point.x_um, point.y_um}));
  if (!place.is_region()) return {{"type", "Point"}, {"coordinates", ring[0]}};
  ring.push_back(ring[0]);  // rings end where they begin
  return {{"type", "Polygon"}, {"coordinates", Json::array({ring})}};
}

Json points_of_geometry(const Json& geometry, const std::string& field) {
  const std::string type = type_of(geometry);
  if (type != "Point" && type != "Polygon") {
    refuse(translated("core", "A place is a point or a polygon"),
           translated("core", "Write \"type\": \"Point\" or \"Polygon\""), field + ".type");
  }
  const auto coordinates = geometry.find("coordinates");
  if (coordinates == geometry.end() || !coordinates->is_array()) {
    refuse(translated("core", "The coordinates are missing"),
           translated("core", "Write [x, y], or a ring of them"), field + ".coordinates");
  }
  if (type == "Point") return Json::array({*coordinates});
  if (coordinates->size() != 1 || !(*coordinates)[0].is_array()) {
    refuse(translated("core", "The polygon has {} rings", coordinates->size()),
           translated("core", "Write one ring: a region has no holes"), field + ".coordinates");
  }
  Json ring = (*coordinates)[0];
  if (ring.size() > 1 && ring.front() == ring.back()) ring.erase(ring.size() - 1);
  return ring;
}

}  // namespace

Json places_to_geojson(const std::vector<Place>& places) {
  Json features = Json::array();
  for (const Place& place : places) {
    Json properties = place_to_json(place);
    properties.erase("points_um");
    features.push_back({{"type", "Feature"},
                        {"properties", std::move(properties)},
                        {"geometry", geometry_of(place)}});
  }
  return {{"type", "FeatureCollection"}, {"features", std::move(features)}};
}

std::vector<Place> places_from_geojson(const Json& json, const std::string& plane) {
  const auto features = json.is_object() ? json.find("features") : json.end();
  if (type_of(json) != "FeatureCollection" || features == json.end() || !features->is_array()) {
    refuse(translated("core", "The file holds no places"),
           translated("core", "Choose a GeoJSON file with a FeatureCollection"), "type");
  }
  std::vector<Place> places;
  for (std::size_t i = 0; i < features->size(); ++i) {
    const Json& feature = (*features)[i];
    const std::string field = fmt::format("features[{}]", i);
    const auto geometry = feature.is_object() ? feature.find("geometry") : feature.end();
    if (type_of(feature) != "Feature" || geometry == feature.end()) {
      refuse(translated("core", "This is no feature with a geometry"),
             translated("core", "Write \"type\": \"Feature\" and a \"geometry\""), field);
    }
    Json place;
    place["name"] = "";
    place["kind"] = type_of(*geometry) == "Point" ? "pin" : "polygon";
    place["plane"] = plane;
    place["colour"] = to_hex(cluster_colour(i));
    const auto properties = feature.find("properties");
    if (properties != feature.end() && properties->is_object()) {
      for (const char* key : {"name", "kind", "plane", "colour", "visible"}) {
        if (const auto given = properties->find(key); given != properties->end())
          place[key] = *given;
      }
    }
    place["points_um"] = points_of_geometry(*geometry, field + ".geometry");
    places.push_back(place_from_json(place, field));
  }
  return places;
}

void write_places_file(const std::filesystem::path& file, const std::vector<Place>& places) {
  write_json(file, places_to_geojson(places));
}

std::vector<Place> read_places_file(const std::filesystem::path& file, const std::string& plane) {
  try {
    return places_from_geojson(read_json(file), plane);
  } catch (Error& error) {
    error.in_file(file);
    throw;
  }
}

}  // namespace lithoscope

#include "core/registration/given_points.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

[[noreturn]] void refuse(const std::string& place) {
  throw Error(translated("core", "The entry is no matching point"),
              translated("core",
                         "Write {\"name\": \"Point 1\", \"source_um\": [x, y], \"target_um\": "
                         "[x, y]}, with \"enabled\": false to leave it out"))
      .in_field(place);
}

PointUm place_from(const Json& entry, const char* key, const std::string& place) {
  const auto found = entry.find(key);
  if (found == entry.end() || !found->is_array() || found->size() != 2 ||
      !(*found)[0].is_number() || !(*found)[1].is_number()) {
    refuse(place);
  }
  return {(*found)[0].get<double>(), (*found)[1].get<double>()};
}

}  // namespace

Json points_to_json(const std::vector<MatchingPoint>& points) {
  Json list = Json::array();
  for (const MatchingPoint& point : points) {
    Json entry;
    entry["name"] = point.name;
    entry["source_um"] = {point.source.x_um, point.source.y_um};
    entry["target_um"] = {point.target.x_um, point.target.y_um};
    if (!point.enabled) entry["enabled"] = false;
    list.push_back(std::move(entry));
  }
  return list;
}

std::vector<MatchingPoint> points_from_json(const Json& json) {
  if (!json.is_array()) {
    throw Error(translated("core", "The points are no list"), translated("core", "Write [ ... ]"))
        .in_field("points");
  }
  std::vector<MatchingPoint> points;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const std::string place = fmt::format("points[{}]", i);
    const Json& entry = json[i];
    if (!entry.is_object()) refuse(place);
    for (const auto& [key, value] : entry.items()) {
      const bool known = (key == "name" && value.is_string()) || key == "source_um" ||
                         key == "target_um" || (key == "enabled" && value.is_boolean());
      if (!known) refuse(place);
    }
    MatchingPoint point;
    point.name = entry.value("name", translated("core", "Point {}", i + 1));
    point.source = place_from(entry, "source_um", place);
    point.target = place_from(entry, "target_um", place);
    point.enabled = entry.value("enabled", true);
    points.push_back(std::move(point));
  }
  check_matching_points(points);
  return points;
}

Operation given_points_operation() {
  Operation operation;
  operation.id = "registration.points";
  operation.title = translated("core", "Matching points");
  operation.summary =
      translated("core", "The places that a person found in both maps, kept in the recipe itself.");
  operation.outputs = {{.name = "points",
                        .kind = ArtifactKind::kTable,
                        .description = translated("core", "As \"registration.fit\" takes them")}};
  operation.parameters = {
      {.name = "points",
       .title = translated("core", "Points"),
       .description = translated("core",
                                 "A list of entries with name, source_um [x, y], target_um [x, y] "
                                 "and enabled"),
       .type = ParameterType::kStructure,
       .default_value = Json::array(),
       .check = [](const Json& value) { points_from_json(value); }}};
  operation.run = [](const Inputs&, const Parameters& parameters, Progress&) {
    return Outputs{
        {"points", matching_points_to_table(points_from_json(parameters.structure("points")))}};
  };
  return operation;
}

}  // namespace lithoscope

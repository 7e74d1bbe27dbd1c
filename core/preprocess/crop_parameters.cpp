#include "core/preprocess/crop_parameters.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/regions/place.h"

namespace lithoscope {

std::vector<Parameter> crop_parameters() {
  const auto pixels = [](const char* name, std::string title, std::string description) {
    return Parameter{.name = name,
                     .title = std::move(title),
                     .description = std::move(description),
                     .type = ParameterType::kInteger,
                     .default_value = 0,
                     .unit = "px",
                     .minimum = 0};
  };
  return {pixels("first_row", translated("core", "First row"),
                 translated("core", "Row where the rectangle begins, from 0")),
          pixels("rows", translated("core", "Rows"),
                 translated("core", "Rows of the rectangle; 0 = to the end")),
          pixels("first_col", translated("core", "First column"),
                 translated("core", "Column where the rectangle begins, from 0")),
          pixels("cols", translated("core", "Columns"),
                 translated("core", "Columns of the rectangle; 0 = to the end")),
          {.name = "outline_um",
           .title = translated("core", "Outline"),
           .description = translated("core",
                                     "Corners [x, y] of a polygon in the map's plane, in µm: only "
                                     "the points inside of it count. Empty = all of the rectangle"),
           .type = ParameterType::kStructure,
           .default_value = Json::array(),
           .check = [](const Json& value) { parse_outline(value); }}};
}

std::vector<PointUm> parse_outline(const Json& corners) {
  const auto refuse = [](std::string problem) {
    return Error(std::move(problem),
                 translated("core", "Give at least 3 corners as [[x, y], ...] in µm, or none"));
  };
  if (!corners.is_array()) throw refuse(translated("core", "The outline is no list"));
  std::vector<PointUm> points;
  for (const Json& corner : corners) {
    const bool pair =
        corner.is_array() && corner.size() == 2 && corner[0].is_number() && corner[1].is_number();
    if (!pair) throw refuse(translated("core", "A corner of the outline is no pair of numbers"));
    points.push_back({corner[0].get<double>(), corner[1].get<double>()});
  }
  if (points.size() == 1 || points.size() == 2 || points.size() > kMostCorners) {
    throw refuse(translated("core", "The outline has {} corners", points.size()));
  }
  return points;
}

Json outline_to_json(const std::vector<PointUm>& corners) {
  Json list = Json::array();
  for (const PointUm& corner : corners) list.push_back({corner.x_um, corner.y_um});
  return list;
}

CropWindow crop_window_of(const Parameters& parameters) {
  return {parameters.integer("first_row"), parameters.integer("rows"),
          parameters.integer("first_col"), parameters.integer("cols"),
          parse_outline(parameters.structure("outline_um"))};
}

}  // namespace lithoscope

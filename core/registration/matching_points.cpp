#include "core/registration/matching_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

// One plane's coordinates in µm.
std::vector<PointUm> plane_points(const Table& table, const std::string& plane,
                                  const std::optional<Grid>& grid) {
  const bool in_um = table.find(plane + "_x_um") != nullptr;
  const bool in_px = table.find(plane + "_x_px") != nullptr;
  if (!in_um && in_px && !grid) {
    throw Error(translated("core",
                           "The points of the {} are given in pixels, but its pixel size "
                           "is not known here",
                           plane),
                translated("core",
                           "Connect the image to the input \"{}\", or give the points in "
                           "µm",
                           plane))
        .in_field(plane + "_x_px");
  }
  const std::string unit = in_um || !in_px ? "um" : "px";
  const auto& x = table.numbers(plane + "_x_" + unit);
  const auto& y = table.numbers(plane + "_y_" + unit);
  if (x.size() != y.size()) {
    throw Error(
        translated("core", "The column holds {} values, its neighbour {}", y.size(), x.size()))
        .in_field(plane + "_y_" + unit);
  }
  std::vector<PointUm> points(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    points[i] = unit == "px" ? grid->centre_um(y[i], x[i]) : PointUm{x[i], y[i]};
  }
  return points;
}

std::string point_name(const TableColumn* names, std::size_t row) {
  if (names != nullptr && row < names->size()) {
    if (const auto* texts = std::get_if<std::vector<std::string>>(&names->cells)) {
      if (!(*texts)[row].empty()) return (*texts)[row];
    } else {
      return fmt::format("{}", std::get<std::vector<double>>(names->cells)[row]);
    }
  }
  return translated("core", "Point {}", row + 1);
}

bool is_finite(const PointUm& point) {
  return std::isfinite(point.x_um) && std::isfinite(point.y_um);
}

bool same_place(const PointUm& a, const PointUm& b) {
  return a.x_um == b.x_um && a.y_um == b.y_um;
}

}  // namespace

std::vector<MatchingPoint> matching_points_from_table(const Table& table,
                                                      const std::optional<Grid>& source_grid,
                                                      const std::optional<Grid>& target_grid) {
  const auto sources = plane_points(table, "source", source_grid);
  const auto targets = plane_points(table, "target", target_grid);
  if (sources.size() != targets.size()) {
    throw Error(translated("core", "There are {} source points and {} target points",
                           sources.size(), targets.size()),
                translated("core", "Give every point in both planes"));
  }
  const std::vector<double>* enabled =
      table.find("enabled") == nullptr ? nullptr : &table.numbers("enabled");
  const TableColumn* names = table.find("name");
  std::vector<MatchingPoint> points(sources.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i] = {point_name(names, i), sources[i], targets[i], true};
    if (enabled == nullptr) continue;
    const double flag = i < enabled->size() ? (*enabled)[i] : std::nan("");
    if (flag != 0 && flag != 1) {
      throw Error(
          translated("core", "\"{}\" holds {} where 0 or 1 is needed", points[i].name, flag),
          translated("core", "Write 1 for points to use and 0 for points to leave out"))
          .in_field("enabled");
    }
    points[i].enabled = flag == 1;
  }
  check_matching_points(points);
  return points;
}

Table matching_points_to_table(const std::vector<MatchingPoint>& points) {
  std::vector<std::string> names;
  std::vector<double> source_x, source_y, target_x, target_y, enabled;
  for (const MatchingPoint& point : points) {
    names.push_back(point.name);
    source_x.push_back(point.source.x_um);
    source_y.push_back(point.source.y_um);
    target_x.push_back(point.target.x_um);
    target_y.push_back(point.target.y_um);
    enabled.push_back(point.enabled ? 1 : 0);
  }
  Table table;
  table.title = translated("core", "Matching points");
  table.add("name", std::move(names));
  table.add("source_x_um", std::move(source_x), "µm");
  table.add("source_y_um", std::move(source_y), "µm");
  table.add("target_x_um", std::move(target_x), "µm");
  table.add("target_y_um", std::move(target_y), "µm");
  table.add("enabled", std::move(enabled));
  return table;
}

void check_matching_points(const std::vector<MatchingPoint>& points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!points[i].enabled) continue;
    if (!is_finite(points[i].source) || !is_finite(points[i].target)) {
      throw Error(translated("core",
                             "The matching point \"{}\" has a coordinate that is no finite "
                             "number",
                             points[i].name),
                  translated("core", "Set the point anew, or disable it"));
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (!points[j].enabled) continue;
      const bool in_source = same_place(points[i].source, points[j].source);
      if (!in_source && !same_place(points[i].target, points[j].target)) continue;
      throw Error(in_source ? translated("core",
                                         "The matching points \"{}\" and \"{}\" lie at the same "
                                         "place of the source",
                                         points[j].name, points[i].name)
                            : translated("core",
                                         "The matching points \"{}\" and \"{}\" lie at the same "
                                         "place of the target",
                                         points[j].name, points[i].name),
                  translated("core", "Move, disable or delete one of them"));
    }
  }
}

std::vector<MatchingPoint> enabled_points(const std::vector<MatchingPoint>& points) {
  std::vector<MatchingPoint> enabled;
  std::copy_if(points.begin(), points.end(), std::back_inserter(enabled),
               [](const MatchingPoint& point) { return point.enabled; });
  return enabled;
}

}  // namespace lithoscope

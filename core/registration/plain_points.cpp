// Matching points as a table with a header, for spreadsheets and scripts.
#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/points_formats.h"

namespace lithoscope {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::size_t find_column(const CellLine& header, const std::string& name) {
  const auto found = std::find(header.cells.begin(), header.cells.end(), name);
  return found == header.cells.end() ? kNone
                                     : static_cast<std::size_t>(found - header.cells.begin());
}

// Where a plane's coordinates stand and what they are in. µm win over pixels.
struct PlaneColumns {
  std::size_t x = kNone, y = kNone;
  std::string x_name, y_name;
  FileAxes axes;

  PointUm point(const CellLine& line) const {
    return axes.point(cell_number(line, x, x_name), cell_number(line, y, y_name));
  }
};

PlaneColumns plane_columns(const CellLine& header, const std::string& plane,
                           const std::optional<Grid>& grid) {
  PlaneColumns columns;
  const bool pixels = find_column(header, plane + "_x_um") == kNone &&
                      find_column(header, plane + "_x_px") != kNone;
  columns.x_name = plane + (pixels ? "_x_px" : "_x_um");
  columns.y_name = plane + (pixels ? "_y_px" : "_y_um");
  columns.x = find_column(header, columns.x_name);
  columns.y = find_column(header, columns.y_name);
  for (const auto& [place, name] :
       {std::pair(columns.x, columns.x_name), std::pair(columns.y, columns.y_name)}) {
    if (place != kNone) continue;
    throw Error(translated("core", "The column \"{}\" is missing", name),
                translated("core",
                           "Name the columns source_x_um, source_y_um, target_x_um, "
                           "target_y_um; or ..._px for pixels"))
        .in_line(header.number);
  }
  if (pixels) {
    const Grid& known = needed_grid(grid, plane);
    columns.axes = {pixel_axis_x(known), pixel_axis_y(known)};
  }
  return columns;
}

}  // namespace

bool looks_like_plain(const CellLine& first) {
  return std::any_of(first.cells.begin(), first.cells.end(), [](const std::string& cell) {
    return cell.starts_with("source_") || cell.starts_with("target_");
  });
}

std::vector<MatchingPoint> read_plain(const std::vector<CellLine>& lines,
                                      const PointsFileOptions& options) {
  const CellLine& header = lines.front();
  const PlaneColumns source = plane_columns(header, "source", options.source_grid);
  const PlaneColumns target = plane_columns(header, "target", options.target_grid);
  const std::size_t name = find_column(header, "name");
  const std::size_t enabled = find_column(header, "enabled");
  std::vector<MatchingPoint> points;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    MatchingPoint point;
    point.source = source.point(lines[i]);
    point.target = target.point(lines[i]);
    if (name < lines[i].cells.size()) point.name = lines[i].cells[name];
    if (point.name.empty()) point.name = translated("core", "Point {}", i);
    if (enabled != kNone) point.enabled = cell_flag(lines[i], enabled, "enabled");
    points.push_back(point);
  }
  return points;
}

std::string plain_text(const std::vector<MatchingPoint>& points) {
  std::string text = "name,source_x_um,source_y_um,target_x_um,target_y_um,enabled\n";
  for (const MatchingPoint& point : points) {
    text +=
        fmt::format("{},{},{},{},{},{}\n", quoted_cell(point.name), point.source.x_um,
                    point.source.y_um, point.target.x_um, point.target.y_um, point.enabled ? 1 : 0);
  }
  return text;
}

}  // namespace lithoscope

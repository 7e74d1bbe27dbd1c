// Landmark files of BigWarp (Bogovic et al. 2016, 10.1109/ISBI.2016.7493463).
#include <fmt/format.h>

#include <array>
#include <cctype>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/points_formats.h"

namespace lithoscope {
namespace {

bool is_flag(const std::string& cell) {
  std::string low;
  for (const char c : cell) low += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return low == "true" || low == "false";
}

// From the centre of the first pixel.
FileAxes axes_of(const Grid& grid, PointsUnit unit) {
  FileAxes axes{pixel_axis_x(grid), pixel_axis_y(grid)};
  if (unit == PointsUnit::kUm) axes.x.step_um = axes.y.step_um = 1;
  return axes;
}

void check_flat(const CellLine& line, std::size_t cell) {
  const long double z = cell_number(line, cell, "z");
  if (z == 0) return;
  throw Error(translated("core", "The landmark lies at a depth of {}", static_cast<double>(z)),
              translated("core", "Maps are flat: save landmarks of single images, with z = 0"))
      .in_line(line.number)
      .in_field("z");
}

}  // namespace

bool looks_like_bigwarp(const CellLine& first) {
  const std::size_t count = first.cells.size();
  return count >= 6 && count <= 9 && is_flag(first.cells[1]) && is_number(first.cells[2]);
}

std::vector<MatchingPoint> read_bigwarp(const std::vector<CellLine>& lines,
                                        const PointsFileOptions& options) {
  const FileAxes moving = axes_of(needed_grid(options.source_grid, "source"), options.bigwarp_unit);
  const FileAxes fixed = axes_of(needed_grid(options.target_grid, "target"), options.bigwarp_unit);
  // 6 and 8 cells: two or three dimensions; 7 and 9: the same with a whole number before them.
  const std::size_t width = lines.empty() ? 0 : lines.front().cells.size();
  const std::size_t first = width % 2 == 0 ? 2 : 3;
  const std::size_t dimensions = width >= 8 ? 3 : 2;
  std::vector<MatchingPoint> points;
  for (const CellLine& line : lines) {
    if (line.cells.size() != width) {
      throw Error(
          translated("core", "The line has {} cells, the first one {}", line.cells.size(), width),
          translated("core", "Complete the line, or delete it"))
          .in_line(line.number);
    }
    MatchingPoint point;
    point.name = line.cells[0];
    if (point.name.empty()) point.name = translated("core", "Point {}", points.size() + 1);
    point.enabled = cell_flag(line, 1, "active");
    const std::size_t second = first + dimensions;
    point.source = moving.point(cell_number(line, first, "moving x"),
                                cell_number(line, first + 1, "moving y"));
    point.target =
        fixed.point(cell_number(line, second, "fixed x"), cell_number(line, second + 1, "fixed y"));
    if (dimensions == 3) {
      check_flat(line, first + 2);
      check_flat(line, second + 2);
    }
    points.push_back(point);
  }
  return points;
}

std::string bigwarp_text(const std::vector<MatchingPoint>& points,
                         const PointsFileOptions& options) {
  const FileAxes moving = axes_of(needed_grid(options.source_grid, "source"), options.bigwarp_unit);
  const FileAxes fixed = axes_of(needed_grid(options.target_grid, "target"), options.bigwarp_unit);
  std::string text;
  for (const MatchingPoint& point : points) {
    text += fmt::format("{},\"{}\",\"{}\",\"{}\",\"{}\",\"{}\"\n", quoted_cell(point.name),
                        point.enabled ? "true" : "false", moving.x.text_of(point.source.x_um),
                        moving.y.text_of(point.source.y_um), fixed.x.text_of(point.target.x_um),
                        fixed.y.text_of(point.target.y_um));
  }
  return text;
}

}  // namespace lithoscope

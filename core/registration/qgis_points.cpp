// `.points` files of the QGIS Georeferencer. Layout as told in the QGIS user manual
// ("Georeferencer") and seen in files of QGIS 2 and 3.
#include <fmt/format.h>

#include "core/base/text.h"
#include "core/registration/points_formats.h"

namespace lithoscope {
namespace {

// Pixels from the corner of the first one, y negative downwards.
FileAxes raster_axes(const Grid& grid) {
  FileAxes axes{pixel_axis_x(grid), pixel_axis_y(grid)};
  axes.x.offset = 0.5L;
  axes.y.offset = 0.5L;
  axes.y.sign = -1;
  return axes;
}

FileAxes map_axes(const PointsFileOptions& options) {
  if (options.qgis_map_unit == PointsUnit::kPixel) {
    return raster_axes(needed_grid(options.target_grid, "target"));
  }
  return {FileAxis{}, FileAxis{.sign = -1}};
}

}  // namespace

bool looks_like_qgis(const CellLine& first) {
  return first.cells.size() >= 4 && first.cells[0] == "mapX" && first.cells[1] == "mapY";
}

std::vector<MatchingPoint> read_qgis(const std::vector<CellLine>& lines,
                                     const PointsFileOptions& options) {
  const FileAxes map = map_axes(options);
  const FileAxes source = raster_axes(needed_grid(options.source_grid, "source"));
  std::vector<MatchingPoint> points;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const CellLine& line = lines[i];
    MatchingPoint point;
    point.name = translated("core", "Point {}", i);
    point.target = map.point(cell_number(line, 0, "mapX"), cell_number(line, 1, "mapY"));
    point.source = source.point(cell_number(line, 2, "sourceX"), cell_number(line, 3, "sourceY"));
    // QGIS 1 wrote no further cells.
    point.enabled = line.cells.size() < 5 || cell_flag(line, 4, "enable");
    points.push_back(point);
  }
  return points;
}

std::string qgis_text(const std::vector<MatchingPoint>& points, const PointsFileOptions& options) {
  const FileAxes map = map_axes(options);
  const FileAxes source = raster_axes(needed_grid(options.source_grid, "source"));
  std::string text = "mapX,mapY,sourceX,sourceY,enable,dX,dY,residual\n";
  for (const MatchingPoint& point : points) {
    text += fmt::format("{},{},{},{},{},0,0,0\n", map.x.text_of(point.target.x_um),
                        map.y.text_of(point.target.y_um), source.x.text_of(point.source.x_um),
                        source.y.text_of(point.source.y_um), point.enabled ? 1 : 0);
  }
  return text;
}

}  // namespace lithoscope

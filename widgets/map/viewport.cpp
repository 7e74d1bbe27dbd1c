#include "widgets/map/viewport.h"

#include <algorithm>

namespace lithoscope {

PointUm MapViewport::to_um(QPointF position) const {
  return {centre.x_um + (position.x() - size.width() / 2) * um_per_px,
          centre.y_um + (position.y() - size.height() / 2) * um_per_px};
}

QPointF MapViewport::to_px(PointUm point) const {
  return {size.width() / 2 + (point.x_um - centre.x_um) / um_per_px,
          size.height() / 2 + (point.y_um - centre.y_um) / um_per_px};
}

void MapViewport::zoom_at(QPointF position, double factor) {
  const PointUm held = to_um(position);
  um_per_px /= factor;
  const PointUm moved = to_um(position);
  centre.x_um += held.x_um - moved.x_um;
  centre.y_um += held.y_um - moved.y_um;
}

void MapViewport::pan(QPointF movement) {
  centre.x_um -= movement.x() * um_per_px;
  centre.y_um -= movement.y() * um_per_px;
}

void MapViewport::fit(const Grid& grid, double margin_px) {
  const ExtentUm extent = extent_of(grid);
  const double width = std::max(1.0, size.width() - 2 * margin_px);
  const double height = std::max(1.0, size.height() - 2 * margin_px);
  um_per_px = std::max(extent.width / width, extent.height / height);
  centre = {extent.left + extent.width / 2, extent.top + extent.height / 2};
}

void MapViewport::limit(const Grid& grid) {
  const ExtentUm extent = extent_of(grid);
  constexpr double kSmallestMapPx = 16;
  constexpr double kLargestPixelPx = 400;
  const double largest = std::max(extent.width, extent.height) / kSmallestMapPx;
  const double smallest =
      std::min(largest, std::min(grid.pitch_x_um, grid.pitch_y_um) / kLargestPixelPx);
  um_per_px = std::clamp(um_per_px, smallest, largest);
}

ExtentUm extent_of(const Grid& grid) {
  return {grid.origin_x_um - grid.pitch_x_um / 2, grid.origin_y_um - grid.pitch_y_um / 2,
          static_cast<double>(grid.cols) * grid.pitch_x_um,
          static_cast<double>(grid.rows) * grid.pitch_y_um};
}

}  // namespace lithoscope

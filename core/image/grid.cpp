#include "core/image/grid.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

std::optional<PixelIndex> Grid::pixel_at(PointUm point) const {
  const double row = std::floor(row_of(point) + 0.5);
  const double col = std::floor(col_of(point) + 0.5);
  if (!(row >= 0 && row < static_cast<double>(rows) && col >= 0 &&
        col < static_cast<double>(cols))) {
    return std::nullopt;
  }
  return PixelIndex{static_cast<std::int64_t>(row), static_cast<std::int64_t>(col)};
}

void check_grid(const Grid& grid) {
  constexpr std::int64_t max_points = std::int64_t{1} << 40;
  if (grid.rows < 1 || grid.cols < 1 || grid.rows > max_points / grid.cols) {
    throw Error(
        translated("core", "A map of {} rows and {} columns was asked for", grid.rows, grid.cols),
        translated("core", "Rows and columns are at least 1"));
  }
  const auto good = [](double pitch) { return std::isfinite(pitch) && pitch > 0; };
  if (!good(grid.pitch_x_um) || !good(grid.pitch_y_um)) {
    throw Error(
        translated("core", "The pixel size is {} x {} µm", grid.pitch_x_um, grid.pitch_y_um),
        translated("core", "Give two numbers above 0"));
  }
}

}  // namespace lithoscope

// The regular grid of points that a map is measured on.
#pragma once

#include <cstdint>
#include <optional>

namespace lithoscope {

struct PointUm {
  double x_um = 0;
  double y_um = 0;
};

struct PixelIndex {
  std::int64_t row = 0;
  std::int64_t col = 0;
  bool operator==(const PixelIndex&) const = default;
};

// Rows run along y (downwards), columns along x. `origin` is the centre of pixel (0, 0). The two
// pitches may differ: a laser's line spacing and its step along the line often do.
struct Grid {
  std::int64_t rows = 0;
  std::int64_t cols = 0;
  double pitch_x_um = 1;
  double pitch_y_um = 1;
  double origin_x_um = 0;
  double origin_y_um = 0;
  // False where the file told no pixel size: distances are then in pixels of 1.
  bool pitch_known = false;

  std::int64_t size() const { return rows * cols; }
  std::int64_t index(std::int64_t row, std::int64_t col) const { return row * cols + col; }

  PointUm centre_um(double row, double col) const {
    return {origin_x_um + col * pitch_x_um, origin_y_um + row * pitch_y_um};
  }
  // Row and column, with fractions, of a point; not limited to the grid.
  double row_of(PointUm point) const { return (point.y_um - origin_y_um) / pitch_y_um; }
  double col_of(PointUm point) const { return (point.x_um - origin_x_um) / pitch_x_um; }
  // The pixel whose area holds `point`; none outside the grid.
  std::optional<PixelIndex> pixel_at(PointUm point) const;

  bool operator==(const Grid&) const = default;
};

// Throws Error where rows or columns are not positive, their product is beyond 2^40, or a pitch is
// not a positive finite number.
void check_grid(const Grid& grid);

}  // namespace lithoscope

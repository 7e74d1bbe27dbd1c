#include "core/labels/crofton.h"

#include <cmath>
#include <numbers>

namespace lithoscope {

std::array<CroftonStep, 4> crofton_steps(const Grid& grid) {
  const double x = grid.pitch_x_um, y = grid.pitch_y_um;
  // Between the rows and a diagonal. Every direction stands for all angles nearer to it than to
  // another one; together they make half a turn.
  const double slant = std::atan2(y, x);
  const double quarter = std::numbers::pi / 4;
  const double between_diagonals = x * y / std::hypot(x, y);
  return {CroftonStep{0, 1, slant * y / 2},
          CroftonStep{1, 0, (std::numbers::pi / 2 - slant) * x / 2},
          CroftonStep{1, 1, quarter * between_diagonals / 2},
          CroftonStep{1, -1, quarter * between_diagonals / 2}};
}

}  // namespace lithoscope

#include "core/registration/place_lattice.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

bool is_place(const PointUm& point) {
  return std::isfinite(point.x_um) && std::isfinite(point.y_um);
}

}  // namespace

PlaceLattice::PlaceLattice(const Transform& back, const Grid& grid, std::int64_t step,
                           const Progress* stop)
    : back_(back), grid_(grid), step_(std::max<std::int64_t>(1, step)) {
  const bool searched = back.kind == TransformKind::kThinPlate && back.backwards;
  if (!searched || step_ == 1) return;
  const std::int64_t rows = (grid.rows - 1) / step_ + 2;
  cols_ = (grid.cols - 1) / step_ + 2;
  nodes_.resize(static_cast<std::size_t>(rows * cols_));
  parallel_pieces(rows, 1, stop, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      for (std::int64_t col = 0; col < cols_; ++col) {
        nodes_[static_cast<std::size_t>(row * cols_ + col)] = back.apply(
            grid.centre_um(static_cast<double>(row * step_), static_cast<double>(col * step_)));
      }
    }
  });
}

PointUm PlaceLattice::between_nodes(std::int64_t row, std::int64_t col) const {
  const std::int64_t top = row / step_, left = col / step_;
  const PointUm* upper = nodes_.data() + top * cols_ + left;
  const PointUm* lower = upper + cols_;
  // Where the spline folds beside the map a node has no place, and pixels are asked one by one.
  if (!is_place(upper[0]) || !is_place(upper[1]) || !is_place(lower[0]) || !is_place(lower[1])) {
    return back_.apply(grid_.centre_um(static_cast<double>(row), static_cast<double>(col)));
  }
  const double down = static_cast<double>(row % step_) / static_cast<double>(step_);
  const double right = static_cast<double>(col % step_) / static_cast<double>(step_);
  const double a = (1 - down) * (1 - right), b = (1 - down) * right;
  const double c = down * (1 - right), d = down * right;
  return {a * upper[0].x_um + b * upper[1].x_um + c * lower[0].x_um + d * lower[1].x_um,
          a * upper[0].y_um + b * upper[1].y_um + c * lower[0].y_um + d * lower[1].y_um};
}

}  // namespace lithoscope

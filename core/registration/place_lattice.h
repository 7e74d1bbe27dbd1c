// Where every pixel of a grid lies in another plane, quickly.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/image/grid.h"
#include "core/image/transform.h"

namespace lithoscope {

// For maps that are looked at or compared as a whole. A transform that is cheap to ask is asked for
// every pixel. The inverse of a spline, which has to be searched for, is searched for at every
// `step`-th row and column and taken in between by bilinear interpolation, which misses it by the
// bending over a step: about a tenth of a pixel with a step of 8 where the spline moves places by a
// tenth of the map, a quarter of that with half the step.
class PlaceLattice {
 public:
  // `back` goes from the plane of `grid` to the other one. `stop` may be null; throws Cancelled.
  PlaceLattice(const Transform& back, const Grid& grid, std::int64_t step = 8,
               const Progress* stop = nullptr);

  // The place in the other plane of a pixel of the grid; NaN where it has none.
  PointUm place(std::int64_t row, std::int64_t col) const {
    if (nodes_.empty()) {
      return back_.apply(grid_.centre_um(static_cast<double>(row), static_cast<double>(col)));
    }
    return between_nodes(row, col);
  }

 private:
  PointUm between_nodes(std::int64_t row, std::int64_t col) const;

  Transform back_;
  Grid grid_;
  std::int64_t step_ = 1, cols_ = 0;
  std::vector<PointUm> nodes_;
};

}  // namespace lithoscope

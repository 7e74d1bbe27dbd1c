// Which pixels of one grid belong to a pixel of another.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/image/grid.h"
#include "core/image/transform.h"

namespace lithoscope {

// How a target point takes its value from the source.
enum class SampleMethod {
  kNearest,  // the source pixel under the target pixel's centre
  kArea,     // all source pixels whose centres lie in the target pixel (a parallelogram in the
             // source plane, bent as the transform is); the nearest where there is none
};

// Two grids and the transform between their planes.
class GridPair {
 public:
  // `transform` maps the source plane to the target plane (µm). Throws Error where a grid is
  // impossible or the transform squeezes the plane to a line.
  GridPair(const Grid& source, const Grid& target, const Transform& transform);

  const Grid& source() const { return source_; }
  const Grid& target() const { return target_; }

  // The source pixel under the centre of a target pixel; none outside the source.
  std::optional<PixelIndex> nearest(std::int64_t target_row, std::int64_t target_col) const {
    return source_.pixel_at(to_source_.apply(
        target_.centre_um(static_cast<double>(target_row), static_cast<double>(target_col))));
  }
  // The target pixel in which the centre of a source pixel lies; none outside the target.
  std::optional<PixelIndex> owner(std::int64_t source_row, std::int64_t source_col) const {
    return target_.pixel_at(to_target_.apply(
        source_.centre_um(static_cast<double>(source_row), static_cast<double>(source_col))));
  }

  // Row and column in the source, with fractions, of a place given by row and column in the target.
  std::pair<double, double> source_position(double target_row, double target_col) const {
    const PointUm place = to_source_.apply(target_.centre_um(target_row, target_col));
    return {source_.row_of(place), source_.col_of(place)};
  }

  struct RowRange {
    std::int64_t first = 0;
    std::int64_t last = -1;  // inclusive; empty where below first
  };
  // Source rows that the given target rows (whole, with their pixels' full size) can touch. All
  // rows where a part of them has no place in the source plane.
  RowRange source_rows(std::int64_t first_target_row, std::int64_t row_count) const;

 private:
  struct Box {
    double first_row, last_row, first_col, last_col;
  };
  // Bounds in the source, in pixels with fractions, of a rectangle of target pixels. A transform
  // that bends is followed along the rectangle's sides.
  Box source_box(double first_row, double last_row, double first_col, double last_col) const;

  Grid source_, target_;
  Transform to_target_, to_source_;
};

// Throws Error where `valid` (one byte a target point) is 0 throughout: the planes do not overlap.
void check_overlap(const std::vector<std::uint8_t>& valid);

}  // namespace lithoscope

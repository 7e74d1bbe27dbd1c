#include "core/regions/pixels_in_outline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lithoscope {
namespace {

// Columns and rows with fractions.
struct Corner {
  double col, row;
};

// A side that crosses the centres of some of the grid's rows, from its upper end on.
struct Side {
  std::int64_t first_row, last_row;
  Corner upper;
  double cols_per_row;

  double col_at(std::int64_t row) const {
    return upper.col + (static_cast<double>(row) - upper.row) * cols_per_row;
  }
};

// The least whole number not below `value`, kept within [0, limit].
std::int64_t ceil_within(double value, std::int64_t limit) {
  return static_cast<std::int64_t>(std::clamp(std::ceil(value), 0.0, static_cast<double>(limit)));
}

struct Box {
  double left = std::numeric_limits<double>::infinity(), right = -left, top = left, bottom = -left;

  void add(const Corner& corner) {
    left = std::min(left, corner.col);
    right = std::max(right, corner.col);
    top = std::min(top, corner.row);
    bottom = std::max(bottom, corner.row);
  }
};

// Those that cross a row of the grid, by their first row.
std::vector<Side> sides_of(const std::vector<Corner>& corners, std::int64_t rows) {
  std::vector<Side> sides;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    // From above to below, so that both regions on a side find the same crossings.
    Corner upper = corners[i], lower = corners[(i + 1) % corners.size()];
    if (lower.row < upper.row) std::swap(upper, lower);
    const std::int64_t first = ceil_within(upper.row, rows);
    const std::int64_t end = ceil_within(lower.row, rows);
    if (first >= end) continue;
    sides.push_back({first, end - 1, upper, (lower.col - upper.col) / (lower.row - upper.row)});
  }
  std::sort(sides.begin(), sides.end(),
            [](const Side& a, const Side& b) { return a.first_row < b.first_row; });
  return sides;
}

}  // namespace

std::vector<PixelRun> pixels_in_outline(const Grid& grid, std::span<const PointUm> points) {
  std::vector<PixelRun> runs;
  if (points.size() < 3) return runs;
  std::vector<Corner> corners;
  Box box;
  for (const PointUm& point : points) {
    corners.push_back({grid.col_of(point), grid.row_of(point)});
    if (!std::isfinite(corners.back().col) || !std::isfinite(corners.back().row)) return runs;
    box.add(corners.back());
  }
  const std::vector<Side> sides = sides_of(corners, grid.rows);
  std::size_t next = 0;
  std::vector<const Side*> crossed;
  std::vector<double> cols;
  for (std::int64_t row = sides.empty() ? grid.rows : sides.front().first_row; row < grid.rows;
       ++row) {
    std::erase_if(crossed, [row](const Side* side) { return side->last_row < row; });
    for (; next < sides.size() && sides[next].first_row <= row; ++next) {
      crossed.push_back(&sides[next]);
    }
    if (crossed.empty() && next == sides.size()) break;
    cols.clear();
    for (const Side* side : crossed) cols.push_back(side->col_at(row));
    std::sort(cols.begin(), cols.end());
    for (std::size_t i = 0; i + 1 < cols.size(); i += 2) {
      const std::int64_t first = ceil_within(cols[i], grid.cols);
      const std::int64_t end = ceil_within(cols[i + 1], grid.cols);
      if (first >= end) continue;
      if (!runs.empty() && runs.back().row == row && runs.back().end_col == first) {
        runs.back().end_col = end;
      } else {
        runs.push_back({row, first, end});
      }
    }
  }
  if (runs.empty() && (box.right - box.left < 1 || box.bottom - box.top < 1)) {
    return pixel_under(grid,
                       grid.centre_um((box.top + box.bottom) / 2, (box.left + box.right) / 2));
  }
  return runs;
}

std::vector<PixelRun> pixel_under(const Grid& grid, PointUm point) {
  const auto pixel = grid.pixel_at(point);
  if (!pixel) return {};
  return {{pixel->row, pixel->col, pixel->col + 1}};
}

std::int64_t pixel_count(std::span<const PixelRun> runs) {
  std::int64_t count = 0;
  for (const PixelRun& run : runs) count += run.end_col - run.first_col;
  return count;
}

}  // namespace lithoscope

#include "widgets/figure/label_outlines.h"

#include <array>
#include <cstdint>

namespace lithoscope {
namespace {

// Ways along the edges of a pixel, clockwise: right along its top, down along its right side, ...
struct Way {
  std::int64_t col, row;
};
constexpr std::array<Way, 4> kWays = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

class Tracer {
 public:
  explicit Tracer(const LabelMap& map)
      : map_(map), seen_(static_cast<std::size_t>(map.grid.size()), 0) {}

  std::vector<QPainterPath> trace() {
    std::vector<QPainterPath> outlines(map_.classes.size());
    for (QPainterPath& outline : outlines) outline.setFillRule(Qt::OddEvenFill);
    for (std::int64_t row = 0; row < map_.grid.rows; ++row) {
      for (std::int64_t col = 0; col < map_.grid.cols; ++col) {
        const std::uint16_t label = label_at(row, col);
        if (label == 0 || label_at(row - 1, col) == label) continue;
        if (seen_[static_cast<std::size_t>(map_.grid.index(row, col))] != 0) continue;
        ring(row, col, label, outlines[label - 1U]);
      }
    }
    return outlines;
  }

 private:
  std::uint16_t label_at(std::int64_t row, std::int64_t col) const {
    if (row < 0 || col < 0 || row >= map_.grid.rows || col >= map_.grid.cols) return 0;
    return map_.labels[static_cast<std::size_t>(map_.grid.index(row, col))];
  }

  // Goes once around from the top edge of a pixel, with the class on the right-hand side.
  void ring(std::int64_t first_row, std::int64_t first_col, std::uint16_t label,
            QPainterPath& path) {
    std::int64_t row = first_row, col = first_col;
    std::size_t way = 0;
    bool begun = false;
    do {
      if (way == 0) seen_[static_cast<std::size_t>(map_.grid.index(row, col))] = 1;
      const Way ahead = kWays[way], left = kWays[(way + 3) % 4];
      const bool right_is_in = label_at(row + ahead.row, col + ahead.col) == label;
      const bool left_is_in =
          right_is_in && label_at(row + ahead.row + left.row, col + ahead.col + left.col) == label;
      if (right_is_in && !left_is_in) {  // straight on
        row += ahead.row;
        col += ahead.col;
        continue;
      }
      const QPointF corner(static_cast<double>(col + (way == 0 || way == 1 ? 1 : 0)),
                           static_cast<double>(row + (way == 1 || way == 2 ? 1 : 0)));
      if (begun) {
        path.lineTo(corner);
      } else {
        path.moveTo(corner);
        begun = true;
      }
      if (right_is_in) {
        row += ahead.row + left.row;
        col += ahead.col + left.col;
        way = (way + 3) % 4;
      } else {
        way = (way + 1) % 4;
      }
    } while (row != first_row || col != first_col || way != 0);
    path.closeSubpath();
  }

  const LabelMap& map_;
  std::vector<std::uint8_t> seen_;  // top edges that a ring has passed
};

}  // namespace

std::vector<QPainterPath> class_outlines(const LabelMap& map) {
  return Tracer(map).trace();
}

}  // namespace lithoscope

// Label maps that another program can make too: the numbers that tests compare with are
// scikit-learn's and scipy's for the same formulas.
#pragma once

#include "core/image/label_map.h"

namespace lithoscope::test {

inline Grid pattern_grid(std::int64_t rows = 23, std::int64_t cols = 31) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  grid.pitch_x_um = 100;
  grid.pitch_y_um = 50;
  grid.pitch_known = true;
  return grid;
}

inline std::vector<LabelClass> four_classes() {
  return {{"Albite", {255, 0, 0}},
          {"Quartz", {0, 255, 0}},
          {"Mica", {0, 0, 255}},
          {"Background", {90, 90, 90}}};
}

// Stripes and spots of four classes with some points unlabelled.
inline LabelMap first_pattern() {
  LabelMap map = make_label_map(pattern_grid(), four_classes());
  for (std::int64_t r = 0; r < map.grid.rows; ++r) {
    for (std::int64_t c = 0; c < map.grid.cols; ++c) {
      const bool hole = (r * 5 + c * 3) % 17 == 0;
      map.labels[static_cast<std::size_t>(map.grid.index(r, c))] =
          static_cast<std::uint16_t>(hole ? 0 : 1 + (r * r * 3 + c * 7 + r * c) / 41 % 4);
    }
  }
  return map;
}

// Much like the first one.
inline LabelMap second_pattern() {
  LabelMap map = make_label_map(pattern_grid(), four_classes());
  for (std::int64_t r = 0; r < map.grid.rows; ++r) {
    for (std::int64_t c = 0; c < map.grid.cols; ++c) {
      const bool hole = (r + c) % 29 == 0;
      map.labels[static_cast<std::size_t>(map.grid.index(r, c))] = static_cast<std::uint16_t>(
          hole ? 0 : 1 + (r * r * 3 + c * 7 + r * c + r * c % 13) / 41 % 4);
    }
  }
  return map;
}

}  // namespace lithoscope::test

// Labels beside each other that must not overlap.
#pragma once

#include <vector>

namespace lithoscope {

// A piece of a row, in pixels.
struct LabelSpan {
  double left = 0, right = 0;
};

// The row of each label, -1 where it finds no room. Labels come in the order of their importance:
// each takes the first row in which it overlaps none before it. `taken` holds what stands in each
// row already; it has as many rows as there may be.
std::vector<int> rows_of_labels(const std::vector<LabelSpan>& labels,
                                std::vector<std::vector<LabelSpan>> taken);

}  // namespace lithoscope

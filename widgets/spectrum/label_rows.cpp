#include "widgets/spectrum/label_rows.h"

#include <algorithm>

namespace lithoscope {

std::vector<int> rows_of_labels(const std::vector<LabelSpan>& labels,
                                std::vector<std::vector<LabelSpan>> taken) {
  std::vector<int> rows;
  for (const LabelSpan& label : labels) {
    int row = -1;
    for (std::size_t r = 0; r < taken.size() && row < 0; ++r) {
      const bool free = std::none_of(taken[r].begin(), taken[r].end(), [&](const LabelSpan& other) {
        return label.left < other.right && other.left < label.right;
      });
      if (!free) continue;
      taken[r].push_back(label);
      row = static_cast<int>(r);
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace lithoscope

#include "core/labels/boundary.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

struct Extremes {
  std::uint16_t least = std::numeric_limits<std::uint16_t>::max();
  std::uint16_t greatest = 0;
  void take(const Extremes& other) {
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
  }
};

double accuracy(std::int64_t points, std::int64_t errors) {
  if (points == 0) return std::numeric_limits<double>::quiet_NaN();
  return 1 - static_cast<double>(errors) / static_cast<double>(points);
}

}  // namespace

std::vector<std::uint8_t> border_points(const LabelMap& map, int border_px,
                                        const Progress& progress) {
  check_label_map(map);
  const std::int64_t rows = map.grid.rows, cols = map.grid.cols;
  std::vector<std::uint8_t> border(map.labels.size(), 0);
  if (border_px <= 0) return border;

  // A square window holds another class exactly where its least or greatest label is not the
  // point's own; least and greatest of a square are those of its rows' leasts and greatests.
  std::vector<Extremes> along_rows(map.labels.size());
  for (std::int64_t row = 0; row < rows; ++row) {
    progress.check();
    for (std::int64_t col = 0; col < cols; ++col) {
      Extremes& here = along_rows[static_cast<std::size_t>(map.grid.index(row, col))];
      const std::int64_t last = std::min(cols - 1, col + border_px);
      for (std::int64_t c = std::max<std::int64_t>(0, col - border_px); c <= last; ++c) {
        const std::uint16_t label = map.labels[static_cast<std::size_t>(map.grid.index(row, c))];
        if (label > 0) here.take({label, label});
      }
    }
  }
  for (std::int64_t row = 0; row < rows; ++row) {
    progress.check();
    const std::int64_t last = std::min(rows - 1, row + border_px);
    for (std::int64_t col = 0; col < cols; ++col) {
      const auto index = static_cast<std::size_t>(map.grid.index(row, col));
      const std::uint16_t own = map.labels[index];
      if (own == 0) continue;
      Extremes window;
      for (std::int64_t r = std::max<std::int64_t>(0, row - border_px); r <= last; ++r) {
        window.take(along_rows[static_cast<std::size_t>(map.grid.index(r, col))]);
      }
      border[index] = window.least != own || window.greatest != own ? 1 : 0;
    }
  }
  return border;
}

double BorderAgreement::border_accuracy() const {
  return accuracy(border_points, border_errors);
}
double BorderAgreement::interior_accuracy() const {
  return accuracy(interior_points, interior_errors);
}

BorderAgreement measure_border_agreement(const LabelMap& labels, const LabelMap& reference,
                                         int border_px, const Progress& progress) {
  if (labels.labels.size() != reference.labels.size()) {
    throw Error(translated("core", "The label map has {} points, the reference {}",
                           labels.labels.size(), reference.labels.size()),
                translated("core", "Compare maps on the same grid"));
  }
  const std::vector<std::uint8_t> border = border_points(reference, border_px, progress);
  BorderAgreement result;
  for (std::size_t i = 0; i < border.size(); ++i) {
    if (labels.labels[i] == 0 || reference.labels[i] == 0) continue;
    const bool wrong = labels.labels[i] != reference.labels[i];
    if (border[i] != 0) {
      ++result.border_points;
      result.border_errors += wrong ? 1 : 0;
    } else {
      ++result.interior_points;
      result.interior_errors += wrong ? 1 : 0;
    }
  }
  return result;
}

}  // namespace lithoscope

#include "core/registration/footprint.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

// Bounds with fractions, one pixel wider against rounding, as whole pixels inside [0, count).
std::pair<std::int64_t, std::int64_t> clamped(double first, double last, std::int64_t count) {
  const double low = std::clamp(std::floor(first) - 1, 0.0, static_cast<double>(count));
  const double high = std::clamp(std::ceil(last) + 1, -1.0, static_cast<double>(count - 1));
  return {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
}

}  // namespace

GridPair::GridPair(const Grid& source, const Grid& target, const Transform& transform)
    : source_(source), target_(target), to_target_(transform), to_source_(transform.inverse()) {
  check_grid(source_);
  check_grid(target_);
  if (!transform.is_finite()) {
    throw Error(translated("core", "The transform holds a number that is not finite"),
                translated("core", "Fit the registration anew"));
  }
}

GridPair::Box GridPair::source_box(double first_row, double last_row, double first_col,
                                   double last_col) const {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Box box{infinity, -infinity, infinity, -infinity};
  const bool straight = to_source_.is_affine();
  double row_step = 0, col_step = 0;  // largest between neighbours
  const auto along = [&](double row, double col, double rows, double cols) {
    // Steps of a pixel, at least two a side: what bulges out between them is below half a step.
    const int steps = straight ? 1 : std::max(2, static_cast<int>(std::ceil(rows + cols)));
    auto last = source_position(row, col);
    for (int i = 0; i <= steps; ++i) {
      const double part = static_cast<double>(i) / steps;
      const auto place = source_position(row + part * rows, col + part * cols);
      row_step = std::max(row_step, std::abs(place.first - last.first));
      col_step = std::max(col_step, std::abs(place.second - last.second));
      box.first_row = std::min(box.first_row, place.first);
      box.last_row = std::max(box.last_row, place.first);
      box.first_col = std::min(box.first_col, place.second);
      box.last_col = std::max(box.last_col, place.second);
      if (!std::isfinite(place.first + place.second)) row_step = col_step = infinity;
      last = place;
    }
  };
  const double rows = last_row - first_row, cols = last_col - first_col;
  along(first_row, first_col, 0, cols);
  along(last_row, first_col, 0, cols);
  if (straight) return box;
  along(first_row, first_col, rows, 0);
  along(first_row, last_col, rows, 0);
  if (std::isinf(row_step)) return {-infinity, infinity, -infinity, infinity};
  return {box.first_row - row_step / 2, box.last_row + row_step / 2, box.first_col - col_step / 2,
          box.last_col + col_step / 2};
}

GridPair::RowRange GridPair::source_rows(std::int64_t first_target_row,
                                         std::int64_t row_count) const {
  const Box box = source_box(static_cast<double>(first_target_row) - 0.5,
                             static_cast<double>(first_target_row + row_count) - 0.5, -0.5,
                             static_cast<double>(target_.cols) - 0.5);
  const auto [first, last] = clamped(box.first_row, box.last_row, source_.rows);
  return {first, last};
}

void check_overlap(const std::vector<std::uint8_t>& valid) {
  const bool overlap =
      std::any_of(valid.begin(), valid.end(), [](std::uint8_t byte) { return byte != 0; });
  if (overlap) return;
  throw Error(translated("core", "No measured point of the source falls on the target's grid"),
              translated("core", "Check the matching points and both images' pixel sizes"))
      .in_field("transform");
}

}  // namespace lithoscope

#include "core/fusion/concatenate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

// The same points, up to a millionth of a pixel: files may round a pitch.
bool same_grid(const Grid& a, const Grid& b) {
  const auto near = [](double u, double v, double size) { return std::abs(u - v) <= 1e-6 * size; };
  // A pitch that is off by a little adds up over the map.
  const double reach_x = a.pitch_x_um / static_cast<double>(std::max<std::int64_t>(1, a.cols));
  const double reach_y = a.pitch_y_um / static_cast<double>(std::max<std::int64_t>(1, a.rows));
  return a.rows == b.rows && a.cols == b.cols && near(a.pitch_x_um, b.pitch_x_um, reach_x) &&
         near(a.pitch_y_um, b.pitch_y_um, reach_y) &&
         near(a.origin_x_um, b.origin_x_um, a.pitch_x_um) &&
         near(a.origin_y_um, b.origin_y_um, a.pitch_y_um);
}

std::string grid_text(const Grid& grid) {
  return translated("core", "{} x {} points of {} x {} µm from ({}, {}) µm", grid.rows, grid.cols,
                    grid.pitch_x_um, grid.pitch_y_um, grid.origin_x_um, grid.origin_y_um);
}

std::string free_name(const std::vector<FeatureColumn>& taken, const std::string& name) {
  const auto is_taken = [&taken](const std::string& candidate) {
    return std::any_of(taken.begin(), taken.end(), [&candidate](const FeatureColumn& column) {
      return column.name == candidate;
    });
  };
  std::string candidate = name;
  for (int number = 2; is_taken(candidate); ++number) {
    candidate = fmt::format("{} ({})", name, number);
  }
  return candidate;
}

}  // namespace

FeatureMap concatenate_features(const FeatureMap& first, const FeatureMap& second) {
  check_feature_map(first);
  check_feature_map(second);
  if (!same_grid(first.grid, second.grid)) {
    throw Error(translated("core", "The two maps lie on different grids: {}; and {}",
                           grid_text(first.grid), grid_text(second.grid)),
                translated("core", "Sample one of them onto the other's grid first"))
        .in_field("second");
  }
  std::vector<FeatureColumn> columns = first.columns;
  for (FeatureColumn column : second.columns) {
    column.name = free_name(columns, column.name);
    columns.push_back(std::move(column));
  }
  FeatureMap fused = make_feature_map(first.grid, std::move(columns));
  for (std::int64_t i = 0; i < fused.points(); ++i) {
    const auto point = static_cast<std::size_t>(i);
    if (first.valid[point] == 0 || second.valid[point] == 0) continue;
    fused.valid[point] = 1;
    fused.values.row(i) << first.values.row(i), second.values.row(i);
  }
  return fused;
}

}  // namespace lithoscope

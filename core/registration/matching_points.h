// Places that a person found in both views of a sample.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/image/grid.h"
#include "core/image/table.h"

namespace lithoscope {

// The same place in the source plane (HSI) and in the target plane (LIBS), both in µm.
struct MatchingPoint {
  std::string name;  // "Point 1" where the person gave none
  PointUm source;
  PointUm target;
  bool enabled = true;
};

// Reads columns `source_x_um`, `source_y_um`, `target_x_um`, `target_y_um`, or for either plane
// `..._px` (x = column, y = row, with fractions, 0 = centre of the first pixel), which are turned
// into µm with that plane's grid. µm columns win where both are there. Optional columns: `name`
// (words or numbers), `enabled` (0 or 1). Throws Error naming the column, and everything that
// check_matching_points throws.
std::vector<MatchingPoint> matching_points_from_table(const Table& table,
                                                      const std::optional<Grid>& source_grid,
                                                      const std::optional<Grid>& target_grid);

// Columns name, source_x_um, source_y_um, target_x_um, target_y_um, enabled.
Table matching_points_to_table(const std::vector<MatchingPoint>& points);

// Throws Error naming the points where a coordinate of an enabled point is not finite, or two
// enabled points lie at one place of either plane.
void check_matching_points(const std::vector<MatchingPoint>& points);

// The enabled ones.
std::vector<MatchingPoint> enabled_points(const std::vector<MatchingPoint>& points);

}  // namespace lithoscope

// Named columns of numbers on a grid: line intensities, scores, distances.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/image/grid.h"

namespace lithoscope {

using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct FeatureColumn {
  std::string name;   // "Li 670.76", "PC 1"
  std::string group;  // what it belongs to: the element of a line ("Li"), "HSI", or empty
  std::string unit;   // "counts", "" where it has none
  bool operator==(const FeatureColumn&) const = default;
};

struct FeatureMap {
  Grid grid;
  std::vector<FeatureColumn> columns;
  FloatMatrix values;               // points × columns; rows of invalid points hold NaN
  std::vector<std::uint8_t> valid;  // one byte a point, 0 = no value here

  std::int64_t points() const { return grid.size(); }
  std::vector<std::int64_t> valid_points() const;  // indices, rising
  // The valid points' rows as a dense matrix, in the order of valid_points().
  FloatMatrix valid_values() const;
};

// An empty map: all points invalid, all values NaN.
FeatureMap make_feature_map(const Grid& grid, std::vector<FeatureColumn> columns);

// Throws Error where the parts' sizes disagree.
void check_feature_map(const FeatureMap& map);

}  // namespace lithoscope

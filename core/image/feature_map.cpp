#include "core/image/feature_map.h"

#include <limits>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

std::vector<std::int64_t> FeatureMap::valid_points() const {
  std::vector<std::int64_t> points;
  points.reserve(valid.size());
  for (std::size_t i = 0; i < valid.size(); ++i) {
    if (valid[i] != 0) points.push_back(static_cast<std::int64_t>(i));
  }
  return points;
}

FloatMatrix FeatureMap::valid_values() const {
  const auto points = valid_points();
  FloatMatrix rows(static_cast<Eigen::Index>(points.size()), values.cols());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    rows.row(i) = values.row(points[static_cast<std::size_t>(i)]);
  }
  return rows;
}

FeatureMap make_feature_map(const Grid& grid, std::vector<FeatureColumn> columns) {
  check_grid(grid);
  FeatureMap map;
  map.grid = grid;
  map.values = FloatMatrix::Constant(grid.size(), static_cast<Eigen::Index>(columns.size()),
                                     std::numeric_limits<float>::quiet_NaN());
  map.valid.assign(static_cast<std::size_t>(grid.size()), 0);
  map.columns = std::move(columns);
  return map;
}

void check_feature_map(const FeatureMap& map) {
  check_grid(map.grid);
  if (map.values.rows() != map.grid.size() ||
      map.values.cols() != static_cast<Eigen::Index>(map.columns.size()) ||
      map.valid.size() != static_cast<std::size_t>(map.grid.size())) {
    throw Error(translated("core",
                           "The feature map holds {} x {} values for {} points and {} "
                           "columns",
                           map.values.rows(), map.values.cols(), map.grid.size(),
                           map.columns.size()));
  }
}

}  // namespace lithoscope

#include "widgets/figure/figure_content.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {

const Grid& grid_of(const FigureContent& content) {
  return std::visit([](const auto& map) -> const Grid& { return map->grid; }, content);
}

std::shared_ptr<const ValueMap> value_map_of(const FeatureMap& map, std::size_t column) {
  check_feature_map(map);
  if (column >= map.columns.size()) {
    throw Error(translated("figure", "Column {} of a feature map with {} columns was asked for",
                           column + 1, map.columns.size()),
                translated("figure", "Choose one of its columns"));
  }
  auto made = std::make_shared<ValueMap>();
  made->title = QString::fromStdString(map.columns[column].name);
  made->quantity = QString::fromStdString(map.columns[column].unit);
  made->grid = map.grid;
  made->values.resize(static_cast<std::size_t>(map.points()), NAN);
  for (std::size_t i = 0; i < made->values.size(); ++i) {
    if (map.valid[i] == 0) continue;
    made->values[i] = map.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(column));
  }
  made->quantiles = Quantiles(made->values);
  return made;
}

std::vector<std::int64_t> area_tenths(const LabelMap& map) {
  const std::vector<std::int64_t> counts = map.counts();
  const std::int64_t all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  std::vector<std::int64_t> tenths(counts.size(), 0);
  if (all == 0) return tenths;
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::int64_t left = 1000;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    tenths[i] = counts[i] * 1000 / all;
    left -= tenths[i];
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return counts[a] * 1000 % all > counts[b] * 1000 % all;
  });
  for (std::int64_t i = 0; i < left; ++i) ++tenths[order[static_cast<std::size_t>(i)]];
  return tenths;
}

}  // namespace lithoscope

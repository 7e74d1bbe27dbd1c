#include "core/learn/nearest_centroid.h"

#include <limits>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/learn/centroid_distances.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kTile = CentroidDistances::kTile;

}  // namespace

NearestCentroidResult nearest_centroid(const FeatureMap& features, const CentroidModel& model,
                                       Progress& progress) {
  check_feature_map(features);
  check_columns(model, features.columns);
  const auto classes = static_cast<std::size_t>(model.centroids.rows());
  if (classes > std::numeric_limits<std::uint16_t>::max()) {
    throw Error(translated("core", "The model has {} classes; a label map holds at most {}",
                           classes, std::numeric_limits<std::uint16_t>::max()))
        .in_field("model");
  }
  std::vector<FeatureColumn> columns;
  for (const LabelClass& label : model.classes) columns.push_back({label.name, {}, {}});
  NearestCentroidResult result{
      make_label_map(features.grid, model.classes),
      make_feature_map(features.grid, std::move(columns)),
      make_feature_map(features.grid, {{translated("core", "Margin"), {}, {}}})};

  const std::string stage = translated("core", "Finding the nearest centroids");
  progress.report(0, stage);
  const CentroidDistances distances(model.centroids);
  const PointPieces cut =
      point_pieces(features.points(), static_cast<std::int64_t>(model.centroids.size()));
  for_each_piece(cut, progress, [&](std::int64_t, std::int64_t first, std::int64_t last) {
    CentroidDistances::Tile tile(distances);
    std::vector<float> squared(tile.squared.size());
    for (std::int64_t i = first; i < last; i += kTile) {
      const std::int64_t count = std::min(kTile, last - i);
      distances.find_nearest(features.values.row(i).data(), count, tile);
      for (std::size_t at = 0; at < tile.squared.size(); ++at) {
        squared[at] = static_cast<float>(tile.squared[at]);
      }
      for (std::int64_t p = 0; p < count; ++p) {
        const auto point = static_cast<std::size_t>(i + p);
        if (features.valid[point] == 0) continue;
        float* of_point = result.distances.values.row(i + p).data();
        for (std::size_t j = 0; j < classes; ++j) {
          of_point[j] = squared[j * kTile + static_cast<std::size_t>(p)];
        }
        const double margin = classes > 1 ? tile.second[p] - tile.least[p] : 0.0;
        result.margin.values(i + p, 0) = static_cast<float>(margin);
        result.distances.valid[point] = result.margin.valid[point] = 1;
        result.labels.labels[point] = static_cast<std::uint16_t>(tile.nearest[p] + 1);
      }
    }
  });
  progress.report(1, stage);
  return result;
}

}  // namespace lithoscope

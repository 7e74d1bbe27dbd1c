#include "core/learn/nearest_centroid.h"

#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/learn/centroid_distances.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {

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
    std::vector<double> squared(distances.padded_classes());
    for (std::int64_t i = first; i < last; ++i) {
      const auto point = static_cast<std::size_t>(i);
      if (features.valid[point] == 0) continue;
      const auto nearest =
          distances.nearest(features.values.data() + i * features.values.cols(), squared.data());
      double second = classes > 1 ? std::numeric_limits<double>::infinity() : nearest.squared;
      for (int j = 0; j < static_cast<int>(classes); ++j) {
        result.distances.values(i, j) = static_cast<float>(squared[static_cast<std::size_t>(j)]);
        if (j != nearest.index) second = std::min(second, squared[static_cast<std::size_t>(j)]);
      }
      result.distances.valid[point] = 1;
      result.margin.values(i, 0) = static_cast<float>(second - nearest.squared);
      result.margin.valid[point] = 1;
      result.labels.labels[point] = static_cast<std::uint16_t>(nearest.index + 1);
    }
  });
  progress.report(1, stage);
  return result;
}

}  // namespace lithoscope

#include "core/learn/nearest_centroid.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/learn/centroid_distances.h"
#include "core/learn/centroid_kernel.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kTile = CentroidDistances::kTile;

auto best_measure_rows() {
  if (processor_has_avx512()) return measure_rows_avx512;
  return processor_has_avx2() ? measure_rows_avx2 : measure_rows_plain;
}

// A map whose values are still to be written, all of them.
FeatureMap unwritten_map(const Grid& grid, std::vector<FeatureColumn> columns) {
  FeatureMap map;
  map.grid = grid;
  map.values.resize(grid.size(), static_cast<Eigen::Index>(columns.size()));
  map.columns = std::move(columns);
  return map;
}

// The points [first, last) one tile after the other.
void measure_tiles(const CentroidDistances& distances, const CentroidRows& rows, std::int64_t first,
                   std::int64_t last) {
  CentroidDistances::Tile tile(distances);
  for (std::int64_t i = first; i < last; i += kTile) {
    const std::int64_t count = std::min(kTile, last - i);
    distances.find_nearest(rows.points + i * rows.columns, count, tile);
    for (std::int64_t p = 0; p < count; ++p) {
      for (std::int64_t j = 0; j < rows.classes; ++j) {
        rows.distances[(i + p) * rows.classes + j] =
            static_cast<float>(tile.squared[static_cast<std::size_t>(j * kTile + p)]);
      }
      rows.margins[i + p] =
          rows.classes > 1 ? static_cast<float>(tile.second[p] - tile.least[p]) : 0.0F;
      rows.labels[i + p] = static_cast<std::uint16_t>(tile.nearest[p] + 1);
    }
  }
}

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
      unwritten_map(features.grid, std::move(columns)),
      unwritten_map(features.grid, {{translated("core", "Margin"), {}, {}}})};
  result.distances.valid = result.margin.valid = features.valid;

  const std::string stage = translated("core", "Finding the nearest centroids");
  progress.report(0, stage);
  const CentroidDistances distances(model.centroids);
  const CentroidRows rows{distances.columns(),
                          distances.classes(),
                          distances.centroids(),
                          features.values.data(),
                          result.distances.values.data(),
                          result.margin.values.data(),
                          result.labels.labels.data()};
  const bool few = rows.columns < kMostCentroidColumns && rows.classes <= kMostCentroidClasses;
  const auto measure_rows = best_measure_rows();
  PointPieces cut =
      point_pieces(features.points(), static_cast<std::int64_t>(model.centroids.size()));
  cut.piece += kTile - 1 - (cut.piece + kTile - 1) % kTile;  // whole tiles
  cut.step = std::max(kTile, cut.step - cut.step % kTile);
  for_each_piece(cut, progress, [&](std::int64_t, std::int64_t first, std::int64_t last) {
    const std::int64_t whole = few ? last - (last - first) % kTile : first;
    measure_rows(rows, first / kTile, whole / kTile);
    if (whole < last) measure_tiles(distances, rows, whole, last);
    for (std::int64_t i = first; i < last; ++i) {
      if (features.valid[static_cast<std::size_t>(i)] != 0) continue;
      result.labels.labels[static_cast<std::size_t>(i)] = 0;
      result.distances.values.row(i).setConstant(std::numeric_limits<float>::quiet_NaN());
      result.margin.values(i, 0) = std::numeric_limits<float>::quiet_NaN();
    }
  });
  progress.report(1, stage);
  return result;
}

}  // namespace lithoscope

#include "core/learn/certainty.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/learn/centroid_distances.h"
#include "core/learn/nearest_centroid.h"
#include "core/learn/point_pieces.h"
#include "core/learn/silhouette.h"

namespace lithoscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool counts(const FeatureMap& features, const LabelMap& labels, std::int64_t point) {
  const auto index = static_cast<std::size_t>(point);
  return labels.labels[index] > 0 && features.valid[index] != 0 &&
         features.values.row(point).allFinite();
}

// (b − a) / max(a, b) from squared distances of one point to the class means.
double simplified_silhouette(const float* squared, std::size_t classes, std::size_t own) {
  double other = std::numeric_limits<double>::infinity();
  for (std::size_t j = 0; j < classes; ++j) {
    if (j != own) other = std::min(other, static_cast<double>(squared[j]));
  }
  const double a = std::sqrt(static_cast<double>(squared[own])), b = std::sqrt(other);
  const double larger = std::max(a, b);
  return larger > 0 ? (b - a) / larger : 0;
}

}  // namespace

CentroidModel class_centroids(const FeatureMap& features, const LabelMap& labels,
                              const Progress& progress) {
  check_feature_map(features);
  check_label_map(labels);
  if (labels.grid.rows != features.grid.rows || labels.grid.cols != features.grid.cols) {
    throw Error(
        translated("core", "The labels have {} x {} points, the features {} x {}", labels.grid.rows,
                   labels.grid.cols, features.grid.rows, features.grid.cols),
        translated("core", "Use features on the grid of the labels"));
  }
  // Pieces are summed on their own and added in order: the same bits with any number of threads.
  const auto classes = static_cast<Eigen::Index>(labels.classes.size());
  const Eigen::Index columns = features.values.cols();
  const PointPieces cut = point_pieces(features.points(), columns);
  std::vector<Eigen::MatrixXd> sums(static_cast<std::size_t>(cut.pieces()),
                                    Eigen::MatrixXd::Zero(columns + 1, classes));
  for_each_piece(cut, progress, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    Eigen::MatrixXd& sum = sums[static_cast<std::size_t>(piece)];
    for (std::int64_t i = first; i < last; ++i) {
      if (!counts(features, labels, i)) continue;
      const Eigen::Index k = labels.labels[static_cast<std::size_t>(i)] - 1;
      sum.col(k).head(columns) += features.values.row(i).transpose().cast<double>();
      sum(columns, k) += 1;
    }
  });
  Eigen::MatrixXd total = Eigen::MatrixXd::Zero(columns + 1, classes);
  for (const Eigen::MatrixXd& sum : sums) total += sum;

  CentroidModel model;
  model.columns = features.columns;
  std::vector<Eigen::Index> held;
  for (Eigen::Index k = 0; k < classes; ++k) {
    if (total(columns, k) > 0) held.push_back(k);
  }
  if (held.size() < 2) {
    throw Error(translated("core",
                           "{} class(es) have labelled points with features; at least 2 "
                           "are needed",
                           held.size()),
                translated("core", "Use a label map with more classes, or other features"));
  }
  model.centroids.resize(static_cast<Eigen::Index>(held.size()), columns);
  for (std::size_t j = 0; j < held.size(); ++j) {
    model.centroids.row(static_cast<Eigen::Index>(j)) =
        (total.col(held[j]).head(columns) / total(columns, held[j])).transpose();
    model.classes.push_back(labels.classes[static_cast<std::size_t>(held[j])]);
  }
  return model;
}

Certainty measure_certainty(const FeatureMap& features, const LabelMap& labels, std::int64_t sample,
                            std::uint64_t seed, Progress& progress) {
  const std::string stage = translated("core", "Measuring silhouettes");
  progress.report(0, stage);
  const CentroidModel model = class_centroids(features, labels, progress);
  // The column of each class; classes without points have none.
  std::vector<std::size_t> column_of_class(labels.classes.size(), model.classes.size());
  for (std::size_t k = 0, j = 0; k < labels.classes.size() && j < model.classes.size(); ++k) {
    if (labels.classes[k] == model.classes[j]) column_of_class[k] = j++;
  }
  SubProgress measuring(progress, 0.1, 0.5);
  Certainty result{make_feature_map(features.grid, {{"silhouette", "", ""}}),
                   std::move(nearest_centroid(features, model, measuring).distances),
                   {},
                   kNan,
                   kNan};

  std::vector<std::int64_t> points;
  std::vector<int> clusters;
  std::vector<double> sums(labels.classes.size(), 0);
  result.classes.resize(labels.classes.size());
  double sum = 0;
  for (std::int64_t i = 0; i < features.points(); ++i) {
    if (i % 65536 == 0) progress.check();
    if (!counts(features, labels, i)) continue;
    const std::size_t k = labels.labels[static_cast<std::size_t>(i)] - 1u;
    const double width = simplified_silhouette(result.distances.values.row(i).data(),
                                               model.classes.size(), column_of_class[k]);
    result.silhouette.values(i, 0) = static_cast<float>(width);
    result.silhouette.valid[static_cast<std::size_t>(i)] = 1;
    points.push_back(i);
    clusters.push_back(static_cast<int>(k));
    sums[k] += width;
    sum += width;
    ++result.classes[k].points;
  }
  result.simplified = sum / static_cast<double>(points.size());
  progress.report(0.6, stage);

  FloatMatrix rows(static_cast<Eigen::Index>(points.size()), features.values.cols());
  for (std::size_t i = 0; i < points.size(); ++i) {
    rows.row(static_cast<Eigen::Index>(i)) = features.values.row(points[i]);
  }
  const SilhouetteWidths exact = silhouette_widths(rows, clusters, sample, seed, progress);
  std::vector<double> exact_sums(labels.classes.size(), 0);
  double exact_sum = 0;
  for (std::size_t i = 0; i < exact.widths.size(); ++i) {
    const auto k = static_cast<std::size_t>(clusters[static_cast<std::size_t>(exact.points[i])]);
    exact_sums[k] += exact.widths[i];
    exact_sum += exact.widths[i];
    ++result.classes[k].sampled;
  }
  if (!exact.widths.empty()) result.exact = exact_sum / static_cast<double>(exact.widths.size());
  for (std::size_t k = 0; k < result.classes.size(); ++k) {
    Certainty::OfClass& one = result.classes[k];
    one.name = labels.classes[k].name;
    one.simplified = one.points > 0 ? sums[k] / static_cast<double>(one.points) : kNan;
    one.exact = one.sampled > 0 ? exact_sums[k] / static_cast<double>(one.sampled) : kNan;
  }
  progress.report(1, stage);
  return result;
}

Table silhouette_table(const Certainty& certainty) {
  std::vector<std::string> names;
  std::vector<double> points, simplified, exact, sampled;
  double all_points = 0, all_sampled = 0;
  for (const Certainty::OfClass& each : certainty.classes) {
    names.push_back(each.name);
    points.push_back(static_cast<double>(each.points));
    simplified.push_back(each.simplified);
    exact.push_back(each.exact);
    sampled.push_back(static_cast<double>(each.sampled));
    all_points += points.back();
    all_sampled += sampled.back();
  }
  names.push_back(translated("core", "all"));
  points.push_back(all_points);
  simplified.push_back(certainty.simplified);
  exact.push_back(certainty.exact);
  sampled.push_back(all_sampled);
  Table table;
  table.title = translated("core", "Silhouette by class");
  table.add("class", std::move(names));
  table.add("simplified", std::move(simplified));
  table.add("points", std::move(points));
  table.add("exact", std::move(exact));
  table.add("sampled", std::move(sampled));
  return table;
}

}  // namespace lithoscope

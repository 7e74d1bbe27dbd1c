#include "core/labels/class_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Of sorted values, which are at least one.
double quantile(const std::vector<float>& sorted, double part) {
  const double at = part * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  const auto low = static_cast<double>(sorted[below]), high = static_cast<double>(sorted[above]);
  return low + (at - static_cast<double>(below)) * (high - low);
}

}  // namespace

ClassStatistics class_statistics(const LabelMap& labels, const FeatureMap& features,
                                 const Progress& progress) {
  check_label_map(labels);
  check_feature_map(features);
  if (labels.grid.rows != features.grid.rows || labels.grid.cols != features.grid.cols) {
    throw Error(
        translated("core", "The labels have {} x {} points, the features {} x {}", labels.grid.rows,
                   labels.grid.cols, features.grid.rows, features.grid.cols),
        translated("core", "Use labels and features of the same map"));
  }
  const std::size_t classes = labels.classes.size();
  const auto rows = static_cast<Eigen::Index>(classes);
  const Eigen::Index columns = features.values.cols();
  ClassStatistics found;
  found.columns = features.columns;
  for (Eigen::MatrixXd* each : {&found.mean, &found.deviation, &found.lower_quartile, &found.median,
                                &found.upper_quartile}) {
    *each = Eigen::MatrixXd::Constant(rows, columns, kNone);
  }

  // The points of each class, in their order.
  std::vector<std::vector<Eigen::Index>> members(classes);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (i % 65536 == 0) progress.check();
    if (labels.labels[i] == 0 || features.valid[i] == 0) continue;
    const auto row = static_cast<Eigen::Index>(i);
    if (!features.values.row(row).allFinite()) continue;
    members[labels.labels[i] - 1u].push_back(row);
  }
  for (const auto& each : members) found.points.push_back(static_cast<std::int64_t>(each.size()));

  parallel_pieces(rows * columns, 1, &progress, [&](std::int64_t cell, std::int64_t) {
    const Eigen::Index k = cell / columns, c = cell % columns;
    const auto& points = members[static_cast<std::size_t>(k)];
    if (points.empty()) return;
    std::vector<float> values;
    values.reserve(points.size());
    double sum = 0;
    for (const Eigen::Index point : points) {
      values.push_back(features.values(point, c));
      sum += static_cast<double>(values.back());
    }
    const double count = static_cast<double>(values.size()), mean = sum / count;
    double squares = 0;
    for (const float value : values) {
      const double away = static_cast<double>(value) - mean;
      squares += away * away;
    }
    std::sort(values.begin(), values.end());
    found.mean(k, c) = mean;
    if (count > 1) found.deviation(k, c) = std::sqrt(squares / (count - 1));
    found.lower_quartile(k, c) = quantile(values, 0.25);
    found.median(k, c) = quantile(values, 0.5);
    found.upper_quartile(k, c) = quantile(values, 0.75);
  });
  return found;
}

std::vector<ClassArea> class_areas(const LabelMap& labels) {
  const std::vector<std::int64_t> counts = labels.counts();
  const auto all =
      static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
  std::vector<ClassArea> areas;
  for (const std::int64_t count : counts) {
    areas.push_back({count, all > 0 ? 100.0 * static_cast<double>(count) / all : 0.0});
  }
  return areas;
}

}  // namespace lithoscope

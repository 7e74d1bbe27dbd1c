#include "core/labels/name_by_elements.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/formula.h"
#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

constexpr double kSmallestClusterShare = 0.01;
constexpr double kHigh = 2.0 / 3.0;
constexpr double kLow = 1.0 / 3.0;

// Means of clusters and the share of variance that they explain, for several signals at once.
struct ClusterMeans {
  Eigen::MatrixXd mean;              // clusters × signals
  Eigen::VectorXd explained;         // signals
  std::vector<std::int64_t> points;  // clusters
};

// `signals` maps a row of columns to signals: columns × signals.
ClusterMeans cluster_means(const LabelMap& labels, const FeatureMap& features,
                           const std::vector<int>& columns, const Eigen::MatrixXd& signals,
                           const Progress& progress) {
  const auto clusters = static_cast<Eigen::Index>(labels.classes.size());
  const Eigen::Index count = signals.cols();
  ClusterMeans result;
  result.points.assign(labels.classes.size(), 0);
  Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(clusters, count);
  Eigen::VectorXd squares = Eigen::VectorXd::Zero(count);
  Eigen::RowVectorXd line(static_cast<Eigen::Index>(columns.size()));
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (i % 65536 == 0) progress.check();
    const std::uint16_t label = labels.labels[i];
    if (label == 0 || features.valid[i] == 0) continue;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      line(static_cast<Eigen::Index>(c)) =
          features.values(static_cast<Eigen::Index>(i), columns[c]);
    }
    if (!line.allFinite()) continue;
    const Eigen::RowVectorXd signal = line * signals;
    ++result.points[label - 1u];
    sum.row(label - 1) += signal;
    squares += signal.cwiseAbs2().transpose();
  }

  double total = 0;
  for (const std::int64_t points : result.points) total += static_cast<double>(points);
  result.mean =
      Eigen::MatrixXd::Constant(clusters, count, std::numeric_limits<double>::quiet_NaN());
  const Eigen::RowVectorXd grand = sum.colwise().sum() / std::max(1.0, total);
  Eigen::RowVectorXd between = Eigen::RowVectorXd::Zero(count);
  for (Eigen::Index k = 0; k < clusters; ++k) {
    const auto points = static_cast<double>(result.points[static_cast<std::size_t>(k)]);
    if (points == 0) continue;
    result.mean.row(k) = sum.row(k) / points;
    between += points * (result.mean.row(k) - grand).cwiseAbs2();
  }
  const Eigen::RowVectorXd whole = squares.transpose() - total * grand.cwiseAbs2();
  result.explained = Eigen::VectorXd::Zero(count);
  for (Eigen::Index s = 0; s < count; ++s) {
    // A constant signal has no variance but rounding; nothing is to be explained by it.
    if (whole(s) > 1e-12 * squares(s)) {
      result.explained(s) = std::clamp(between(s) / whole(s), 0.0, 1.0);
    }
  }
  return result;
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

// "K, Li, Rb high; Al, Si medium; Na low", the strongest first.
std::string in_words(const ElementContrast& contrast, Eigen::Index cluster) {
  std::vector<std::size_t> order(contrast.elements.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto level = [&](std::size_t e) {
    return contrast.contrast(cluster, static_cast<Eigen::Index>(e));
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return level(a) > level(b); });
  std::vector<std::string> high, medium, low;
  for (const std::size_t e : order) {
    (level(e) >= kHigh ? high : level(e) > kLow ? medium : low).push_back(contrast.elements[e]);
  }
  if (high.empty() && medium.empty()) return translated("core", "all elements low");
  std::vector<std::string> parts;
  if (!high.empty()) parts.push_back(translated("core", "{} high", joined(high)));
  if (!medium.empty()) parts.push_back(translated("core", "{} medium", joined(medium)));
  if (!low.empty()) parts.push_back(translated("core", "{} low", joined(low)));
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

ElementContrast element_contrast(const LabelMap& labels, const FeatureMap& features,
                                 const Progress& progress) {
  check_label_map(labels);
  check_feature_map(features);
  check_element_columns(features.columns);
  if (labels.grid.rows != features.grid.rows || labels.grid.cols != features.grid.cols) {
    throw Error(
        translated("core", "The labels have {} x {} points, the features {} x {}", labels.grid.rows,
                   labels.grid.cols, features.grid.rows, features.grid.cols),
        translated("core", "Use labels and line features of the same map"));
  }

  ElementContrast result;
  std::vector<int> columns;
  std::vector<Eigen::Index> element_of;
  for (std::size_t c = 0; c < features.columns.size(); ++c) {
    const std::string& element = features.columns[c].group;
    if (!is_element(element)) continue;
    auto at = std::find(result.elements.begin(), result.elements.end(), element);
    element_of.push_back(at - result.elements.begin());
    if (at == result.elements.end()) result.elements.push_back(element);
    columns.push_back(static_cast<int>(c));
  }
  const auto line_count = static_cast<Eigen::Index>(columns.size());
  const auto element_count = static_cast<Eigen::Index>(result.elements.size());

  const ClusterMeans lines = cluster_means(
      labels, features, columns, Eigen::MatrixXd::Identity(line_count, line_count), progress);
  Eigen::MatrixXd combine = Eigen::MatrixXd::Zero(line_count, element_count);
  for (Eigen::Index e = 0; e < element_count; ++e) {
    double sum = 0, number = 0;
    for (Eigen::Index c = 0; c < line_count; ++c) {
      if (element_of[static_cast<std::size_t>(c)] != e) continue;
      sum += lines.explained(c);
      ++number;
    }
    for (Eigen::Index c = 0; c < line_count; ++c) {
      if (element_of[static_cast<std::size_t>(c)] != e) continue;
      combine(c, e) = sum > 0 ? lines.explained(c) / sum : 1 / number;
    }
  }
  const ClusterMeans means = cluster_means(labels, features, columns, combine, progress);
  result.points = means.points;
  result.weight = means.explained;

  std::int64_t total = 0, clusters_with_points = 0;
  for (const std::int64_t points : means.points) {
    total += points;
    clusters_with_points += points > 0 ? 1 : 0;
  }
  if (clusters_with_points < 2) {
    throw Error(translated("core",
                           "{} of the clusters hold points with line features; at least 2 "
                           "are needed to compare them",
                           clusters_with_points),
                translated("core", "Use more clusters, or labels and features of the same map"));
  }
  const auto sets_scale = [&](Eigen::Index k, double share) {
    const auto points = static_cast<double>(means.points[static_cast<std::size_t>(k)]);
    return points > 0 && points >= share * static_cast<double>(total);
  };
  std::int64_t large = 0;
  for (Eigen::Index k = 0; k < means.mean.rows(); ++k) {
    large += sets_scale(k, kSmallestClusterShare) ? 1 : 0;
  }
  const double share = large >= 2 ? kSmallestClusterShare : 0;

  result.contrast = means.mean;
  for (Eigen::Index e = 0; e < element_count; ++e) {
    double least = std::numeric_limits<double>::infinity(), greatest = -least;
    for (Eigen::Index k = 0; k < means.mean.rows(); ++k) {
      if (!sets_scale(k, share)) continue;
      least = std::min(least, means.mean(k, e));
      greatest = std::max(greatest, means.mean(k, e));
    }
    for (Eigen::Index k = 0; k < means.mean.rows(); ++k) {
      if (means.points[static_cast<std::size_t>(k)] == 0) continue;
      result.contrast(k, e) =
          greatest > least ? std::clamp((means.mean(k, e) - least) / (greatest - least), 0.0, 1.0)
                           : 0.5;
    }
  }
  return result;
}

Eigen::MatrixXd mineral_scores(const ElementContrast& contrast,
                               const std::vector<ExpectedMineral>& minerals, bool background) {
  const Eigen::Index elements = contrast.contrast.cols();
  const auto candidates = static_cast<Eigen::Index>(minerals.size()) + (background ? 1 : 0);
  Eigen::MatrixXd contains = Eigen::MatrixXd::Zero(candidates, elements);
  for (std::size_t m = 0; m < minerals.size(); ++m) {
    for (Eigen::Index e = 0; e < elements; ++e) {
      const auto& list = minerals[m].elements;
      const bool has = std::find(list.begin(), list.end(),
                                 contrast.elements[static_cast<std::size_t>(e)]) != list.end();
      contains(static_cast<Eigen::Index>(m), e) = has ? 1 : 0;
    }
  }
  Eigen::VectorXd weight = contrast.weight;
  if (!(weight.sum() > 0)) weight.setOnes();
  weight /= weight.sum();
  // p z + (1 - p)(1 - z) for every cluster (z) and candidate (p).
  const Eigen::MatrixXd absent = (1 - contains.array()).matrix();
  const Eigen::MatrixXd low = (1 - contrast.contrast.array()).matrix();
  return contrast.contrast * weight.asDiagonal() * contains.transpose() +
         low * weight.asDiagonal() * absent.transpose();
}

NamedClusters name_by_elements(const LabelMap& labels, const FeatureMap& features,
                               const std::vector<ExpectedMineral>& minerals, bool background,
                               const Progress& progress) {
  const ElementContrast contrast = element_contrast(labels, features, progress);
  const Eigen::MatrixXd scores = mineral_scores(contrast, minerals, background);
  std::vector<LabelClass> candidates;
  for (std::size_t m = 0; m < minerals.size(); ++m) {
    candidates.push_back(
        {minerals[m].name, mineral_colour(minerals[m].name).value_or(cluster_colour(m))});
  }
  if (background) candidates.push_back({std::string(kBackgroundName), background_colour()});

  const std::size_t clusters = labels.classes.size();
  std::vector<int> given(clusters, -1);
  std::vector<std::string> cluster_names, mineral_names, runners_up, reasons;
  std::vector<double> best_scores, margins, points;
  for (std::size_t k = 0; k < clusters; ++k) {
    const auto row = static_cast<Eigen::Index>(k);
    cluster_names.push_back(labels.classes[k].name);
    points.push_back(static_cast<double>(contrast.points[k]));
    if (contrast.points[k] == 0) {
      mineral_names.push_back(labels.classes[k].name);
      runners_up.push_back("");
      best_scores.push_back(0);
      margins.push_back(0);
      reasons.push_back(translated("core", "no point with line features"));
      continue;
    }
    Eigen::Index best = 0, second = -1;
    for (Eigen::Index m = 1; m < scores.cols(); ++m) {
      if (scores(row, m) > scores(row, best)) best = m;
    }
    for (Eigen::Index m = 0; m < scores.cols(); ++m) {
      if (m != best && (second < 0 || scores(row, m) > scores(row, second))) second = m;
    }
    given[k] = static_cast<int>(best);
    mineral_names.push_back(candidates[static_cast<std::size_t>(best)].name);
    best_scores.push_back(scores(row, best));
    runners_up.push_back(second < 0 ? "" : candidates[static_cast<std::size_t>(second)].name);
    margins.push_back(second < 0 ? scores(row, best) : scores(row, best) - scores(row, second));
    std::string reason = in_words(contrast, row);
    if (second >= 0 && margins.back() == 0) {
      reason += translated("core", " (these elements do not tell it from {})", runners_up.back());
    }
    reasons.push_back(std::move(reason));
  }

  NamedClusters result;
  result.labels = {labels.grid, labels.labels, {}};
  std::vector<std::uint16_t> new_label(clusters + 1, 0);
  for (std::size_t m = 0; m < candidates.size(); ++m) {
    if (std::find(given.begin(), given.end(), static_cast<int>(m)) == given.end()) continue;
    result.labels.classes.push_back(candidates[m]);
    for (std::size_t k = 0; k < clusters; ++k) {
      if (given[k] == static_cast<int>(m)) {
        new_label[k + 1] = static_cast<std::uint16_t>(result.labels.classes.size());
      }
    }
  }
  const std::vector<std::int64_t> counts = labels.counts();
  for (std::size_t k = 0; k < clusters; ++k) {
    if (given[k] >= 0 || counts[k] == 0) continue;
    result.labels.classes.push_back(labels.classes[k]);
    new_label[k + 1] = static_cast<std::uint16_t>(result.labels.classes.size());
  }
  for (std::uint16_t& label : result.labels.labels) label = new_label[label];

  Table& table = result.scores;
  table.title = translated("core", "Minerals of the clusters");
  table.add("cluster", cluster_names);
  table.add("mineral", mineral_names);
  table.add("score", best_scores);
  table.add("runner_up", runners_up);
  table.add("margin", margins);
  table.add("points", points);
  table.add("why", reasons);
  const auto column = [&](const Eigen::MatrixXd& matrix, Eigen::Index at) {
    std::vector<double> cells;
    for (Eigen::Index k = 0; k < matrix.rows(); ++k) {
      cells.push_back(std::isfinite(matrix(k, at)) ? matrix(k, at) : 0);
    }
    return cells;
  };
  for (std::size_t m = 0; m < candidates.size(); ++m) {
    table.add("score " + candidates[m].name, column(scores, static_cast<Eigen::Index>(m)));
  }
  for (std::size_t e = 0; e < contrast.elements.size(); ++e) {
    table.add("contrast " + contrast.elements[e],
              column(contrast.contrast, static_cast<Eigen::Index>(e)));
  }
  return result;
}

}  // namespace lithoscope

#include "core/labels/class_profiles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/parallel.h"
#include "core/labels/class_statistics.h"
#include "core/labels/formula.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kPiece = 4096;
constexpr double kSmallestShare = 0.01;

std::vector<Eigen::Index> line_columns(const FeatureMap& features) {
  std::vector<Eigen::Index> columns;
  for (std::size_t c = 0; c < features.columns.size(); ++c) {
    if (is_element(features.columns[c].group)) columns.push_back(static_cast<Eigen::Index>(c));
  }
  return columns;
}

FeatureMap with_columns(const FeatureMap& features, const std::vector<Eigen::Index>& columns) {
  FeatureMap chosen;
  chosen.grid = features.grid;
  chosen.valid = features.valid;
  chosen.values.resize(features.values.rows(), static_cast<Eigen::Index>(columns.size()));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    chosen.columns.push_back(features.columns[static_cast<std::size_t>(columns[i])]);
    chosen.values.col(static_cast<Eigen::Index>(i)) = features.values.col(columns[i]);
  }
  return chosen;
}

}  // namespace

FeatureMap element_features(const FeatureMap& features, const Progress& progress) {
  check_feature_map(features);
  std::vector<FeatureColumn> elements;
  std::vector<std::vector<Eigen::Index>> lines;
  for (const Eigen::Index c : line_columns(features)) {
    const std::string& element = features.columns[static_cast<std::size_t>(c)].group;
    const auto at = std::find_if(elements.begin(), elements.end(),
                                 [&](const auto& other) { return other.name == element; });
    const auto index = static_cast<std::size_t>(at - elements.begin());
    if (at == elements.end()) {
      elements.push_back({element, element, {}});
      lines.emplace_back();
    }
    lines[index].push_back(c);
  }
  std::vector<double> largest(features.columns.size(), 0.0);
  for (std::size_t i = 0; i < features.valid.size(); ++i) {
    if (features.valid[i] == 0) continue;
    for (std::size_t c = 0; c < largest.size(); ++c) {
      const double size = std::abs(static_cast<double>(
          features.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(c))));
      if (std::isfinite(size)) largest[c] = std::max(largest[c], size);
    }
  }
  FeatureMap result = make_feature_map(features.grid, std::move(elements));
  result.valid = features.valid;
  parallel_pieces(features.points(), kPiece, &progress, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i) {
      if (features.valid[static_cast<std::size_t>(i)] == 0) continue;
      for (std::size_t e = 0; e < lines.size(); ++e) {
        double sum = 0;
        for (const Eigen::Index c : lines[e]) {
          const double most = largest[static_cast<std::size_t>(c)];
          if (most > 0) sum += static_cast<double>(features.values(i, c)) / most;
        }
        result.values(i, static_cast<Eigen::Index>(e)) =
            static_cast<float>(sum / static_cast<double>(lines[e].size()));
      }
    }
  });
  return result;
}

ClassProfiles class_profiles(const LabelMap& labels, const FeatureMap& features, ProfileAxes axes,
                             const Progress& progress) {
  check_feature_map(features);
  const std::vector<Eigen::Index> lines = line_columns(features);
  ClassStatistics found;
  if (lines.empty()) {
    found = class_statistics(labels, features, progress);
  } else if (axes == ProfileAxes::kElements) {
    found = class_statistics(labels, element_features(features, progress), progress);
  } else {
    found = class_statistics(labels, with_columns(features, lines), progress);
  }

  ClassProfiles profiles;
  for (const FeatureColumn& column : found.columns) profiles.axes.push_back(column.name);
  profiles.mean = found.mean;
  profiles.lower = found.lower_quartile;
  profiles.upper = found.upper_quartile;
  profiles.points = found.points;

  double all = 0;
  for (const std::int64_t points : found.points) all += static_cast<double>(points);
  const auto large = [&](Eigen::Index k) {
    const auto points = static_cast<double>(found.points[static_cast<std::size_t>(k)]);
    return points > 0 && points >= kSmallestShare * all;
  };
  for (Eigen::Index c = 0; c < found.mean.cols(); ++c) {
    // Scores and standardised features go below 0: their axes run from the least to the highest.
    double least = lines.empty() ? std::numeric_limits<double>::infinity() : 0, most = 0;
    if (lines.empty()) most = -least;
    for (Eigen::Index k = 0; k < found.mean.rows(); ++k) {
      if (!large(k)) continue;
      if (lines.empty()) least = std::min({least, profiles.mean(k, c), profiles.lower(k, c)});
      most = std::max({most, profiles.mean(k, c), profiles.upper(k, c)});
    }
    for (Eigen::MatrixXd* each : {&profiles.mean, &profiles.lower, &profiles.upper}) {
      for (Eigen::Index k = 0; k < each->rows(); ++k) {
        double& value = (*each)(k, c);
        if (std::isnan(value)) continue;
        value = most > least ? std::clamp((value - least) / (most - least), 0.0, 1.0) : 0.0;
      }
    }
  }
  return profiles;
}

}  // namespace lithoscope

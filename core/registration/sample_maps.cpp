#include "core/registration/sample_maps.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "core/base/parallel.h"
#include "core/registration/footprint_index.h"

namespace lithoscope {
namespace {

using SourcePixels = std::span<const std::int64_t>;

// Calls body(target index, index of the nearest source pixel, those of the footprint) for every
// target point inside the source, rows in parallel. Footprints are empty for kNearest.
template <typename Body>
void for_each_inside(const GridPair& grids, SampleMethod method, const Progress& stop,
                     const Body& body) {
  const Grid& target = grids.target();
  const std::int64_t band = rows_of_a_band(grids);
  for (std::int64_t begin = 0; begin < target.rows; begin += band) {
    const std::int64_t rows = std::min(band, target.rows - begin);
    std::optional<FootprintIndex> footprints;
    if (method == SampleMethod::kArea) footprints.emplace(grids, begin, rows, stop);
    parallel_pieces(rows, 4, &stop, [&](std::int64_t first, std::int64_t last) {
      for (std::int64_t row = begin + first; row < begin + last; ++row) {
        for (std::int64_t col = 0; col < target.cols; ++col) {
          const auto nearest = grids.nearest(row, col);
          if (!nearest) continue;
          body(target.index(row, col), grids.source().index(nearest->row, nearest->col),
               footprints ? footprints->of({row, col}) : SourcePixels());
        }
      }
    });
  }
}

// The label most often among `votes` (sorted here), `preferred` first among equals.
std::uint16_t majority(std::vector<std::uint16_t>& votes, std::uint16_t preferred) {
  std::sort(votes.begin(), votes.end());
  std::uint16_t best = preferred;
  std::ptrdiff_t most = std::count(votes.begin(), votes.end(), preferred);
  for (auto first = votes.begin(); first != votes.end();) {
    const auto last = std::upper_bound(first, votes.end(), *first);
    if (last - first > most) {
      most = last - first;
      best = *first;
    }
    first = last;
  }
  return best;
}

}  // namespace

FeatureMap sample_features(const FeatureMap& features, const Transform& transform,
                           const Grid& target_grid, SampleMethod method, const Progress& stop) {
  check_feature_map(features);
  const GridPair grids(features.grid, target_grid, transform);
  FeatureMap sampled = make_feature_map(target_grid, features.columns);
  const Eigen::Index columns = features.values.cols();
  const auto sample = [&](std::int64_t target, std::int64_t nearest, SourcePixels footprint) {
    auto& valid = sampled.valid[static_cast<std::size_t>(target)];
    valid = features.valid[static_cast<std::size_t>(nearest)];
    if (valid != 0) sampled.values.row(target) = features.values.row(nearest);
    Eigen::RowVectorXd sum;
    std::int64_t count = 0;
    for (const std::int64_t source : footprint) {
      if (features.valid[static_cast<std::size_t>(source)] == 0) continue;
      if (count == 0) sum = Eigen::RowVectorXd::Zero(columns);
      sum += features.values.row(source).cast<double>();
      ++count;
    }
    if (count == 0) return;
    valid = 1;
    sampled.values.row(target) = (sum / static_cast<double>(count)).cast<float>();
  };
  for_each_inside(grids, method, stop, sample);
  check_overlap(sampled.valid);
  return sampled;
}

LabelMap sample_labels(const LabelMap& labels, const Transform& transform, const Grid& target_grid,
                       SampleMethod method, const Progress& stop) {
  check_label_map(labels);
  const GridPair grids(labels.grid, target_grid, transform);
  LabelMap sampled = make_label_map(target_grid, labels.classes);
  std::vector<std::uint8_t> inside(sampled.labels.size(), 0);
  const auto sample = [&](std::int64_t target, std::int64_t nearest, SourcePixels footprint) {
    const std::uint16_t here = labels.labels[static_cast<std::size_t>(nearest)];
    inside[static_cast<std::size_t>(target)] = 1;
    sampled.labels[static_cast<std::size_t>(target)] = here;
    std::vector<std::uint16_t> votes;
    for (const std::int64_t source : footprint) {
      const std::uint16_t label = labels.labels[static_cast<std::size_t>(source)];
      if (label != 0) votes.push_back(label);
    }
    if (votes.empty()) return;
    sampled.labels[static_cast<std::size_t>(target)] = majority(votes, here);
  };
  for_each_inside(grids, method, stop, sample);
  check_overlap(inside);
  return sampled;
}

}  // namespace lithoscope

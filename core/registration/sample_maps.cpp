#include "core/registration/sample_maps.h"

#include <algorithm>
#include <vector>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

// Calls body(target pixel, target index, index of the nearest source pixel) for every target point
// inside the source, rows in parallel.
template <typename Body>
void for_each_inside(const GridPair& grids, const Progress& stop, const Body& body) {
  const Grid& target = grids.target();
  parallel_pieces(target.rows, 4, &stop, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      for (std::int64_t col = 0; col < target.cols; ++col) {
        const auto nearest = grids.nearest(row, col);
        if (!nearest) continue;
        body(PixelIndex{row, col}, target.index(row, col),
             grids.source().index(nearest->row, nearest->col));
      }
    }
  });
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
  for_each_inside(grids, stop, [&](PixelIndex pixel, std::int64_t target, std::int64_t nearest) {
    auto& valid = sampled.valid[static_cast<std::size_t>(target)];
    valid = features.valid[static_cast<std::size_t>(nearest)];
    if (valid != 0) sampled.values.row(target) = features.values.row(nearest);
    if (method != SampleMethod::kArea) return;
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(columns);
    std::int64_t count = 0;
    grids.for_each_in_footprint(pixel, [&](const PixelIndex& source) {
      const std::int64_t index = features.grid.index(source.row, source.col);
      if (features.valid[static_cast<std::size_t>(index)] == 0) return;
      sum += features.values.row(index).cast<double>();
      ++count;
    });
    if (count == 0) return;
    valid = 1;
    sampled.values.row(target) = (sum / static_cast<double>(count)).cast<float>();
  });
  check_overlap(sampled.valid);
  return sampled;
}

LabelMap sample_labels(const LabelMap& labels, const Transform& transform, const Grid& target_grid,
                       SampleMethod method, const Progress& stop) {
  check_label_map(labels);
  const GridPair grids(labels.grid, target_grid, transform);
  LabelMap sampled = make_label_map(target_grid, labels.classes);
  std::vector<std::uint8_t> inside(sampled.labels.size(), 0);
  for_each_inside(grids, stop, [&](PixelIndex pixel, std::int64_t target, std::int64_t nearest) {
    const std::uint16_t here = labels.labels[static_cast<std::size_t>(nearest)];
    inside[static_cast<std::size_t>(target)] = 1;
    sampled.labels[static_cast<std::size_t>(target)] = here;
    if (method != SampleMethod::kArea) return;
    std::vector<std::uint16_t> votes;
    grids.for_each_in_footprint(pixel, [&](const PixelIndex& source) {
      const std::int64_t index = labels.grid.index(source.row, source.col);
      const std::uint16_t label = labels.labels[static_cast<std::size_t>(index)];
      if (label != 0) votes.push_back(label);
    });
    if (votes.empty()) return;
    sampled.labels[static_cast<std::size_t>(target)] = majority(votes, here);
  });
  check_overlap(inside);
  return sampled;
}

}  // namespace lithoscope

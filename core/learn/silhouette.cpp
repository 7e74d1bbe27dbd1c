#include "core/learn/silhouette.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "core/base/random.h"
#include "core/learn/centroid_distances.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kTile = CentroidDistances::kTile;

// `wanted` of `count` indices, rising, all sets equally likely (Knuth's algorithm S).
std::vector<Eigen::Index> drawn_points(std::int64_t count, std::int64_t wanted,
                                       std::uint64_t seed) {
  Random random(seed);
  std::vector<Eigen::Index> chosen;
  for (std::int64_t i = 0; i < count && static_cast<std::int64_t>(chosen.size()) < wanted; ++i) {
    const auto missing = static_cast<std::uint64_t>(wanted) - chosen.size();
    if (random.index(static_cast<std::uint64_t>(count - i)) < missing) chosen.push_back(i);
  }
  return chosen;
}

}  // namespace

SilhouetteWidths silhouette_widths(const FloatMatrix& points, const std::vector<int>& labels,
                                   std::int64_t sample, std::uint64_t seed, const Progress& stop) {
  if (labels.size() != static_cast<std::size_t>(points.rows())) {
    throw std::invalid_argument("one label a point is needed");
  }
  SilhouetteWidths result;
  result.points = drawn_points(points.rows(), std::min<std::int64_t>(sample, points.rows()), seed);
  const std::vector<Eigen::Index>& chosen = result.points;
  const auto count = static_cast<Eigen::Index>(chosen.size());
  FloatMatrix rows(count, points.cols());
  std::vector<int> clusters(chosen.size());
  for (Eigen::Index i = 0; i < count; ++i) {
    rows.row(i) = points.row(chosen[static_cast<std::size_t>(i)]);
    clusters[static_cast<std::size_t>(i)] =
        labels[static_cast<std::size_t>(chosen[static_cast<std::size_t>(i)])];
  }
  const int cluster_count =
      clusters.empty() ? 0 : 1 + *std::max_element(clusters.begin(), clusters.end());
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(cluster_count), 0);
  for (const int cluster : clusters) ++sizes[static_cast<std::size_t>(cluster)];
  const auto present =
      std::count_if(sizes.begin(), sizes.end(), [](auto size) { return size > 0; });
  if (present < 2) return result;

  const CentroidDistances distances(rows.cast<double>());
  result.widths.assign(chosen.size(), 0);
  const PointPieces cut = point_pieces(count, count * points.cols());
  for_each_piece(cut, stop, [&](std::int64_t, std::int64_t first, std::int64_t last) {
    CentroidDistances::Tile tile(distances);
    std::vector<double> sums(sizes.size());
    for (std::int64_t i = first; i < last; ++i) {
      const std::int64_t place = (i - first) % kTile;
      if (place == 0) {
        distances.measure(rows.data() + i * rows.cols(), std::min(kTile, last - i), tile);
      }
      const auto own = static_cast<std::size_t>(clusters[static_cast<std::size_t>(i)]);
      if (sizes[own] < 2) continue;
      std::fill(sums.begin(), sums.end(), 0.0);
      for (std::size_t j = 0; j < clusters.size(); ++j) {
        sums[static_cast<std::size_t>(clusters[j])] +=
            std::sqrt(tile.squared[j * kTile + static_cast<std::size_t>(place)]);
      }
      const double inside = sums[own] / static_cast<double>(sizes[own] - 1);
      double outside = std::numeric_limits<double>::infinity();
      for (std::size_t other = 0; other < sums.size(); ++other) {
        if (other == own || sizes[other] == 0) continue;
        outside = std::min(outside, sums[other] / static_cast<double>(sizes[other]));
      }
      const double larger = std::max(inside, outside);
      result.widths[static_cast<std::size_t>(i)] = larger > 0 ? (outside - inside) / larger : 0;
    }
  });
  return result;
}

double silhouette(const FloatMatrix& points, const std::vector<int>& labels, std::int64_t sample,
                  std::uint64_t seed, const Progress& stop) {
  const SilhouetteWidths found = silhouette_widths(points, labels, sample, seed, stop);
  if (found.widths.empty()) return std::numeric_limits<double>::quiet_NaN();
  double sum = 0;
  for (const double width : found.widths) sum += width;
  return sum / static_cast<double>(found.widths.size());
}

}  // namespace lithoscope

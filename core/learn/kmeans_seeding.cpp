#include "core/learn/kmeans_seeding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/learn/centroid_distances.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kTile = CentroidDistances::kTile;

// Every point's squared distance to the nearest centroid so far.
class Potential {
 public:
  Potential(const FloatMatrix& points, const Progress& stop)
      : points_(points),
        stop_(stop),
        cut_(point_pieces(points.rows(), 8 * points.cols())),
        nearest_(static_cast<std::size_t>(points.rows()), std::numeric_limits<double>::infinity()),
        piece_sums_(static_cast<std::size_t>(cut_.pieces()), 0) {}

  // For each candidate the sum over all points if it were a centroid too.
  std::vector<double> sums_with(const std::vector<Eigen::Index>& candidates) const {
    const CentroidDistances distances(rows(candidates));
    std::vector<std::vector<double>> parts(piece_sums_.size());
    for_each_piece(cut_, stop_, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
      auto& part = parts[static_cast<std::size_t>(piece)];
      part.resize(candidates.size(), 0);
      CentroidDistances::Tile tile(distances);
      for (std::int64_t i = first; i < last; i += kTile) {
        const std::int64_t count = std::min(kTile, last - i);
        distances.measure(points_.row(i).data(), count, tile);
        for (std::size_t j = 0; j < part.size(); ++j) {
          for (std::int64_t p = 0; p < count; ++p) {
            const double known = nearest_[static_cast<std::size_t>(i + p)];
            const double squared = tile.squared[j * kTile + static_cast<std::size_t>(p)];
            part[j] += std::min(known, squared);
          }
        }
      }
    });
    std::vector<double> sums(candidates.size(), 0);
    for (const auto& part : parts) {
      for (std::size_t j = 0; j < sums.size(); ++j) sums[j] += part[j];
    }
    return sums;
  }

  // Makes a point a centroid.
  void take(Eigen::Index chosen) {
    const CentroidDistances distances(rows({chosen}));
    std::fill(piece_sums_.begin(), piece_sums_.end(), 0.0);
    for_each_piece(cut_, stop_, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
      CentroidDistances::Tile tile(distances);
      double sum = 0;
      for (std::int64_t i = first; i < last; i += kTile) {
        const std::int64_t count = std::min(kTile, last - i);
        distances.measure(points_.row(i).data(), count, tile);
        for (std::int64_t p = 0; p < count; ++p) {
          double& known = nearest_[static_cast<std::size_t>(i + p)];
          known = std::min(known, tile.squared[static_cast<std::size_t>(p)]);
          sum += known;
        }
      }
      piece_sums_[static_cast<std::size_t>(piece)] += sum;
    });
  }

  // A point drawn in proportion to its distance; never one at distance 0.
  Eigen::Index draw(Random& random) const {
    double total = 0;
    for (const double sum : piece_sums_) total += sum;
    double left = random.uniform() * total;
    std::size_t piece = 0;
    while (piece + 1 < piece_sums_.size() && left >= piece_sums_[piece])
      left -= piece_sums_[piece++];
    // Rounding may carry the draw past the last point: it goes to the last one that may be drawn.
    Eigen::Index chosen = -1;
    const auto count = static_cast<std::int64_t>(nearest_.size());
    for (std::int64_t i = static_cast<std::int64_t>(piece) * cut_.piece; i < count; ++i) {
      const double distance = nearest_[static_cast<std::size_t>(i)];
      if (distance > 0) chosen = i;
      if (left < distance) return i;
      left -= distance;
      if (chosen >= 0 && i + 1 == count) return chosen;
    }
    // All points behind stood on centroids: the last one before that does not.
    for (std::int64_t i = count - 1; i >= 0; --i) {
      if (nearest_[static_cast<std::size_t>(i)] > 0) return i;
    }
    return 0;
  }

 private:
  Eigen::MatrixXd rows(const std::vector<Eigen::Index>& chosen) const {
    Eigen::MatrixXd list(static_cast<Eigen::Index>(chosen.size()), points_.cols());
    for (Eigen::Index i = 0; i < list.rows(); ++i) {
      list.row(i) = points_.row(chosen[static_cast<std::size_t>(i)]).cast<double>();
    }
    return list;
  }

  const FloatMatrix& points_;
  const Progress& stop_;
  PointPieces cut_;
  std::vector<double> nearest_;
  std::vector<double> piece_sums_;
};

}  // namespace

Eigen::MatrixXd k_means_plus_plus(const FloatMatrix& points, int clusters, Random& random,
                                  const Progress& stop) {
  const int draws = 2 + static_cast<int>(std::log(clusters));
  Eigen::MatrixXd centroids(clusters, points.cols());
  Potential potential(points, stop);
  const auto first =
      static_cast<Eigen::Index>(random.index(static_cast<std::uint64_t>(points.rows())));
  centroids.row(0) = points.row(first).cast<double>();
  potential.take(first);
  std::vector<Eigen::Index> candidates(static_cast<std::size_t>(draws));
  for (int cluster = 1; cluster < clusters; ++cluster) {
    for (Eigen::Index& candidate : candidates) candidate = potential.draw(random);
    const std::vector<double> sums = potential.sums_with(candidates);
    const auto least = std::min_element(sums.begin(), sums.end()) - sums.begin();
    const Eigen::Index best = candidates[static_cast<std::size_t>(least)];
    potential.take(best);
    centroids.row(cluster) = points.row(best).cast<double>();
  }
  return centroids;
}

}  // namespace lithoscope

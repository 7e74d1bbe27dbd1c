#include "core/learn/kmeans_seeding.h"

#include <cmath>
#include <limits>
#include <vector>

#include "core/learn/centroid_distances.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {
namespace {

// Every point's squared distance to the nearest centroid so far.
class Potential {
 public:
  Potential(const FloatMatrix& points, const Progress& stop)
      : points_(points),
        stop_(stop),
        cut_(point_pieces(points.rows(), 8 * points.cols())),
        nearest_(static_cast<std::size_t>(points.rows()), std::numeric_limits<double>::infinity()),
        piece_sums_(static_cast<std::size_t>(cut_.pieces()), 0) {}

  // The sum over all points if `candidate` were a centroid too; keeps the distances if `keep`.
  double with(Eigen::Index candidate, bool keep) {
    const CentroidDistances distances(points_.row(candidate).cast<double>());
    std::vector<double> sums(piece_sums_.size(), 0);
    for_each_piece(cut_, stop_, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
      std::vector<double> scratch(distances.padded_classes());
      double sum = 0;
      for (std::int64_t i = first; i < last; ++i) {
        double& known = nearest_[static_cast<std::size_t>(i)];
        const double squared =
            std::min(known, distances.nearest(points_.row(i).data(), scratch.data()).squared);
        sum += squared;
        if (keep) known = squared;
      }
      sums[static_cast<std::size_t>(piece)] += sum;
    });
    if (keep) piece_sums_ = sums;
    double total = 0;
    for (const double sum : sums) total += sum;
    return total;
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
  potential.with(first, true);
  for (int cluster = 1; cluster < clusters; ++cluster) {
    Eigen::Index best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (int draw = 0; draw < draws; ++draw) {
      const Eigen::Index candidate = potential.draw(random);
      const double sum = potential.with(candidate, false);
      if (sum < least) {
        least = sum;
        best = candidate;
      }
    }
    potential.with(best, true);
    centroids.row(cluster) = points.row(best).cast<double>();
  }
  return centroids;
}

}  // namespace lithoscope

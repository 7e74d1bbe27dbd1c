#include "core/learn/kmeans_seeding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/base/random.h"

namespace lithoscope {
namespace {

// least = min(known, squared); returns its sum, made in lanes of its own.
double sum_of_least(std::int64_t count, const float* __restrict known,
                    const float* __restrict squared, float* __restrict least) {
  constexpr std::int64_t kLanes = 8;
  double sums[kLanes] = {};
  std::int64_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    for (std::int64_t l = 0; l < kLanes; ++l) {
      const float value = squared[i + l] < known[i + l] ? squared[i + l] : known[i + l];
      least[i + l] = value;
      sums[l] += static_cast<double>(value);
    }
  }
  for (; i < count; ++i) {
    least[i] = std::min(known[i], squared[i]);
    sums[0] += static_cast<double>(least[i]);
  }
  return std::accumulate(std::begin(sums), std::end(sums), 0.0);
}

// Every point's squared distance to the nearest centroid so far, in units of the tiles.
class Potential {
 public:
  Potential(const PointTiles& points, const Progress& stop)
      : points_(points),
        stop_(stop),
        nearest_(static_cast<std::size_t>(points.points().rows()),
                 std::numeric_limits<float>::infinity()) {}

  // For each candidate the sum over all points if it were a centroid too.
  std::vector<double> sums_with(const std::vector<Eigen::Index>& candidates) {
    candidate_squared_.resize(candidates.size());
    for (auto& squared : candidate_squared_) squared.resize(nearest_.size());
    candidate_sums_.assign(candidates.size(),
                           std::vector<double>(static_cast<std::size_t>(points_.pieces()), 0));
    points_.measure(candidates, stop_,
                    [&](std::int64_t piece, std::int64_t first, std::int64_t last,
                        std::size_t which, const float* squared) {
                      float* least = candidate_squared_[which].data() + first;
                      candidate_sums_[which][static_cast<std::size_t>(piece)] +=
                          sum_of_least(last - first, nearest_.data() + first, squared, least);
                    });
    std::vector<double> sums;
    for (const auto& of_pieces : candidate_sums_) {
      double sum = 0;
      for (const double of_piece : of_pieces) sum += of_piece;
      sums.push_back(sum);
    }
    return sums;
  }

  // Makes one of the last candidates a centroid.
  void take(std::size_t candidate) {
    nearest_.swap(candidate_squared_[candidate]);
    piece_sums_ = candidate_sums_[candidate];
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
    for (std::int64_t i = points_.first_point(static_cast<std::int64_t>(piece)); i < count; ++i) {
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
  const PointTiles& points_;
  const Progress& stop_;
  std::vector<float> nearest_;
  std::vector<double> piece_sums_;
  // Of the last candidates: what both would be.
  std::vector<std::vector<float>> candidate_squared_;
  std::vector<std::vector<double>> candidate_sums_;
};

}  // namespace

Eigen::MatrixXd k_means_plus_plus(const PointTiles& tiles, int clusters, Random& random,
                                  const Progress& stop) {
  const FloatMatrix& points = tiles.points();
  const int draws = 2 + static_cast<int>(std::log(clusters));
  Eigen::MatrixXd centroids(clusters, points.cols());
  Potential potential(tiles, stop);
  std::vector<Eigen::Index> candidates = {
      static_cast<Eigen::Index>(random.index(static_cast<std::uint64_t>(points.rows())))};
  for (int cluster = 0; cluster < clusters; ++cluster) {
    if (cluster > 0) {
      candidates.resize(static_cast<std::size_t>(draws));
      for (Eigen::Index& candidate : candidates) candidate = potential.draw(random);
    }
    const std::vector<double> sums = potential.sums_with(candidates);
    const auto best =
        static_cast<std::size_t>(std::min_element(sums.begin(), sums.end()) - sums.begin());
    potential.take(best);
    centroids.row(cluster) = points.row(candidates[best]).cast<double>();
  }
  return centroids;
}

}  // namespace lithoscope

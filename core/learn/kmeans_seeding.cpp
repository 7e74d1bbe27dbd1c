#include "core/learn/kmeans_seeding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/vector_clones.h"
#include "core/learn/nearest_kernel.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kLanes = kNearestLanes;

// One start in the making: draw candidates, look at all tiles, choose the best, and again.
class Seeding {
 public:
  Seeding(const PointTiles& tiles, Random& random)
      : tiles_(tiles),
        random_(random),
        nearest_(static_cast<std::size_t>(tiles.tiles() * kLanes),
                 std::numeric_limits<float>::infinity()),
        piece_sums_(static_cast<std::size_t>(tiles.pieces())) {
    // What fills the last tile adds nothing.
    std::fill(nearest_.begin() + tiles.points().rows(), nearest_.end(), 0.0F);
  }

  // Candidates for the next centroid: `count` of them but for the first.
  void draw(int count) {
    if (chosen_.empty()) {
      const auto points = static_cast<std::uint64_t>(tiles_.points().rows());
      candidates_ = {static_cast<Eigen::Index>(random_.index(points))};
    } else {
      candidates_.resize(static_cast<std::size_t>(count));
      for (Eigen::Index& candidate : candidates_) candidate = draw_one();
    }
    // The last centroid comes first: the distances to it are not in nearest_ yet.
    std::vector<Eigen::Index> measured;
    if (!chosen_.empty()) measured.push_back(chosen_.back());
    measured.insert(measured.end(), candidates_.begin(), candidates_.end());
    groups_.clear();
    for (std::size_t first = 0; first < measured.size(); first += kNearestGroup) {
      const std::size_t last = std::min<std::size_t>(measured.size(), first + kNearestGroup);
      groups_.push_back(tiles_.gather({measured.begin() + static_cast<std::ptrdiff_t>(first),
                                       measured.begin() + static_cast<std::ptrdiff_t>(last)}));
    }
    sums_.assign(measured.size() * piece_sums_.size(), 0);
  }

  // Takes the tiles [first, last) into the candidates' sums; a piece's in order.
  void look(std::int64_t piece, std::int64_t first, std::int64_t last) {
    const auto sum_least = processor_has_avx2() ? sum_least_avx2 : sum_least_plain;
    const std::int64_t columns = tiles_.points().cols();
    float squared[PointTiles::kStepTiles * kNearestGroup * kLanes];
    double* of_piece = sums_.data() + piece * static_cast<std::int64_t>(measured());
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const std::int64_t count = static_cast<std::int64_t>(groups_[group].size()) / columns;
      tiles_.measure(groups_[group], first, last, squared);
      double lanes[kNearestGroup * kLanes] = {};
      sum_least(count, group == 0 && !chosen_.empty(), last - first, squared,
                nearest_.data() + first * kLanes, lanes);
      for (std::int64_t j = 0; j < count; ++j) {
        *of_piece++ += std::accumulate(lanes + j * kLanes, lanes + (j + 1) * kLanes, 0.0);
      }
    }
  }

  // Makes the candidate with the least sum a centroid.
  void choose() {
    const std::size_t skipped = measured() - candidates_.size();
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      double sum = 0;
      for (std::size_t piece = 0; piece < piece_sums_.size(); ++piece) {
        sum += sums_[piece * measured() + skipped + i];
      }
      if (sum >= least) continue;
      least = sum;
      best = i;
    }
    for (std::size_t piece = 0; piece < piece_sums_.size(); ++piece) {
      piece_sums_[piece] = sums_[piece * measured() + skipped + best];
    }
    chosen_.push_back(candidates_[best]);
  }

  Eigen::MatrixXd centroids() const {
    Eigen::MatrixXd rows(static_cast<Eigen::Index>(chosen_.size()), tiles_.points().cols());
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      rows.row(static_cast<Eigen::Index>(i)) = tiles_.points().row(chosen_[i]).cast<double>();
    }
    return rows;
  }

 private:
  std::size_t measured() const { return candidates_.size() + (chosen_.empty() ? 0 : 1); }

  // A point drawn in proportion to its distance to the nearest centroid; never one at distance 0.
  Eigen::Index draw_one() {
    double left = random_.uniform() * std::accumulate(piece_sums_.begin(), piece_sums_.end(), 0.0);
    const auto pieces = static_cast<std::int64_t>(piece_sums_.size());
    std::int64_t piece = 0;
    for (; piece + 1 < pieces && left >= piece_sums_[static_cast<std::size_t>(piece)]; ++piece) {
      left -= piece_sums_[static_cast<std::size_t>(piece)];
    }
    // Rounding may carry the draw past the last point: it goes to the last one that may be drawn.
    Eigen::Index chosen = -1;
    for (std::int64_t at = piece; at < pieces; ++at) {
      const Eigen::Index first = tiles_.first_tile(at) * kLanes;
      const std::vector<float>& distances = distances_of(at);
      for (std::size_t i = 0; i < distances.size(); ++i) {
        const double distance = distances[i];
        if (distance > 0) chosen = first + static_cast<Eigen::Index>(i);
        if (left < distance) return chosen;
        left -= distance;
      }
    }
    // Where all points behind stand on centroids, one before that does not.
    for (std::int64_t at = piece; chosen < 0 && at > 0;) {
      const Eigen::Index first = tiles_.first_tile(--at) * kLanes;
      const std::vector<float>& distances = distances_of(at);
      for (std::size_t i = 0; i < distances.size(); ++i) {
        if (distances[i] > 0) chosen = first + static_cast<Eigen::Index>(i);
      }
    }
    return std::max<Eigen::Index>(0, chosen);
  }

  // Of the points of a piece to the nearest centroid, with the last one; 0 for what fills a tile.
  const std::vector<float>& distances_of(std::int64_t piece) {
    const std::int64_t first = tiles_.first_tile(piece), last = tiles_.first_tile(piece + 1);
    distances_.resize(static_cast<std::size_t>((last - first) * kLanes));
    tiles_.measure(tiles_.gather({chosen_.back()}), first, last, distances_.data());
    for (std::size_t i = 0; i < distances_.size(); ++i) {
      const float known = nearest_[static_cast<std::size_t>(first * kLanes) + i];
      distances_[i] = std::min(distances_[i], known);
    }
    return distances_;
  }

  const PointTiles& tiles_;
  Random& random_;
  std::vector<Eigen::Index> chosen_, candidates_;
  std::vector<std::vector<float>> groups_;  // what is measured, gathered
  // Every point's squared distance to the nearest centroid but the last, in units of the tiles.
  std::vector<float> nearest_;
  std::vector<double> sums_;        // pieces × measured: with each of them, were it a centroid too
  std::vector<double> piece_sums_;  // with the last centroid
  std::vector<float> distances_;
};

}  // namespace

std::vector<Eigen::MatrixXd> k_means_plus_plus(const PointTiles& tiles, int clusters,
                                               std::vector<Random>& randoms, const Progress& stop) {
  const int draws = 2 + static_cast<int>(std::log(clusters));
  std::vector<Seeding> starts;
  starts.reserve(randoms.size());
  for (Random& random : randoms) starts.emplace_back(tiles, random);
  for (int cluster = 0; cluster < clusters; ++cluster) {
    parallel_pieces(
        static_cast<std::int64_t>(starts.size()), 1, &stop,
        [&](std::int64_t i, std::int64_t) { starts[static_cast<std::size_t>(i)].draw(draws); });
    tiles.for_each_step(stop, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
      for (Seeding& start : starts) start.look(piece, first, last);
    });
    for (Seeding& start : starts) start.choose();
  }
  std::vector<Eigen::MatrixXd> centroids;
  for (const Seeding& start : starts) centroids.push_back(start.centroids());
  return centroids;
}

}  // namespace lithoscope

// Points turned for clustering, which goes through them again and again.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"

namespace lithoscope {

// A copy of the points (points × columns, all finite; they must outlive it) in tiles of eight,
// moved to their mean and scaled by a power of two to about 1, so that float serves where the exact
// value does not matter. Pieces run in parallel and do not depend on the number of threads.
class PointTiles {
 public:
  PointTiles(const FloatMatrix& points, const Progress& stop);  // throws Cancelled

  const FloatMatrix& points() const { return points_; }
  const Eigen::RowVectorXd& mean() const { return mean_; }
  double squared_sum() const { return squared_sum_; }  // Σ squared distance to the mean
  std::int64_t tiles() const;
  std::int64_t pieces() const;
  std::int64_t first_tile(std::int64_t piece) const;  // of `pieces()` too: where the last one ends

  // What several searches with centroids that move a little have found out, so that most points
  // need not be looked at again. Of as many centroids each time.
  struct Known {
    // Has point `i` looked at again.
    void forget(std::size_t i) { bounds[i] = -std::numeric_limits<float>::infinity(); }

    std::vector<float> bounds;  // of tiles, as in nearest_kernel.h; empty before the first search
    Eigen::MatrixXd centroids;  // of the last search, in units of the tiles
    double moved = 0, moved_by_length = 0;
  };

  // The nearest of `centroids` (classes × columns) for each point, the lowest index among equals:
  // calls take(piece, first, last, nearest) with the points [first, last) that may have another
  // class than at the last search; in order and on one thread for each piece. Products are made in
  // float; where the two nearest centroids of a point lie closer together than the rounding could
  // be, the point is measured again in double as CentroidDistances does, so that the answer is
  // always that of double. A point is left out as long as its two least scores ½‖c‖² − x·c lay
  // farther apart than the centroids' shifts can have made up for (after Hamerly 2010,
  // 10.1137/1.9781611972801.12, with scores for distances). Throws Cancelled.
  using TakeNearest = std::function<void(std::int64_t piece, std::int64_t first, std::int64_t last,
                                         const std::int32_t* nearest)>;
  void find_nearest(const Eigen::MatrixXd& centroids, Known& known, const Progress& stop,
                    const TakeNearest& take) const;

  // Calls step(piece, first, last) with the tiles [first, last), kStepTiles at most; the steps of a
  // piece in order on one thread. Throws Cancelled.
  static constexpr std::int64_t kStepTiles = 64;
  using Step = std::function<void(std::int64_t piece, std::int64_t first, std::int64_t last)>;
  void for_each_step(const Progress& stop, const Step& step) const;

  // The points `others`, kNearestGroup at most, as `measure` wants them: columns × others.
  std::vector<float> gather(const std::vector<Eigen::Index>& others) const;
  // Squared distances of the tiles [first, last) to gathered points, in float and in units of the
  // tiles: tiles × points × 8. 0 for equal points.
  void measure(const std::vector<float>& gathered, std::int64_t first, std::int64_t last,
               float* squared) const;

 private:
  float value(Eigen::Index point, Eigen::Index column) const;

  const FloatMatrix& points_;
  Eigen::RowVectorXd mean_;
  double squared_sum_ = 0;
  double scale_ = 1;
  std::vector<float> tiles_;    // tiles × columns × 8
  std::vector<float> lengths_;  // an upper bound of each point's norm
};

}  // namespace lithoscope

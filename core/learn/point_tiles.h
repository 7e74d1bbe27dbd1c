// Points turned for clustering, which goes through them again and again.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
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
  std::int64_t pieces() const;
  std::int64_t first_point(std::int64_t piece) const;

  // The nearest of `centroids` (classes × columns) for each point, the lowest index among equals:
  // calls take(piece, first, last, nearest) with the points [first, last); the steps of a piece in
  // order on one thread. Products are made in float; where the two nearest centroids of a point lie
  // closer together than the rounding could be, the point is measured again in double as
  // CentroidDistances does, so that the answer is always that of double. Throws Cancelled.
  using TakeNearest = std::function<void(std::int64_t piece, std::int64_t first, std::int64_t last,
                                         const std::int32_t* nearest)>;
  void find_nearest(const Eigen::MatrixXd& centroids, const Progress& stop,
                    const TakeNearest& take) const;

  // Squared distances in float, in units of the tiles, to the points `others`: calls
  // take(piece, first, last, which, squared) for each of them. 0 for equal points. Throws
  // Cancelled.
  using TakeSquared = std::function<void(std::int64_t piece, std::int64_t first, std::int64_t last,
                                         std::size_t which, const float* squared)>;
  void measure(const std::vector<Eigen::Index>& others, const Progress& stop,
               const TakeSquared& take) const;

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

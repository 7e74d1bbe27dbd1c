// Squared distances of points to centroids: the heart of clustering and prediction.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lithoscope {

// Eight points are taken at a time, one in each lane of the processor's vectors where they have few
// columns. Differences are taken and summed in double, in one order for every point, so that the
// result has no cancellation (as ‖x‖² − 2x·c + ‖c‖² has) and does not depend on the points beside
// it.
class CentroidDistances {
 public:
  static constexpr std::int64_t kTile = 8;  // points at once

  // `centroids` is classes × columns.
  explicit CentroidDistances(const Eigen::MatrixXd& centroids);

  std::int64_t classes() const { return classes_; }
  std::int64_t columns() const { return columns_; }
  const double* centroids() const { return centroids_.data(); }  // classes × columns

  // Working space and results for one tile of points.
  struct Tile {
    explicit Tile(const CentroidDistances& distances);
    std::vector<float> points;    // columns × kTile
    std::vector<double> squared;  // classes × kTile: of point p to class j at j · kTile + p
    // The nearest centroid of each point, the lowest index among equals.
    std::int64_t nearest[kTile];
    double least[kTile];
    double second[kTile];  // the second least; infinite for one class
  };

  // Fills tile.squared for `count` points (at most kTile, rows of `columns` values one after the
  // other).
  void measure(const float* points, std::int64_t count, Tile& tile) const;
  // Also tile.nearest, tile.least and tile.second.
  void find_nearest(const float* points, std::int64_t count, Tile& tile) const;

 private:
  std::int64_t classes_, columns_;
  std::vector<double> centroids_;  // classes × columns
};

}  // namespace lithoscope

// k-means clustering after Lloyd.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"

namespace lithoscope {

// Where the iterations are; valid while it is looked at.
struct KMeansRound {
  const std::vector<int>& labels;           // cluster of each point, from 0
  const std::vector<std::int64_t>& counts;  // points of each cluster
  const Eigen::MatrixXd& centroids;         // that the points were given to; clusters × columns
  double inertia = 0;
  int iteration = 0;
};

struct KMeansOptions {
  int clusters = 5;
  int restarts = 10;  // the best of so many k-means++ starts
  int max_iterations = 300;
  // Stops where the centroids' summed squared shift is below this part of the columns' mean
  // variance (scikit-learn's meaning).
  double tolerance = 1e-4;
  std::uint64_t seed = 1;
  // Told of every iteration that is better than all starts before it, on the caller's thread; may
  // be empty. Changes no result.
  std::function<void(const KMeansRound&)> watch;
};

struct KMeansResult {
  Eigen::MatrixXd centroids;            // clusters × columns
  std::vector<int> labels;              // cluster of each point, from 0
  std::vector<std::int64_t> counts;     // points of each cluster
  double inertia = 0;                   // Σ squared distance to the own centroid
  int iterations = 0;                   // of the start that was taken
  bool converged = false;               // false where max_iterations ended it
  std::vector<double> inertia_history;  // after the assignment of every iteration; never rises,
                                        // but for rounding
};

// `points` is points × columns, all finite; a copy of them is held meanwhile. Squared Euclidean
// distances; every point belongs to the centroid that is nearest in double (see PointTiles). The
// best of `restarts` k-means++ starts by inertia, the earliest among equals. A cluster
// that lost its last point takes the point that is farthest from its own centroid. The same bits
// for any thread count. Paper: "Clustering".
//
// Throws Error where there are no points, a value is not finite, or there are fewer different
// points than clusters; Cancelled.
KMeansResult k_means(const FloatMatrix& points, const KMeansOptions& options, Progress& progress);

// The same from given centroids (clusters × columns); `options.clusters`, `restarts` and `seed` are
// not looked at. Cluster i of the result grew from row i.
KMeansResult k_means_from(const FloatMatrix& points, const Eigen::MatrixXd& start,
                          const KMeansOptions& options, Progress& progress);

// Renumbers the clusters by falling number of points; among equals by their centroids' columns,
// falling. Gives cluster numbers that do not hang on the random start.
void order_by_size(KMeansResult& result);

}  // namespace lithoscope

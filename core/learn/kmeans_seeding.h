// Where k-means starts.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/learn/point_tiles.h"

namespace lithoscope {

// For each of `randoms`, of which each belongs to a start of its own: centroids (clusters ×
// columns) by greedy k-means++ (Arthur and Vassilvitskii 2007): each next one is a point drawn in
// proportion to its squared distance from the centroids so far, the best of 2 + ⌊ln clusters⌋ draws
// (as scikit-learn). The points are gone through once for all starts. All values finite, at least
// as many different points as clusters. The same for any thread count. Throws Cancelled.
std::vector<Eigen::MatrixXd> k_means_plus_plus(const PointTiles& points, int clusters,
                                               std::vector<Random>& randoms, const Progress& stop);

}  // namespace lithoscope

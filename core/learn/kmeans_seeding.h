// Where k-means starts.
#pragma once

#include <Eigen/Core>

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/learn/point_tiles.h"

namespace lithoscope {

// Centroids (clusters × columns) by greedy k-means++ (Arthur and Vassilvitskii 2007): each next one
// is a point drawn in proportion to its squared distance from the centroids so far, the best of
// 2 + ⌊ln clusters⌋ draws (as scikit-learn). All values finite, at least as many different points
// as clusters. The same for any thread count. Throws Cancelled.
Eigen::MatrixXd k_means_plus_plus(const PointTiles& points, int clusters, Random& random,
                                  const Progress& stop);

}  // namespace lithoscope

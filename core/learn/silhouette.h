// How well points sit in their clusters.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"

namespace lithoscope {

// The silhouette coefficient (Rousseeuw 1987, 10.1016/0377-0427(87)90125-7): (b − a) / max(a, b),
// a = mean Euclidean distance to the own cluster's other points, b = least mean distance to another
// cluster's; 0 for a point alone in its cluster. From −1 to 1, high is good.
//
// With more than `sample` points it is that of `sample` points drawn by `seed` among themselves (as
// scikit-learn's sample_size); the time grows with the square of their number. `labels` has one
// cluster number from 0 a point. Throws Cancelled.
struct SilhouetteWidths {
  std::vector<Eigen::Index> points;  // those looked at, rising
  std::vector<double> widths;        // empty where they are all of one cluster
};
SilhouetteWidths silhouette_widths(const FloatMatrix& points, const std::vector<int>& labels,
                                   std::int64_t sample, std::uint64_t seed, const Progress& stop);

// Their mean; NaN where the points looked at are all of one cluster.
double silhouette(const FloatMatrix& points, const std::vector<int>& labels, std::int64_t sample,
                  std::uint64_t seed, const Progress& stop);

}  // namespace lithoscope

// How many clusters? Inertia and silhouette over k.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/table.h"

namespace lithoscope {

struct ElbowPoint {
  int k = 0;
  double inertia = 0;
  double silhouette = 0;  // NaN for one cluster
};

struct ElbowOptions {
  int k_min = 2;
  int k_max = 10;
  int restarts = 5;
  std::int64_t silhouette_sample = 2000;
  std::uint64_t seed = 1;
  // Told of the curve so far after every point, on the caller's thread; may be empty.
  std::function<void(const std::vector<ElbowPoint>&)> watch;
};

// k-means for every k; each point of the curve is told as a stage of `progress` once it is known.
// Paper: "Clustering" (elbow); the silhouette is ours. Throws what k_means throws, and Error where
// k_min is above k_max.
std::vector<ElbowPoint> elbow_curve(const FloatMatrix& points, const ElbowOptions& options,
                                    Progress& progress);

// Columns k, inertia, silhouette.
Table elbow_table(const std::vector<ElbowPoint>& curve);

}  // namespace lithoscope

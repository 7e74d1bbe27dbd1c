// Points in known groups.
#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/image/feature_map.h"

namespace lithoscope::test {

struct Blobs {
  FloatMatrix points;
  std::vector<int> groups;
  Eigen::MatrixXd centres;
};

// `count` points in `groups` normal clouds of deviation `spread` around centres in [0, 10)^columns.
inline Blobs make_blobs(Eigen::Index count, int groups, Eigen::Index columns, double spread,
                        std::uint64_t seed) {
  Random random(seed);
  Blobs blobs;
  blobs.centres.resize(groups, columns);
  for (double& value : blobs.centres.reshaped()) value = 10 * random.uniform();
  blobs.points.resize(count, columns);
  for (Eigen::Index i = 0; i < count; ++i) {
    const auto group = static_cast<int>(random.index(static_cast<std::uint64_t>(groups)));
    blobs.groups.push_back(group);
    for (Eigen::Index c = 0; c < columns; ++c) {
      blobs.points(i, c) = static_cast<float>(blobs.centres(group, c) + spread * random.normal());
    }
  }
  return blobs;
}

// A feature map of one row that holds `points`, all valid.
inline FeatureMap as_features(const FloatMatrix& points,
                              const std::vector<FeatureColumn>& columns) {
  FeatureMap map = make_feature_map({.rows = 1, .cols = points.rows()}, columns);
  map.values = points;
  map.valid.assign(map.valid.size(), 1);
  return map;
}

// Inertia the plain way: every point to the nearest of `centroids`.
inline double plain_inertia(const FloatMatrix& points, const Eigen::MatrixXd& centroids) {
  double sum = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    sum += (centroids.rowwise() - points.row(i).cast<double>()).rowwise().squaredNorm().minCoeff();
  }
  return sum;
}

}  // namespace lithoscope::test

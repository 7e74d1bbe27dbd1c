#include "core/learn/centroid_distances.h"

#include <array>

namespace lithoscope {

CentroidDistances::CentroidDistances(const Eigen::MatrixXd& centroids)
    : classes_(centroids.rows()),
      columns_(centroids.cols()),
      groups_((static_cast<std::size_t>(classes_) + kGroup - 1) / kGroup),
      grouped_(groups_ * static_cast<std::size_t>(columns_) * kGroup, 0) {
  for (Eigen::Index i = 0; i < classes_; ++i) {
    const std::size_t group = static_cast<std::size_t>(i) / kGroup;
    const std::size_t lane = static_cast<std::size_t>(i) % kGroup;
    for (Eigen::Index c = 0; c < columns_; ++c) {
      const std::size_t place =
          group * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(c);
      grouped_[place * kGroup + lane] = centroids(i, c);
    }
  }
}

void CentroidDistances::squared(const float* point, double* distances) const {
  const double* centroid = grouped_.data();
  for (std::size_t group = 0; group < groups_; ++group) {
    std::array<double, kGroup> sums{};
    for (Eigen::Index c = 0; c < columns_; ++c) {
      const double value = static_cast<double>(point[c]);
      for (std::size_t lane = 0; lane < kGroup; ++lane) {
        const double difference = value - centroid[lane];
        sums[lane] += difference * difference;
      }
      centroid += kGroup;
    }
    for (std::size_t lane = 0; lane < kGroup; ++lane) distances[group * kGroup + lane] = sums[lane];
  }
}

CentroidDistances::Nearest CentroidDistances::nearest(const float* point, double* distances) const {
  squared(point, distances);
  Nearest best{0, distances[0]};
  for (int i = 1; i < static_cast<int>(classes_); ++i) {
    if (distances[i] < best.squared) best = {i, distances[i]};
  }
  return best;
}

}  // namespace lithoscope

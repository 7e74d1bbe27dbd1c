// Squared distances from a point to every centroid: the inner loop of clustering and prediction.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

namespace lithoscope {

// Differences are taken and summed in double, column after column, so that the result has no
// cancellation (as ‖x‖² − 2x·c + ‖c‖² has) and does not depend on how the compiler vectorises.
class CentroidDistances {
 public:
  // `centroids` is classes × columns.
  explicit CentroidDistances(const Eigen::MatrixXd& centroids);

  Eigen::Index classes() const { return classes_; }
  Eigen::Index columns() const { return columns_; }
  // Room that `squared` needs: classes rounded up to whole groups.
  std::size_t padded_classes() const { return groups_ * kGroup; }

  // Fills distances[0 .. classes) for a point of `columns` values.
  void squared(const float* point, double* distances) const;

  struct Nearest {
    int index = 0;
    double squared = 0;
  };
  // The nearest centroid; the lowest index among equals. `distances` is scratch of
  // padded_classes().
  Nearest nearest(const float* point, double* distances) const;

 private:
  static constexpr std::size_t kGroup = 8;  // centroids side by side
  Eigen::Index classes_, columns_;
  std::size_t groups_;
  std::vector<double> grouped_;  // groups × columns × kGroup
};

}  // namespace lithoscope

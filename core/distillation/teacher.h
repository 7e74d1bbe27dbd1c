// What the teacher says of each point: to which classes it belongs, and how much.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"

namespace lithoscope {

// Memberships of the points of a label map in its classes, row by row when asked for, so that no
// matrix of all points is held.
class Teacher {
 public:
  // One-hot: 1 for the point's label, 0 else. Refers to `labels`, which must outlive it. Throws
  // Error where there are fewer than two classes or a class has fewer than two points.
  explicit Teacher(const LabelMap& labels);

  // Soft: softmax of minus the squared distances to the centroids (columns of `distances`) over
  // `temperature`. Which centroid belongs to which class is found as classes_of_columns does, so
  // that clusters may have been renamed, put in another order or merged since; memberships of the
  // centroids of one class are added. Throws Error where grids differ, a class is nearest to no
  // centroid, or there are no distances at labelled points.
  Teacher(const LabelMap& labels, const FeatureMap& distances, double temperature,
          const Progress& progress);

  Eigen::Index classes() const { return static_cast<Eigen::Index>(labels_->classes.size()); }
  const LabelMap& labels() const { return *labels_; }
  // True where the point is labelled and, for a soft teacher, has distances.
  bool teaches(std::int64_t point) const;
  // Fills `membership` (classes entries, sum 1) of a point that teaches.
  void membership(std::int64_t point, Eigen::Ref<Eigen::RowVectorXd> membership) const;

 private:
  const LabelMap* labels_;
  const FeatureMap* distances_ = nullptr;
  double temperature_ = 1;
  std::vector<int> class_of_column_;
};

}  // namespace lithoscope

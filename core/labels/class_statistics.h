// What the features of each class are like.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"

namespace lithoscope {

// Classes × columns throughout; NaN in the rows of classes without a valid point.
struct ClassStatistics {
  std::vector<FeatureColumn> columns;
  std::vector<std::int64_t> points;  // of each class that have features
  Eigen::MatrixXd mean;              // the centroid
  Eigen::MatrixXd deviation;         // sample standard deviation (n - 1); NaN for one point
  // Linear between the two nearest values (type 7 of Hyndman and Fan 1996,
  // 10.1080/00031305.1996.10473566).
  Eigen::MatrixXd lower_quartile, median, upper_quartile;
};

// Of the labelled, valid points whose features are all finite. One pass over the points; the same
// bits whatever the thread count. Throws Error where the grids differ in rows or columns;
// Cancelled.
ClassStatistics class_statistics(const LabelMap& labels, const FeatureMap& features,
                                 const Progress& progress);

// Pixels of each class, and their part of the labelled ones in percent (0 where there are none).
struct ClassArea {
  std::int64_t pixels = 0;
  double percent = 0;
};
std::vector<ClassArea> class_areas(const LabelMap& labels);

}  // namespace lithoscope

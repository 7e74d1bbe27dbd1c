// Classes as radar charts show them: each axis from nothing to the strongest class.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"

namespace lithoscope {

enum class ProfileAxes {
  kElements,  // the mean of an element's lines, each divided by its largest magnitude
  kLines,     // every line by itself
};

// Classes × axes, each in [0, 1]; NaN in the rows of classes without a valid point. 1 is the
// highest mean or upper quartile of the classes on this axis; classes of less than 1 % of the
// points set no scale, and are limited to it.
struct ClassProfiles {
  std::vector<std::string> axes;  // "Li", or "Li 670.76"
  Eigen::MatrixXd mean;
  Eigen::MatrixXd lower, upper;      // quartiles
  std::vector<std::int64_t> points;  // of each class that have features
};

// `features`: columns whose group is no element are left out, unless none is one: then all are
// axes, whatever `axes` says. Throws Error where the grids differ; Cancelled.
ClassProfiles class_profiles(const LabelMap& labels, const FeatureMap& features, ProfileAxes axes,
                             const Progress& progress);

// One column an element, in the order of the lines: the mean of its lines, each divided by its
// largest magnitude (spec of the radar charts in Lopes et al. 2024). No columns where there are no
// lines.
FeatureMap element_features(const FeatureMap& features, const Progress& progress);

}  // namespace lithoscope

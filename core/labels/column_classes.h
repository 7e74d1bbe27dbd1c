// Which class each column of distances or scores speaks of.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"

namespace lithoscope {

enum class ColumnKind {
  kDistances,  // squared distances to centroids: the least one wins
  kScores,     // memberships: the greatest one wins
};

// The class (index) of every column of `values`, -1 = none. Columns named as the classes, in their
// order, are theirs. Otherwise a column belongs to the class that most of the labelled points bear
// at which it wins, so that clusters may have been renamed, put in another order or merged since.
// Throws Error where the grids differ, Cancelled.
std::vector<int> classes_of_columns(const FeatureMap& values, const LabelMap& labels,
                                    ColumnKind kind, const Progress& progress);

}  // namespace lithoscope

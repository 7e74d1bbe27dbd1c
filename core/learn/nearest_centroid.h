// The classes of unseen points: that of the nearest centroid.
#pragma once

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/learn/centroid_model.h"

namespace lithoscope {

struct NearestCentroidResult {
  LabelMap labels;       // the model's classes; invalid points are unlabelled
  FeatureMap distances;  // one column a class, named as it: squared distance to its centroid
  FeatureMap margin;     // one column: the second least squared distance less the least; 0 for one
                         // class. Small where two classes are hard to tell apart
};

// Rocchio's rule (paper, "Unseen sample"): arg min over classes of the squared Euclidean distance,
// the first class among equals. `features` must have the model's columns, scaled as it was trained.
// Throws Error, Cancelled.
NearestCentroidResult nearest_centroid(const FeatureMap& features, const CentroidModel& model,
                                       Progress& progress);

}  // namespace lithoscope

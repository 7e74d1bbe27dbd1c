// Feature maps and label maps seen on another grid.
#pragma once

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/transform.h"
#include "core/registration/footprint.h"

namespace lithoscope {

// `features` on `target_grid`; `transform` maps their plane to the target's (µm). kArea is the mean
// over the valid source points of the footprint. A target point is invalid where its centre lies
// outside the source, or where it has no valid source point. Throws Error where the planes do not
// overlap, Cancelled.
FeatureMap sample_features(const FeatureMap& features, const Transform& transform,
                           const Grid& target_grid, SampleMethod method, const Progress& stop);

// `labels` on `target_grid`. kArea is the label of most source points of the footprint, unlabelled
// ones left out; a tie goes to the label nearest to the centre where that is among the winners,
// else to the lowest. Target points outside the source, or on an unlabelled source point, are
// unlabelled. Throws Error where the grids do not overlap, Cancelled.
LabelMap sample_labels(const LabelMap& labels, const Transform& transform, const Grid& target_grid,
                       SampleMethod method, const Progress& stop);

}  // namespace lithoscope

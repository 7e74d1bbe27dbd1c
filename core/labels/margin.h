// How sure a classifier was, point by point.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/labels/column_classes.h"

namespace lithoscope {

// One column, "margin", from 0 (two classes are equally likely) to 1 (no doubt).
//  kDistances: (d₂ − d₁) / (d₂ + d₁) of the distances (roots of the columns) to the two nearest
//  classes: 0 halfway between two centroids, 1 upon one.
//  kScores: the difference of the two greatest scores, limited to 1 (a student's scores sum to 1,
//  but may leave [0, 1]).
// Columns of one class (a merged one) count as one: its nearest centroid, its greatest score.
// Valid where the point is labelled and its columns are finite; 1 where there is one class alone.
// Throws Error where the grids differ, Cancelled.
FeatureMap margin_map(const FeatureMap& values, const LabelMap& labels, ColumnKind kind,
                      const Progress& progress);

// Three classes: "sure"; "unsure inside a grain"; "mixed at a border": unsure, and another class
// lies at most `border_px` pixels away, so that the point probably covers both. Unsure is a margin
// below `unsure_below`. Throws Error where the grids differ, Cancelled.
LabelMap doubt_map(const FeatureMap& margin, const LabelMap& labels, double unsure_below,
                   int border_px, const Progress& progress);

struct ClassDoubt {
  std::string name;
  std::int64_t points = 0;  // with a margin
  double mean_margin = 0;   // NaN where there are none
  std::int64_t unsure_inside = 0, mixed_at_border = 0;
};
// Class by class of `labels`. `doubt` and `margin` as from the two functions above.
std::vector<ClassDoubt> measure_doubt(const FeatureMap& margin, const LabelMap& doubt,
                                      const LabelMap& labels);

}  // namespace lithoscope

// The place in one map that looks most like a place in the other.
#pragma once

#include "core/base/progress.h"
#include "core/image/transform.h"
#include "core/registration/similarity_measures.h"

namespace lithoscope {

// How alike two windows are.
enum class SnapMeasure {
  kCorrelation,        // normalised cross-correlation, -1 to 1
  kMutualInformation,  // bits: also where one map is no straight function of the other
};

struct SnapOptions {
  SnapMeasure measure = SnapMeasure::kCorrelation;
  int window_px = 21;  // side of the compared window, in pixels of the target
  int search_px = 10;  // how far around the expected place is looked, in pixels of the target
  // What is bright in one map may be dark in the other: take the largest |correlation|. Mutual
  // information never asks which way round.
  bool either_sign = false;
};

struct SnapMatch {
  PointUm target;             // with a fraction of a pixel
  double score = 0;           // there at whole pixels: correlation, -1 to 1, or bits
  double expected_score = 0;  // at the pixel of the expected place; NaN where it has none
  bool at_edge = false;       // of the search: the true match may lie beyond
};

// Looks in the target around `expected` for the window around `source_point`, turned and scaled by
// `transform` (source plane to target plane; where it brings the point itself does not matter), by
// normalised cross-correlation (Lewis 1995, "Fast normalized cross-correlation"), or by mutual
// information of 8 x 8 bins (window_information.h). Fractions of a pixel by a parabola through the
// best score and its neighbours, along each axis.
//
// Windows of which less than a quarter is measured are passed over, flat ones too. Throws Error
// where the point lies outside the source or nothing around it or around `expected` shows any
// structure, Cancelled.
SnapMatch snap_to_match(const ScalarMap& source, const ScalarMap& target,
                        const Transform& transform, PointUm source_point, PointUm expected,
                        const SnapOptions& options, const Progress& stop);

}  // namespace lithoscope

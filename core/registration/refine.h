// A registration made better by what the maps themselves show.
#pragma once

#include "core/base/progress.h"
#include "core/image/transform.h"
#include "core/registration/similarity_measures.h"

namespace lithoscope {

struct RefineOptions {
  // How the start may change in the target's plane: a similarity (4 numbers) or an affine map (6).
  TransformKind change = TransformKind::kSimilarity;
};

// What the search suggests; a person accepts or refuses it.
struct Refinement {
  Transform transform;  // the start itself where nothing better was found
  Transform change;     // in the target's plane: transform is the start, followed by it
  double before_bits = 0;
  double after_bits = 0;  // mutual information of the finest maps that were compared
  double overlap = 0;     // after; part of the target's measured pixels that were compared
  double moved_px = 0;    // largest move of a corner of the target, in its pixels
  int evaluations = 0;

  double gain_bits() const { return after_bits - before_bits; }
};

// What a refinement maximises at its finest, to tell how good any transform near `start` is: the
// maps averaged to pixels as wide as the coarser of the two, in the target's plane. Throws Error
// where a map holds nothing.
MutualInformation refinement_measure(const ScalarMap& source, const ScalarMap& target,
                                     const Transform& start);

// Maximises the mutual information of the two maps (Wells et al. 1996; see similarity_measures.h)
// over a change of `start`, which brings the source's plane to the target's and may be of any kind
// but the inverse of a spline: Nelder-Mead from coarse to fine, the maps averaged to the same pixel
// in the target's plane. Starts some 5 pixels off are brought home; of targets with more than
// 2^18 pixels a regular part of that many is compared. A change that loses more than three tenths
// of the start's overlap is not taken.
//
// Throws Error where a map holds nothing or the maps do not overlap under `start`, Cancelled.
Refinement refine_registration(const ScalarMap& source, const ScalarMap& target,
                               const Transform& start, const RefineOptions& options,
                               Progress& progress);

}  // namespace lithoscope

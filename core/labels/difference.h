// Where two label maps differ, and how.
#pragma once

#include "core/base/progress.h"
#include "core/image/label_map.h"

namespace lithoscope {

// A label map of the comparison: its first class is "agree" (grey), the others are the pairs that
// occur, "Albite → Quartz" for points that are albite in the reference and were given quartz, those
// of most points first. Points that are unlabelled in either map are unlabelled.
//
// `labels` must use the reference's classes as its first ones, as apply_match makes it. Throws
// Error where the maps differ in rows or columns, Cancelled.
LabelMap difference_map(const LabelMap& labels, const LabelMap& reference,
                        const Progress& progress);

}  // namespace lithoscope

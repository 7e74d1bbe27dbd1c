// Where errors lie: at the borders between minerals, or inside of them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/image/label_map.h"

namespace lithoscope {

// One byte a point: 1 where a point of another class of `map` lies at most `border_px` pixels away
// along rows and along columns (Chebyshev distance, so diagonal neighbours count as near: a laser
// crater is round and touches them). Unlabelled points are no border and make none. 0 px = no
// border at all.
std::vector<std::uint8_t> border_points(const LabelMap& map, int border_px,
                                        const Progress& progress);

struct BorderAgreement {
  std::int64_t border_points = 0;  // labelled in both maps
  std::int64_t border_errors = 0;  // of these, with another label than the reference's
  std::int64_t interior_points = 0;
  std::int64_t interior_errors = 0;
  // NaN where there are no such points.
  double border_accuracy() const;
  double interior_accuracy() const;
};

// `labels` in the classes of `reference`, as apply_match makes it; borders are the reference's.
// Throws Error where the maps differ in size.
BorderAgreement measure_border_agreement(const LabelMap& labels, const LabelMap& reference,
                                         int border_px, const Progress& progress);

}  // namespace lithoscope

// Matching points as a person would click them.
#pragma once

#include "core/demo/hsi_scan.h"
#include "core/image/table.h"

namespace lithoscope::demo {

// Up to `count` places where three minerals meet (two, where there are too few such places), spread
// over the slab, seen in both maps with a click error of `error_px` pixels (standard deviation in x
// and in y, independent in the two maps). Columns: name, source_x_um, source_y_um (in the scan),
// target_x_um, target_y_um (in the LIBS map).
Table make_matching_points(const Scene& scene, std::uint64_t seed, const Grid& libs_grid,
                           const HsiGeometry& geometry, double grain_um, int count,
                           double error_px);

}  // namespace lithoscope::demo

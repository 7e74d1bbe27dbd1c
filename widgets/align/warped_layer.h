// A layer of one map as the other map sees it through a registration.
#pragma once

#include "core/base/progress.h"
#include "core/image/transform.h"
#include "widgets/map/layer.h"

namespace lithoscope {

// How two maps are laid over each other to judge their registration by eye.
enum class OverlayMode {
  kBlend,
  kSwipe,
  kCheckerboard,
  kFlicker,
  kEdges,       // the outlines of one over the other
  kDifference,  // one in a colour, the other in its complement: grey where they agree
};

// The points of `grid`, or every second, third, … of them so that there are at most `most`: what
// can be drawn while a point is dragged.
Grid preview_grid(const Grid& grid, std::int64_t most = 250000);

// `source` on `grid`, the nearest pixel at every point (through a spline: the nearest to a place
// that place_lattice.h takes from its neighbours). `back` goes from the plane of `grid` to that of
// `source`. Outside it there is no data; its percentiles are those of `source`, so that colours
// stay.
// `stop` may be null; throws Cancelled.
MapLayerPtr warp_layer(const MapLayer& source, const Transform& back, const Grid& grid,
                       const Progress* stop = nullptr);

// `warped` where `mode` shows it, no data elsewhere. kSwipe: left of the share `amount` of the
// width; kCheckerboard: every other field of a board, `amount` from 0 (large fields) to 1 (small).
// The other modes show all of it.
MapLayerPtr masked_layer(const MapLayerPtr& warped, OverlayMode mode, double amount);

}  // namespace lithoscope

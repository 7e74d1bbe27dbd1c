// What lies on top of an overlay: the edges of a map, or two maps in one picture.
#pragma once

#include "widgets/align/warped_layer.h"

namespace lithoscope {

// The outlines of `warped`, a layer that warp_layer() made: of values the steepest slopes, `share`
// (0 to 1) of the pixels at most; of labels the borders between classes, all of them.
// `smoothing_px`: standard deviation of the Gaussian over the values first, in its pixels.
MapLayerPtr edge_layer(const MapLayer& warped, double share, double smoothing_px);

// `warped` in kOverlayColour and `target` in its complement, both stretched as their styles say;
// what is equally bright in both is grey. `balance` from 0 (target alone) over 0.5 (both in full)
// to 1 (warped alone). Labels are as bright as their colours.
MapLayerPtr difference_layer(const MapLayer& warped, const LayerStyle& warped_style,
                             const MapLayer& target, const LayerStyle& target_style,
                             double balance);

}  // namespace lithoscope

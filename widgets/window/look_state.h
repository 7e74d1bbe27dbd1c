// How maps are looked at, as a project keeps it: formulas, colours, layers above each other
// (docs/file-format.md, "view"). What is missing or of the wrong type is left as it usually is.
#pragma once

#include <vector>

#include "core/base/json.h"
#include "widgets/map/map_panel.h"

namespace lithoscope {

Json looks_to_json(const MapPanel::Remembered& remembered);
MapPanel::Remembered looks_from_json(const Json* looks, const Sample& sample);

// Empty for a single layer that is drawn as it usually is.
Json layers_to_json(const std::vector<StackedItem>& layers);
// Those of the plane of `current`, which lies in the place `*at` of them; empty where it is not
// among them.
std::vector<StackedItem> layers_from_json(const Json* layers, const Sample& sample,
                                          const SampleItem& current, int* at);

}  // namespace lithoscope

// What of a region a press in a map takes hold of.
#pragma once

#include <QPointF>
#include <optional>

#include "core/image/grid.h"

namespace lithoscope {

class MapPlaces;
class MapView;

struct RegionGrip {
  int index = -1;        // of the place
  int corner = -1;       // that is held; -1 = the region as a whole
  bool by_area = false;  // neither at a corner nor at the outline
};

// A corner of the selected rectangle or polygon, else an outline, else the area of the selected
// region. None where the press means something else.
std::optional<RegionGrip> region_under(MapPlaces& places, int plane, const MapView& view,
                                       QPointF position);

}  // namespace lithoscope

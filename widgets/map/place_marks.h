// Pins and regions as they are drawn over a map.
#pragma once

#include <QColor>
#include <QPainter>
#include <QString>
#include <vector>

#include "core/image/grid.h"
#include "widgets/map/viewport.h"

namespace lithoscope {

struct PlaceMark {
  QString name;
  QColor colour;
  std::vector<PointUm> points;  // one: a pin; more: an outline, closed
  bool selected = false;
  // Still being drawn: dashed, its corners are seen; open where only two points are there.
  bool draft = false;
  std::vector<PointUm> handles = {};  // corners that can be dragged
};

// `unit`: the grid of spaces of the screen, in its pixels.
void paint_places(QPainter& painter, const MapViewport& viewport,
                  const std::vector<PlaceMark>& places, int unit);

}  // namespace lithoscope

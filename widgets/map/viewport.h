// Which part of a sample's plane a view shows, and how large.
#pragma once

#include <QPointF>
#include <QSizeF>

#include "core/image/grid.h"

namespace lithoscope {

// Positions on the screen are device-independent pixels from the view's top left; x runs right and
// y down, as on the sample. Scale is the same in both directions, so that pixels keep their true
// shape.
struct MapViewport {
  PointUm centre;
  double um_per_px = 1;
  QSizeF size{1, 1};

  PointUm to_um(QPointF position) const;
  QPointF to_px(PointUm point) const;

  // Makes everything `factor` times larger; what lies under `position` stays there.
  void zoom_at(QPointF position, double factor);
  void pan(QPointF movement);
  // Shows all of `grid`, with `margin_px` around it.
  void fit(const Grid& grid, double margin_px);
  // Keeps the scale between a map of a few pixels on the screen and one pixel over most of the
  // view.
  void limit(const Grid& grid);
};

// The area that a grid covers, whole pixels counted.
struct ExtentUm {
  double left, top, width, height;
};
ExtentUm extent_of(const Grid& grid);

}  // namespace lithoscope

// Catches, drags and nudges the matching points of one map.
#pragma once

#include <QObject>

#include "widgets/align/alignment.h"
#include "widgets/map/map_tool.h"

namespace lithoscope {

// A press within this distance of a point catches it, the nearest first.
inline constexpr double kGrabRadiusPx = 10;

class PointTool : public QObject, public MapTool {
  Q_OBJECT

 public:
  // `alignment` must outlive this.
  PointTool(Side side, Alignment& alignment, QObject* parent = nullptr);

  // The point that arrow keys move; -1 = none.
  void set_selected(int index) { selected_ = index; }

  bool press(MapView& view, QPointF position) override;
  void drag(MapView& view, QPointF position) override;
  void release(MapView& view) override;
  bool catches(const MapView& view, QPointF position) const override;
  // Arrows: 0.1 pixel of this map, with Shift 1 pixel.
  bool key(MapView& view, QKeyEvent* event) override;

 Q_SIGNALS:
  void caught(int index);
  void held(int index);  // pressed on a point or dragging it; -1 = let go

 private:
  int nearest(const MapView& view, QPointF position) const;

  Side side_;
  Alignment& alignment_;
  int selected_ = -1;
  int dragged_ = -1;
  QPointF grip_;  // from the press to the point, so that it does not jump
  int gesture_ = 0;
};

}  // namespace lithoscope

#include "widgets/align/point_tool.h"

#include <cmath>

#include "widgets/map/map_view.h"

namespace lithoscope {

PointTool::PointTool(Side side, Alignment& alignment, QObject* parent)
    : QObject(parent), side_(side), alignment_(alignment) {}

int PointTool::nearest(const MapView& view, QPointF position) const {
  int found = -1;
  double least = kGrabRadiusPx;
  const PointList& list = alignment_.points();
  for (int i = 0; i < list.size(); ++i) {
    const QPointF away = view.viewport().to_px(place_on(side_, list.at(i))) - position;
    const double distance = std::hypot(away.x(), away.y());
    if (distance <= least) {
      least = distance;
      found = i;
    }
  }
  return found;
}

bool PointTool::catches(const MapView& view, QPointF position) const {
  return nearest(view, position) >= 0;
}

bool PointTool::press(MapView& view, QPointF position) {
  dragged_ = nearest(view, position);
  if (dragged_ < 0) return false;
  const PointUm place = place_on(side_, alignment_.points().at(dragged_));
  grip_ = view.viewport().to_px(place) - position;
  gesture_ = alignment_.points().new_gesture();
  Q_EMIT caught(dragged_);
  Q_EMIT held(dragged_);
  return true;
}

void PointTool::drag(MapView& view, QPointF position) {
  if (dragged_ < 0 || dragged_ >= alignment_.points().size()) return;
  alignment_.points().move(dragged_, side_, view.viewport().to_um(position + grip_), gesture_);
}

void PointTool::release(MapView&) {
  dragged_ = -1;
  Q_EMIT held(-1);
}

bool PointTool::key(MapView&, QKeyEvent* event) {
  double right = 0, down = 0;
  switch (event->key()) {
    case Qt::Key_Left:
      right = -1;
      break;
    case Qt::Key_Right:
      right = 1;
      break;
    case Qt::Key_Up:
      down = -1;
      break;
    case Qt::Key_Down:
      down = 1;
      break;
    default:
      return false;
  }
  PointList& list = alignment_.points();
  if (selected_ < 0 || selected_ >= list.size()) return false;
  const double step = event->modifiers() & Qt::ShiftModifier ? 1.0 : 0.1;
  const Grid& grid = alignment_.grid(side_);
  PointUm to = place_on(side_, list.at(selected_));
  to.x_um += step * right * grid.pitch_x_um;
  to.y_um += step * down * grid.pitch_y_um;
  // A held key is one step of the history.
  if (!event->isAutoRepeat()) gesture_ = list.new_gesture();
  list.move(selected_, side_, to, gesture_);
  return true;
}

}  // namespace lithoscope

#include "widgets/features/region_tool.h"

#include <QKeyEvent>
#include <cmath>

#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

constexpr double kLeastDragPx = 4;  // less is a click that slipped

}  // namespace

void RegionTool::set_armed(bool armed) {
  if (armed == armed_) return;
  armed_ = armed;
  from_px_.reset();
  to_px_.reset();
  Q_EMIT armed_changed(armed);
}

bool RegionTool::press(MapView&, QPointF position) {
  if (!armed_) return false;
  from_px_ = to_px_ = position;
  return true;
}

void RegionTool::drag(MapView& view, QPointF position) {
  if (!from_px_) return;
  to_px_ = position;
  Q_EMIT dragged(view.viewport().to_um(*from_px_), view.viewport().to_um(position));
}

void RegionTool::release(MapView& view) {
  if (!from_px_) return;
  const QPointF from = *from_px_, to = *to_px_;
  from_px_.reset();
  if (std::abs(to.x() - from.x()) < kLeastDragPx || std::abs(to.y() - from.y()) < kLeastDragPx) {
    return;
  }
  Q_EMIT drawn(view.viewport().to_um(from), view.viewport().to_um(to));
}

bool RegionTool::catches(const MapView&, QPointF) const {
  return false;
}

bool RegionTool::key(MapView&, QKeyEvent* event) {
  if (!armed_ || event->key() != Qt::Key_Escape) return false;
  set_armed(false);
  return true;
}

}  // namespace lithoscope

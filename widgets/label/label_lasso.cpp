#include "widgets/label/label_lasso.h"

#include <cmath>

#include "core/palette/mark_colours.h"
#include "core/regions/place.h"
#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

// A corner every so many pixels of the screen.
constexpr double kStepPx = 2;

}  // namespace

bool LabelLasso::press(MapView& view, QPointF position) {
  outline_ = {view.viewport().to_um(position)};
  last_px_ = position;
  drawing_ = true;
  show(view);
  return true;
}

void LabelLasso::drag(MapView& view, QPointF position) {
  const QPointF way = position - last_px_;
  if (!drawing_ || std::hypot(way.x(), way.y()) < kStepPx || outline_.size() >= kMostCorners) {
    return;
  }
  last_px_ = position;
  outline_.push_back(view.viewport().to_um(position));
  show(view);
}

void LabelLasso::release(MapView& view) {
  drawing_ = false;
  if (outline_.size() < 3) {
    cancel(view);
    return;
  }
  Q_EMIT drawn(outline_);
}

bool LabelLasso::catches(const MapView&, QPointF) const {
  return false;
}

bool LabelLasso::key(MapView& view, QKeyEvent* event) {
  return event->key() == Qt::Key_Escape && cancel(view);
}

bool LabelLasso::cancel(MapView& view) {
  const bool there = !outline_.empty();
  outline_.clear();
  drawing_ = false;
  view.set_places({});
  return there;
}

void LabelLasso::show(MapView& view) {
  PlaceMark mark;
  mark.colour =
      QColor(kSelectedPointColour.red, kSelectedPointColour.green, kSelectedPointColour.blue);
  mark.points = outline_;
  mark.draft = true;
  view.set_places({mark});
}

}  // namespace lithoscope

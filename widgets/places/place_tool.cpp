#include "widgets/places/place_tool.h"

#include <QApplication>
#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/map/map_view.h"
#include "widgets/places/map_places.h"

namespace lithoscope {
namespace {

// A lasso gets a corner every so many pixels of the screen.
constexpr double kLassoStepPx = 2;
// Less is a slip of the hand, and moves or draws nothing.
constexpr double kSlipPx = 3;

double distance(QPointF a, QPointF b) {
  return std::hypot(a.x() - b.x(), a.y() - b.y());
}

PlaceKind kind_of(PlaceGesture gesture) {
  switch (gesture) {
    case PlaceGesture::kRectangle:
      return PlaceKind::kRectangle;
    case PlaceGesture::kPolygon:
      return PlaceKind::kPolygon;
    case PlaceGesture::kLasso:
      return PlaceKind::kLasso;
    case PlaceGesture::kLook:
      break;
  }
  return PlaceKind::kPin;
}

}  // namespace

PlaceTool::PlaceTool(int plane, MapPlaces& places, QObject* parent)
    : QObject(parent), plane_(plane), places_(places) {}

int PlaceTool::nearest_pin(const MapView& view, QPointF position) const {
  int found = -1;
  double least = kCatchRadiusPx;
  for (int i = 0; i < places_.list().size(); ++i) {
    const Place& place = places_.list().at(i);
    if (place.is_region() || !place.visible) continue;
    const auto& points = places_.placed(i, plane_).points;
    if (!points) continue;
    const double away = distance(view.viewport().to_px(points->front()), position);
    if (away <= least) {
      least = away;
      found = i;
    }
  }
  return found;
}

bool PlaceTool::catches(const MapView& view, QPointF position) const {
  return places_.gesture() == PlaceGesture::kLook &&
         (nearest_pin(view, position) >= 0 || region_under(places_, plane_, view, position));
}

bool PlaceTool::draws() const {
  return places_.gesture() != PlaceGesture::kLook;
}

bool PlaceTool::press(MapView& view, QPointF position) {
  from_px_ = last_px_ = position;
  if (!places_.holds(plane_)) return false;  // of a sample opened beside
  pin_ = -1;
  region_.reset();
  moves_ = false;
  switch (places_.gesture()) {
    case PlaceGesture::kLook:
      if (press_pin(view, position) || press_region(view, position)) return true;
      places_.select(-1);  // the arrows move the map again
      return false;
    case PlaceGesture::kPolygon:
      press_corner(view, position);
      return true;
    case PlaceGesture::kRectangle:
    case PlaceGesture::kLasso:
      places_.set_draft(PlaceDraft{
          plane_, kind_of(places_.gesture()), {view.viewport().to_um(position)}, std::nullopt});
      return true;
  }
  return false;
}

bool PlaceTool::press_pin(const MapView& view, QPointF position) {
  pin_ = nearest_pin(view, position);
  if (pin_ < 0) return false;
  grip_ = view.viewport().to_px(places_.placed(pin_, plane_).points->front()) - position;
  gesture_ = places_.list().new_gesture();
  places_.select(pin_);
  return true;
}

bool PlaceTool::press_region(const MapView& view, QPointF position) {
  region_ = region_under(places_, plane_, view, position);
  if (!region_) return false;
  grip_ = {};
  if (region_->corner >= 0) {
    const auto corners = places_.corners_in(region_->index, plane_);
    grip_ = view.viewport().to_px(corners[static_cast<std::size_t>(region_->corner)]) - position;
  }
  region_points_ = places_.list().at(region_->index).points;
  gesture_ = places_.list().new_gesture();
  places_.select(region_->index);
  return true;
}

void PlaceTool::press_corner(const MapView& view, QPointF position) {
  const PointUm corner = view.viewport().to_um(position);
  const auto& draft = places_.draft();
  if (!draft || draft->plane != plane_) {
    places_.set_draft(PlaceDraft{plane_, PlaceKind::kPolygon, {corner}, std::nullopt});
    return;
  }
  // The second press of a double click falls upon the corner that the first has set.
  const auto is_near = [&](PointUm place, double radius_px) {
    return distance(view.viewport().to_px(place), position) <= radius_px;
  };
  const double still = QApplication::startDragDistance() / 2.0;
  const bool again = is_near(draft->points.back(), still);
  const bool closes =
      draft->points.size() >= 3 && (again || is_near(draft->points.front(), kCatchRadiusPx));
  if (closes) {
    places_.finish_draft();
  } else if (!again) {
    PlaceDraft grown = *draft;
    grown.points.push_back(corner);
    grown.loose.reset();
    places_.set_draft(std::move(grown));
  }
}

void PlaceTool::drag(MapView& view, QPointF position) {
  const PointUm here = view.viewport().to_um(position);
  if (places_.gesture() == PlaceGesture::kLook) return drag_place(view, position);
  if (!places_.draft() || places_.draft()->plane != plane_) return;
  if (places_.gesture() == PlaceGesture::kRectangle) {
    drag_rectangle(view, position);
  } else if (places_.gesture() == PlaceGesture::kLasso) {
    if (distance(position, last_px_) < kLassoStepPx) return;
    last_px_ = position;
    places_.extend_draft(here);
  } else if (distance(position, from_px_) >= QApplication::startDragDistance()) {
    PlaceDraft moved = *places_.draft();
    moved.points.back() = here;
    places_.set_draft(std::move(moved));
  }
}

// A press that hardly moves only selects; once on the way, a place goes wherever the mouse does.
void PlaceTool::drag_place(const MapView& view, QPointF position) {
  const int index = region_ ? region_->index : pin_;
  if (!places_.list().has(index)) return;
  moves_ = moves_ || distance(position, from_px_) >= kSlipPx;
  if (!moves_) return;
  const PointUm to = view.viewport().to_um(position + grip_);
  if (!region_) {
    places_.move_pin(index, plane_, to, gesture_);
  } else if (region_->corner >= 0) {
    places_.move_corner(index, region_->corner, plane_, to, gesture_);
  } else {
    places_.move_region(index, region_points_, plane_, view.viewport().to_um(from_px_), to,
                        gesture_);
  }
}

void PlaceTool::drag_rectangle(const MapView& view, QPointF position) {
  const PointUm a = view.viewport().to_um(from_px_), b = view.viewport().to_um(position);
  PlaceDraft draft = *places_.draft();
  draft.points = {a, {b.x_um, a.y_um}, b, {a.x_um, b.y_um}};
  last_px_ = position;
  places_.set_draft(std::move(draft));
}

void PlaceTool::release(MapView& view) {
  pin_ = -1;
  const auto region = std::exchange(region_, std::nullopt);
  // Inside of a region a pixel can be pinned as everywhere else.
  if (region && region->by_area && !moves_) {
    Q_EMIT view.clicked(view.viewport().to_um(from_px_));
    return;
  }
  if (!places_.draft() || places_.draft()->plane != plane_) return;
  if (places_.gesture() == PlaceGesture::kRectangle) {
    const QPointF size = last_px_ - from_px_;
    if (std::min(std::abs(size.x()), std::abs(size.y())) >= kSlipPx) {
      places_.finish_draft();
    } else {
      places_.cancel();
    }
  } else if (places_.gesture() == PlaceGesture::kLasso) {
    places_.finish_draft();
  }
}

void PlaceTool::hover(QPointF position, const MapView& view) {
  const auto& draft = places_.draft();
  if (!draft || draft->plane != plane_ || draft->kind != PlaceKind::kPolygon) return;
  PlaceDraft led = *draft;
  led.loose = view.viewport().to_um(position);
  places_.set_draft(std::move(led));
}

bool PlaceTool::key(MapView& view, QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      return places_.cancel();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return places_.finish_draft();
    case Qt::Key_Backspace:
      return places_.take_back_corner();
    case Qt::Key_Delete:
      if (places_.draft() || !places_.list().has(places_.selected())) return false;
      places_.list().remove(places_.selected());
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      return nudge(view, event);
    default:
      return false;
  }
}

bool PlaceTool::nudge(const MapView& view, const QKeyEvent* event) {
  const int index = places_.selected();
  if (places_.gesture() != PlaceGesture::kLook || !places_.list().has(index) ||
      view.layer() == nullptr) {
    return false;
  }
  const Place& place = places_.list().at(index);
  const auto points = places_.placed(index, plane_).points;
  if (!place.visible || !points) return false;
  const double step = event->modifiers() & Qt::ShiftModifier ? 1.0 : 0.1;
  const int key = event->key();
  PointUm to = points->front();
  to.x_um += step * view.layer()->grid.pitch_x_um *
             ((key == Qt::Key_Right ? 1 : 0) - (key == Qt::Key_Left ? 1 : 0));
  to.y_um += step * view.layer()->grid.pitch_y_um *
             ((key == Qt::Key_Down ? 1 : 0) - (key == Qt::Key_Up ? 1 : 0));
  // A held key is one step of the history.
  if (!event->isAutoRepeat()) gesture_ = places_.list().new_gesture();
  if (place.is_region()) {
    const std::vector<PointUm> corners = place.points;
    places_.move_region(index, corners, plane_, points->front(), to, gesture_);
  } else {
    places_.move_pin(index, plane_, to, gesture_);
  }
  return true;
}

}  // namespace lithoscope

// Splitting, closing, swapping and linking the views of the workspace.
#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSplitter>
#include <algorithm>
#include <cmath>

#include "widgets/map/map_panel.h"
#include "widgets/map/map_title.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/workspace/view_drag.h"
#include "widgets/workspace/view_grid.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

bool Workspace::can_split() const {
  return active_ != nullptr && views_.size() < ViewGrid::kMost;
}

void Workspace::split_view() {
  if (!can_split()) return;
  const auto at = std::find(views_.begin(), views_.end(), active_);
  MapPanel* added = add_view(static_cast<std::size_t>(at - views_.begin()) + 1);
  const MapPanel* old = active_;
  added->copy_from(*old);
  if (maps_->maximised() != nullptr) maps_->maximise(nullptr);
  arrange();
  activate(added);
}

void Workspace::close_view(MapPanel* panel) {
  const auto at = std::find(views_.begin(), views_.end(), panel);
  if (!can_close() || at == views_.end()) return;
  const auto place = static_cast<std::size_t>(at - views_.begin());
  views_.erase(at);
  if (active_ == panel) active_ = nullptr;
  arrange();
  panel->hide();
  panel->deleteLater();
  activate(active_ != nullptr ? active_ : views_[std::min(place, views_.size() - 1)]);
  Q_EMIT changed();
}

void Workspace::maximise_view(MapPanel* panel) {
  maps_->maximise(maps_->maximised() == panel ? nullptr : panel);
  arrange();
  activate(panel);
}

void Workspace::next_view() {
  if (views_.empty()) return;
  const auto at = std::find(views_.begin(), views_.end(), active_);
  MapPanel* next = at == views_.end() || at + 1 == views_.end() ? views_.front() : *(at + 1);
  activate(next);
  next->view()->setFocus(Qt::OtherFocusReason);
}

void Workspace::set_view_count(std::size_t count) {
  count = std::clamp<std::size_t>(count, 1, ViewGrid::kMost);
  while (views_.size() > count) close_view(views_.back());
  while (views_.size() < count) add_view(views_.size());
}

MapPanel* Workspace::maximised() const {
  return qobject_cast<MapPanel*>(maps_->maximised());
}

void Workspace::swap_views(MapPanel* a, MapPanel* b) {
  const auto first = std::find(views_.begin(), views_.end(), a);
  const auto second = std::find(views_.begin(), views_.end(), b);
  if (first == views_.end() || second == views_.end()) return;
  std::iter_swap(first, second);
  arrange();
}

// The other maps show the same spot of the rock at the same size.
void Workspace::follow_view(MapPanel* looked) {
  if (!linked_) return;
  const int from = plane_of(looked);
  const MapViewport& viewport = looked->view()->viewport();
  // A step of a tenth of the view tells how much larger the other plane's coordinates are.
  const double step_um = viewport.um_per_px * std::max(1.0, viewport.size.width()) / 10;
  const PointUm beside{viewport.centre.x_um + step_um, viewport.centre.y_um};
  for (MapPanel* view : views_) {
    const int to = plane_of(view);
    if (view == looked || to < 0 || sample_ == nullptr) continue;
    const auto centre = sample_->convert(viewport.centre, from, to);
    const auto other = sample_->convert(beside, from, to);
    if (!centre || !other) {
      if (linked_by_middle_) follow_by_middle(*looked->view(), *view->view());
      continue;
    }
    const double scale =
        std::hypot(other->x_um - centre->x_um, other->y_um - centre->y_um) / step_um;
    if (scale > 0 && std::isfinite(scale)) {
      view->view()->look_at(*centre, viewport.um_per_px * scale);
    }
  }
}

void Workspace::follow_by_middle(const MapView& looked, MapView& view) {
  if (looked.layer() == nullptr || view.layer() == nullptr) return;
  const auto middle = [](const MapView& each) {
    const ExtentUm area = extent_of(each.layer()->grid);
    return PointUm{area.left + area.width / 2, area.top + area.height / 2};
  };
  const PointUm from = middle(looked), to = middle(view), centre = looked.viewport().centre;
  view.look_at({to.x_um + centre.x_um - from.x_um, to.y_um + centre.y_um - from.y_um},
               looked.viewport().um_per_px);
}

void Workspace::close_others() {
  for (MapPanel* view : std::vector<MapPanel*>(views_)) {
    const int plane = plane_of(view);
    if (plane < 0 || is_own(plane)) continue;
    if (can_close()) {
      close_view(view);
    } else {
      show_in(view, sample_->items.front(), std::nullopt);
    }
  }
  // Kept spectra stand in the history, which speaks of their panel: it stays, and shows nothing.
  for (const auto& [plane, spectra] : spectra_) {
    if (!is_own(plane)) spectra->set_image(nullptr, {});
  }
  arrange();
}

void Workspace::drag_view(MapPanel* panel) {
  if (!can_close()) return;
  auto* drag = new QDrag(panel);
  drag->setMimeData(make_view_drag(panel));
  drag->setPixmap(panel->title_line()->grab());
  drag->exec(Qt::MoveAction);
}

// Layers and other views may be dropped onto a map.
bool Workspace::eventFilter(QObject* watched, QEvent* event) {
  const bool entered = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
  if (!entered && event->type() != QEvent::Drop) return QWidget::eventFilter(watched, event);
  const auto at = std::find(views_.begin(), views_.end(), watched);
  auto* drop = static_cast<QDropEvent*>(event);
  const auto layer = dragged_layer(*drop->mimeData());
  const bool view = is_view_drag(*drop->mimeData());
  if (at == views_.end() || (!layer && !view)) {
    event->ignore();  // files are the window's
    return QWidget::eventFilter(watched, event);
  }
  drop->acceptProposedAction();
  if (entered) return true;
  MapPanel* target = *at;
  if (layer) {
    show_layer_in(target, layer->key,
                  layer->column < 0 ? std::nullopt : std::optional(layer->column));
    return true;
  }
  for (MapPanel* each : std::vector<MapPanel*>(views_)) {
    if (each != target && is_drag_of(*drop->mimeData(), each)) swap_views(each, target);
  }
  return true;
}

}  // namespace lithoscope

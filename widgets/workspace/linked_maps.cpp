#include "widgets/workspace/linked_maps.h"

#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

int plane_of(const MapPanel* panel) {
  return panel->item() ? panel->item()->plane : -1;
}

}  // namespace

LinkedMaps::LinkedMaps(Selection& selection, std::size_t count, QWidget* parent)
    : QWidget(parent), selection_(selection) {
  auto* row = new QSplitter(Qt::Horizontal, this);
  row->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(row);
  for (std::size_t i = 0; i < count; ++i) {
    auto* panel = new MapPanel(row);
    row->addWidget(panel);
    row->setStretchFactor(static_cast<int>(i), 1);
    panels_.push_back(panel);
    MapView* view = panel->view();
    connect(view, &MapView::hovered, &selection_, [this, panel](PointUm point) {
      if (plane_of(panel) >= 0) selection_.hover({plane_of(panel), point});
    });
    connect(view, &MapView::hover_left, &selection_, &Selection::leave);
    connect(view, &MapView::clicked, &selection_, [this, panel](PointUm point) {
      if (plane_of(panel) >= 0) selection_.pin({plane_of(panel), point});
    });
    connect(view, &MapView::pressed, this, [this, panel] { activate(panel); });
    connect(view, &MapView::looked, this, [this, panel] { follow_view(panel); });
    connect(panel, &MapPanel::failed, this, &LinkedMaps::failed);
    connect(panel, &MapPanel::layer_shown, this, [this] {
      follow_selection();
      Q_EMIT changed();
    });
  }
  connect(&selection_, &Selection::changed, this, &LinkedMaps::follow_selection);
}

void LinkedMaps::set_sample(const SamplePtr& sample) {
  sample_ = sample;
}

void LinkedMaps::show(std::size_t map, const SampleItem* item, const QString& words) {
  MapPanel* panel = panels_[map];
  if (item == nullptr) {
    panel->clear();
    panel->view()->set_message(words);
    if (active_ == panel) activate(nullptr);
    return;
  }
  const auto& shown = panel->item();
  const bool same =
      shown && shown->key == item->key && shown->artifact.value() == item->artifact.value();
  if (!same) panel->show_item(*item);
  if (active_ == nullptr) activate(panel);
}

void LinkedMaps::activate(MapPanel* panel) {
  if (panel != nullptr && plane_of(panel) < 0) return;
  if (active_ == panel) return;
  active_ = panel;
  for (MapPanel* each : panels_) each->set_active(each == panel);
  Q_EMIT changed();
}

void LinkedMaps::follow_view(const MapPanel* looked) {
  const int from = plane_of(looked);
  if (from < 0 || sample_ == nullptr) return;
  const MapViewport& viewport = looked->view()->viewport();
  // A step of a tenth of the view tells how much larger the other plane's coordinates are.
  const double step_um = viewport.um_per_px * std::max(1.0, viewport.size.width()) / 10;
  const PointUm beside{viewport.centre.x_um + step_um, viewport.centre.y_um};
  for (MapPanel* panel : panels_) {
    const int to = plane_of(panel);
    if (panel == looked || to < 0) continue;
    const auto centre = sample_->convert(viewport.centre, from, to);
    const auto other = sample_->convert(beside, from, to);
    if (!centre || !other) continue;
    const double scale =
        std::hypot(other->x_um - centre->x_um, other->y_um - centre->y_um) / step_um;
    if (scale > 0 && std::isfinite(scale)) {
      panel->view()->look_at(*centre, viewport.um_per_px * scale);
    }
  }
}

void LinkedMaps::follow_selection() {
  for (MapPanel* panel : panels_) {
    const int plane = plane_of(panel);
    if (plane < 0) continue;
    panel->view()->set_cross(selection_.cursor_in(plane));
    panel->view()->set_pin(selection_.pin_in(plane));
  }
}

}  // namespace lithoscope

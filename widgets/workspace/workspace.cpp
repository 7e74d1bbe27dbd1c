#include "widgets/workspace/workspace.h"

#include <QSplitter>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/map/map_panel.h"
#include "widgets/map/map_title.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspace/view_grid.h"

namespace lithoscope {

Workspace::Workspace(QWidget* parent)
    : QWidget(parent),
      history_(new QUndoStack(this)),
      maps_(new ViewGrid),
      spectra_row_(new QSplitter(Qt::Horizontal)) {
  auto* rows = new QSplitter(Qt::Vertical, this);
  rows->addWidget(maps_);
  rows->addWidget(spectra_row_);
  rows->setStretchFactor(0, 5);
  rows->setStretchFactor(1, 2);
  rows->setSizes({640, 360});
  rows->setChildrenCollapsible(false);
  spectra_row_->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(rows);
  // Where every plane has one map above its spectra, they stay one column.
  connect(maps_, &ViewGrid::moved, this, [this] {
    QSplitter* row = maps_->single_row();
    if (row != nullptr && views_.size() == shown_planes().size()) {
      spectra_row_->setSizes(row->sizes());
    }
  });
  connect(spectra_row_, &QSplitter::splitterMoved, this, [this] {
    QSplitter* row = maps_->single_row();
    if (row != nullptr && views_.size() == shown_planes().size()) {
      row->setSizes(spectra_row_->sizes());
    }
  });
  connect(&selection_, &Selection::changed, this, &Workspace::follow_selection);
}

Workspace::~Workspace() {
  history_->disconnect();
  history_->clear();
}

int Workspace::plane_of(const MapPanel* panel) {
  return panel == nullptr || !panel->item() ? -1 : panel->item()->plane;
}

void Workspace::clear() {
  history_->clear();  // it speaks of the panels
  active_ = nullptr;
  maps_->set_views({});
  for (const MapPanel* view : views_) delete view;
  for (const auto& [plane, spectra] : spectra_) delete spectra;
  views_.clear();
  spectra_.clear();
  selection_.clear();
}

void Workspace::open(const SamplePtr& sample) {
  clear();
  sample_ = sample;
  own_planes_ = -1;
  selection_.set_sample(sample);
  for (const int plane : sample->planes_worth_showing()) {
    if (views_.size() == 2) break;  // more on request, from the tree
    // An image first: it has spectra to show.
    const SampleItem* shown = nullptr;
    for (const SampleItem& item : sample->items) {
      if (item.plane == plane && (shown == nullptr || (item.is_image() && !shown->is_image()))) {
        shown = &item;
      }
    }
    if (shown != nullptr) show_in(view_for(plane), *shown, std::nullopt);
  }
  if (views_.empty()) return;
  activate(views_.front());
  arrange();
}

void Workspace::update_sample(const SamplePtr& sample, int own_planes) {
  sample_ = sample;
  own_planes_ = own_planes;
  selection_.set_sample(sample);
  for (MapPanel* view : views_) {
    const auto& shown = view->item();
    if (!shown) continue;
    view->follow_others(*sample);
    const SampleItem* now = sample->find(shown->key);
    if (now == nullptr) {  // its step is gone
      const auto there =
          std::find_if(sample->items.begin(), sample->items.end(),
                       [&](const SampleItem& item) { return item.plane == shown->plane; });
      if (there != sample->items.end()) now = &*there;
    }
    if (now != nullptr && now->artifact.value() != shown->artifact.value()) {
      show_in(view, *now, std::nullopt);
    }
  }
}

void Workspace::show_results() {
  for (const int plane : sample_->planes_worth_showing()) {
    const SampleItem* result = is_own(plane) ? sample_->main_result(plane) : nullptr;
    if (result != nullptr) {
      show_in(view_for(plane), *result, std::nullopt);
    }
  }
  arrange();
  Q_EMIT changed();
}

MapPanel* Workspace::view_for(int plane) {
  if (MapPanel* known = panel(plane)) return known;
  if (views_.size() >= ViewGrid::kMost) return active_;
  std::size_t place = 0;
  while (place < views_.size() && plane_of(views_[place]) < plane) ++place;
  return add_view(place);
}

MapPanel* Workspace::add_view(std::size_t place) {
  auto* view = new MapPanel;
  views_.insert(views_.begin() + static_cast<std::ptrdiff_t>(place), view);
  connect_view(view);
  return view;
}

SpectrumPanel* Workspace::add_spectra(int plane) {
  auto* added = new SpectrumPanel(nullptr, history_);
  added->set_registry(registry_);
  added->set_plane_name(sample_->planes[static_cast<std::size_t>(plane)].name);
  connect(added, &SpectrumPanel::activated, this, [this, plane] { activate(panel(plane)); });
  connect(added, &SpectrumPanel::changed, this, &Workspace::spectra_changed);
  connect(added, &SpectrumPanel::hovered, this, &Workspace::spectrum_hovered);
  connect(added->view(), &SpectrumView::channel_clicked, this, [this, plane](int channel) {
    if (const SampleItem* item = item_of_spectra(plane)) show_layer(item->key, channel);
  });
  connect(added, &SpectrumPanel::map_wanted, this, [this, plane](const LayerFormula& formula) {
    if (const SampleItem* item = item_of_spectra(plane)) show_formula(item->key, formula);
  });
  const auto place = std::distance(spectra_.begin(), spectra_.lower_bound(plane));
  spectra_[plane] = added;
  spectra_row_->insertWidget(static_cast<int>(place), added);
  Q_EMIT spectra_made(added, plane);
  return added;
}

const SampleItem* Workspace::item_of_spectra(int plane) const {
  const SpectralImagePtr image = spectra(plane)->image();
  for (const SampleItem& item : sample_->items) {
    if (image != nullptr && item.artifact.as<SpectralImage>() == image) return &item;
  }
  return nullptr;
}

void Workspace::connect_view(MapPanel* panel) {
  MapView* view = panel->view();
  connect(view, &MapView::hovered, &selection_, [this, panel](PointUm point) {
    selection_.hover({plane_of(panel), point});
  });
  connect(view, &MapView::hover_left, &selection_, &Selection::leave);
  connect(view, &MapView::clicked, &selection_, [this, panel](PointUm point) {
    selection_.pin({plane_of(panel), point});
  });
  connect(view, &MapView::pressed, this, [this, panel] { activate(panel); });
  connect(view, &MapView::looked, this, [this, panel] { follow_view(panel); });
  connect(panel, &MapPanel::failed, this, &Workspace::failed);
  connect(panel, &MapPanel::layer_shown, this, [this, panel] {
    update_spectra_source(plane_of(panel));
    follow_selection();
    Q_EMIT changed();
  });
  MapTitle* title = panel->title_line();
  connect(title, &MapTitle::split_clicked, this, [this, panel] {
    activate(panel);
    split_view();
  });
  connect(title, &MapTitle::maximise_clicked, this, [this, panel] { maximise_view(panel); });
  // Not at once: the button that was clicked goes with the view.
  connect(
      title, &MapTitle::close_clicked, this, [this, panel] { close_view(panel); },
      Qt::QueuedConnection);
  connect(title, &MapTitle::dragged, this, [this, panel] { drag_view(panel); });
  panel->setAcceptDrops(true);
  panel->installEventFilter(this);
}

// Puts views and spectra where they belong.
void Workspace::arrange() {
  maps_->set_views({views_.begin(), views_.end()});
  for (MapPanel* view : views_) {
    view->title_line()->set_tools(can_split(), can_close(), maps_->maximised() == view);
    if (plane_of(view) >= 0) Q_EMIT map_shows(view->view(), plane_of(view));
  }
  const std::vector<int> planes = shown_planes();
  bool fresh = false;
  for (const int plane : planes) {
    if (spectra_.count(plane) == 0) {
      add_spectra(plane);
      update_spectra_source(plane);
      fresh = true;
    }
  }
  for (const auto& [plane, spectra] : spectra_) {
    const bool wanted = std::find(planes.begin(), planes.end(), plane) != planes.end();
    fresh |= wanted == spectra->isHidden();
    spectra->setVisible(wanted);
  }
  if (fresh) spectra_row_->setSizes(QList<int>(spectra_row_->count(), 1000));
}

void Workspace::update_spectra_source(int plane) {
  const auto found = spectra_.find(plane);
  const MapPanel* map = panel(plane);
  if (found == spectra_.end() || map == nullptr) return;
  // The image that is looked at, else the one that the plane began with.
  const SampleItem* chosen = nullptr;
  const auto& shown = map->item();
  if (shown && shown->is_image()) chosen = &*shown;
  if (chosen == nullptr) {
    for (const SampleItem& item : sample_->items) {
      if (chosen == nullptr && item.plane == plane && item.is_image()) chosen = &item;
    }
  }
  SpectrumPanel* spectra = found->second;
  spectra->set_plane_name(sample_->planes[static_cast<std::size_t>(plane)].name);
  spectra->set_image(chosen == nullptr ? nullptr : chosen->artifact.as<SpectralImage>(),
                     chosen == nullptr ? QString() : chosen->title);
  const bool marked = shown && shown->is_image() && map->column() >= 0;
  spectra->view()->set_marked_channel(marked ? std::optional(map->column()) : std::nullopt);
}

bool Workspace::can_keep_spectra() const {
  const std::vector<int> planes = shown_planes();
  return std::any_of(planes.begin(), planes.end(), [this](int plane) {
    // While a sample is being opened its maps are there before their spectra.
    const SpectrumPanel* shown = spectra(plane);
    return shown != nullptr && shown->can_keep();
  });
}

void Workspace::keep_spectra() {
  if (!can_keep_spectra()) return;
  history_->beginMacro(tr("Keep spectra"));
  for (const int plane : shown_planes()) spectra(plane)->keep();
  history_->endMacro();
}

void Workspace::show_in(MapPanel* panel, const SampleItem& item, std::optional<int> column) {
  panel->set_plane_name(sample_->planes[static_cast<std::size_t>(item.plane)].name);
  panel->show_item(item, column);
}

void Workspace::show_layer(const std::string& key, std::optional<int> column) {
  const SampleItem* item = sample_ == nullptr ? nullptr : sample_->find(key);
  if (item != nullptr) show_layer_in(view_for(item->plane), key, column);
}

void Workspace::show_formula(const std::string& key, const LayerFormula& formula) {
  const SampleItem* item = sample_ == nullptr ? nullptr : sample_->find(key);
  if (item == nullptr) return;
  MapPanel* panel = view_for(item->plane);
  panel->set_plane_name(sample_->planes[static_cast<std::size_t>(item->plane)].name);
  panel->show_formula(*item, formula);
  arrange();
  activate(panel);
}

void Workspace::show_layer_in(MapPanel* panel, const std::string& key, std::optional<int> column) {
  const SampleItem* item = sample_ == nullptr ? nullptr : sample_->find(key);
  if (item == nullptr || panel == nullptr) return;
  show_in(panel, *item, column);
  arrange();
  activate(panel);
}

void Workspace::show_layers_in(MapPanel* panel, std::vector<StackedItem> layers,
                               std::size_t current) {
  if (sample_ == nullptr || panel == nullptr || current >= layers.size()) return;
  const auto plane = static_cast<std::size_t>(layers[current].item.plane);
  panel->set_plane_name(sample_->planes[plane].name);
  panel->show_layers(std::move(layers), current);
  arrange();
  activate(panel);
}

void Workspace::activate(MapPanel* panel) {
  if (panel == nullptr || panel == active_) return;
  active_ = panel;
  for (MapPanel* view : views_) view->set_active(view == panel);
  if (maps_->maximised() != nullptr && maps_->maximised() != panel) maximise_view(panel);
  update_spectra_source(plane_of(panel));
  Q_EMIT changed();
}

MapPanel* Workspace::panel(int plane) const {
  if (plane < 0) return nullptr;
  if (plane_of(active_) == plane) return active_;
  const auto found = std::find_if(views_.begin(), views_.end(), [plane](const MapPanel* view) {
    return plane_of(view) == plane;
  });
  return found == views_.end() ? nullptr : *found;
}

SpectrumPanel* Workspace::spectra(int plane) const {
  const auto found = spectra_.find(plane);
  return found == spectra_.end() ? nullptr : found->second;
}

std::vector<int> Workspace::shown_planes() const {
  std::vector<int> planes;
  for (const MapPanel* view : views_) {
    if (plane_of(view) >= 0) planes.push_back(plane_of(view));
  }
  std::sort(planes.begin(), planes.end());
  planes.erase(std::unique(planes.begin(), planes.end()), planes.end());
  return planes;
}

void Workspace::follow_selection() {
  for (MapPanel* view : views_) {
    view->view()->set_cross(selection_.cursor_in(plane_of(view)));
    view->view()->set_pin(selection_.pin_in(plane_of(view)));
  }
  for (const int plane : shown_planes()) {
    if (SpectrumPanel* shown = spectra(plane)) {
      shown->set_places(selection_.cursor_in(plane), selection_.pin_in(plane));
    }
  }
}

}  // namespace lithoscope

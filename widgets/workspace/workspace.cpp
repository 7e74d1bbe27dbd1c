#include "widgets/workspace/workspace.h"

#include <QSplitter>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

Workspace::Workspace(QWidget* parent)
    : QWidget(parent),
      history_(new QUndoStack(this)),
      maps_(new QSplitter(Qt::Horizontal)),
      spectra_(new QSplitter(Qt::Horizontal)) {
  auto* rows = new QSplitter(Qt::Vertical, this);
  rows->addWidget(maps_);
  rows->addWidget(spectra_);
  rows->setStretchFactor(0, 5);
  rows->setStretchFactor(1, 2);
  rows->setSizes({640, 360});
  rows->setChildrenCollapsible(false);
  maps_->setChildrenCollapsible(false);
  spectra_->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(rows);
  // A map and its spectra stay one column.
  const auto tie = [](QSplitter* moved, QSplitter* other) {
    QObject::connect(moved, &QSplitter::splitterMoved, other,
                     [moved, other] { other->setSizes(moved->sizes()); });
  };
  tie(maps_, spectra_);
  tie(spectra_, maps_);
  connect(&selection_, &Selection::changed, this, &Workspace::follow_selection);
}

Workspace::~Workspace() {
  history_->disconnect();
  history_->clear();
}

void Workspace::clear() {
  history_->clear();  // it speaks of the panels
  for (const Column& column : columns_) {
    delete column.map;
    delete column.spectra;
  }
  columns_.clear();
  active_plane_ = -1;
  selection_.clear();
}

void Workspace::open(const SamplePtr& sample) {
  clear();
  sample_ = sample;
  selection_.set_sample(sample);
  int first = -1;
  for (const int plane : sample->planes_worth_showing()) {
    if (columns_.size() == 2) break;  // more on request, from the tree
    // An image first: it has spectra to show.
    const SampleItem* shown = nullptr;
    for (const SampleItem& item : sample->items) {
      if (item.plane == plane && (shown == nullptr || (item.is_image() && !shown->is_image()))) {
        shown = &item;
      }
    }
    if (shown == nullptr) continue;
    column_for(plane).map->show_item(*shown);
    if (first < 0) first = plane;
  }
  for (const Column& column : columns_) update_spectra_source(column);
  if (first >= 0) activate(first);
}

void Workspace::update_sample(const SamplePtr& sample) {
  sample_ = sample;
  selection_.set_sample(sample);
}

void Workspace::show_results() {
  for (const int plane : sample_->planes_worth_showing()) {
    if (const SampleItem* result = sample_->main_result(plane)) {
      column_for(plane).map->show_item(*result);
    }
  }
  Q_EMIT changed();
}

Workspace::Column& Workspace::column_for(int plane) {
  for (Column& column : columns_) {
    if (column.plane == plane) return column;
  }
  Column column{plane, new MapPanel, new SpectrumPanel(nullptr, history_)};
  column.spectra->set_registry(registry_);
  const QString& name = sample_->planes[static_cast<std::size_t>(plane)].name;
  column.map->set_plane_name(name);
  column.spectra->set_plane_name(name);
  std::size_t place = 0;
  while (place < columns_.size() && columns_[place].plane < plane) ++place;
  maps_->insertWidget(static_cast<int>(place), column.map);
  spectra_->insertWidget(static_cast<int>(place), column.spectra);
  connect_column(column);
  columns_.insert(columns_.begin() + static_cast<std::ptrdiff_t>(place), column);
  // Equal shares for all.
  maps_->setSizes(QList<int>(static_cast<qsizetype>(columns_.size()), 1000));
  spectra_->setSizes(QList<int>(static_cast<qsizetype>(columns_.size()), 1000));
  return columns_[place];
}

void Workspace::connect_column(const Column& column) {
  MapView* view = column.map->view();
  const int plane = column.plane;
  connect(view, &MapView::hovered, &selection_, [this, plane](PointUm point) {
    selection_.hover({plane, point});
  });
  connect(view, &MapView::hover_left, &selection_, &Selection::leave);
  connect(view, &MapView::clicked, &selection_, [this, plane](PointUm point) {
    selection_.pin({plane, point});
  });
  connect(view, &MapView::pressed, this, [this, plane] { activate(plane); });
  connect(column.map, &MapPanel::failed, this, &Workspace::failed);
  connect(column.map, &MapPanel::layer_shown, this, [this, plane] {
    for (const Column& each : columns_) {
      if (each.plane == plane) update_spectra_source(each);
    }
    follow_selection();
    Q_EMIT changed();
  });
  connect(column.spectra, &SpectrumPanel::activated, this, [this, plane] { activate(plane); });
  connect(column.spectra, &SpectrumPanel::changed, this, &Workspace::spectra_changed);
  connect(column.spectra, &SpectrumPanel::hovered, this, &Workspace::spectrum_hovered);
  connect(column.spectra->view(), &SpectrumView::channel_clicked, this, [this, plane](int channel) {
    const SpectralImagePtr image = spectra(plane)->image();
    for (const SampleItem& item : sample_->items) {
      if (item.artifact.as<SpectralImage>() == image) show_layer(item.key, channel);
    }
  });
  Q_EMIT map_made(view, plane);
  Q_EMIT spectra_made(column.spectra, plane);
}

void Workspace::update_spectra_source(const Column& column) {
  // The image that is looked at, else the one that the plane began with.
  const SampleItem* chosen = nullptr;
  const auto& shown = column.map->item();
  if (shown && shown->is_image()) chosen = &*shown;
  if (chosen == nullptr) {
    for (const SampleItem& item : sample_->items) {
      if (chosen == nullptr && item.plane == column.plane && item.is_image()) chosen = &item;
    }
  }
  column.spectra->set_image(chosen == nullptr ? nullptr : chosen->artifact.as<SpectralImage>(),
                            chosen == nullptr ? QString() : chosen->title);
  const bool marked = shown && shown->is_image() && column.map->column() >= 0;
  column.spectra->view()->set_marked_channel(marked ? std::optional(column.map->column())
                                                    : std::nullopt);
}

bool Workspace::can_keep_spectra() const {
  return std::any_of(columns_.begin(), columns_.end(),
                     [](const Column& column) { return column.spectra->can_keep(); });
}

void Workspace::keep_spectra() {
  if (!can_keep_spectra()) return;
  history_->beginMacro(tr("Keep spectra"));
  for (const Column& column : columns_) column.spectra->keep();
  history_->endMacro();
}

void Workspace::show_layer(const std::string& key, std::optional<int> column) {
  const SampleItem* item = sample_ == nullptr ? nullptr : sample_->find(key);
  if (item == nullptr) return;
  column_for(item->plane).map->show_item(*item, column);
  activate(item->plane);
}

void Workspace::activate(int plane) {
  if (plane == active_plane_) return;
  active_plane_ = plane;
  for (const Column& column : columns_) column.map->set_active(column.plane == plane);
  Q_EMIT changed();
}

MapPanel* Workspace::active() const {
  return panel(active_plane_);
}

MapPanel* Workspace::panel(int plane) const {
  for (const Column& column : columns_) {
    if (column.plane == plane) return column.map;
  }
  return nullptr;
}

SpectrumPanel* Workspace::spectra(int plane) const {
  for (const Column& column : columns_) {
    if (column.plane == plane) return column.spectra;
  }
  return nullptr;
}

std::vector<int> Workspace::shown_planes() const {
  std::vector<int> planes;
  for (const Column& column : columns_) planes.push_back(column.plane);
  return planes;
}

void Workspace::follow_selection() {
  for (const Column& column : columns_) {
    const auto cursor = selection_.cursor_in(column.plane);
    const auto pin = selection_.pin_in(column.plane);
    column.map->view()->set_cross(cursor);
    column.map->view()->set_pin(pin);
    column.spectra->set_places(cursor, pin);
  }
}

}  // namespace lithoscope

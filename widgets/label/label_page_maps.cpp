// The two maps of the Label page: what they show, and how they follow the cards and each other.
#include <QComboBox>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/label/card_column.h"
#include "widgets/label/label_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

// Halfway and more to the ground: seen, but not in the way.
Colour dimmed(Colour colour, const QColor& ground) {
  const auto mixed = [](int a, int b) { return static_cast<std::uint8_t>((a + 5 * b) / 6); };
  return {mixed(colour.red, ground.red()), mixed(colour.green, ground.green()),
          mixed(colour.blue, ground.blue())};
}

// The layer with all pixels dimmed, or left out, whose label is not `label`.
MapLayerPtr masked(const MapLayer& layer, const LabelMap& labels, int label, const QColor& ground) {
  auto shown = std::make_shared<MapLayer>(layer);
  const auto hides = [&](std::size_t i) { return labels.labels[i] != label; };
  if (layer.is_labels()) {
    auto map = std::make_shared<LabelMap>(*layer.labels);
    const std::size_t count = map->classes.size();
    for (std::size_t k = 0; k < count; ++k) {
      map->classes.push_back({map->classes[k].name, dimmed(map->classes[k].colour, ground)});
    }
    for (std::size_t i = 0; i < map->labels.size(); ++i) {
      if (map->labels[i] != 0 && hides(i)) {
        map->labels[i] = static_cast<std::uint16_t>(map->labels[i] + count);
      }
    }
    shown->labels = map;
    return shown;
  }
  constexpr float none = std::numeric_limits<float>::quiet_NaN();
  for (std::size_t i = 0; i < shown->values.size(); ++i) {
    if (!hides(i)) continue;
    shown->values[i] = none;
    for (MapBand& band : shown->bands) band.values[i] = none;
  }
  return shown;
}

}  // namespace

MapPanel* LabelPage::active_map() const {
  return set() == nullptr ? nullptr : labels_map_;
}

bool LabelPage::show_layer(const std::string& key, std::optional<int> column) {
  if (set() == nullptr || document_.sample()->find(key) == nullptr) return false;
  if (choose_labels(key)) return true;
  beside_ = key;
  show_beside();
  if (column) beside_map_->show_item(*document_.sample()->find(key), *column);
  return true;
}

int LabelPage::labels_plane() const {
  const SampleItem* item = document_.sample()->find(base_);
  return item == nullptr ? 0 : item->plane;
}

void LabelPage::show_labels() {
  SampleItem item;
  item.key = set()->key();
  item.title = set()->title;
  item.tip = tr("Classes that are named on this page");
  item.artifact = insight_->labels;
  item.plane = labels_plane();
  labels_map_->set_plane_name(
      document_.sample()->planes[static_cast<std::size_t>(item.plane)].name);
  labels_map_->show_item(item);
}

void LabelPage::show_beside() {
  const SampleItem* item = document_.sample()->find(beside_);
  if (item == nullptr) return;
  beside_box_->setCurrentIndex(std::max(0, beside_box_->findData(QString::fromStdString(beside_))));
  beside_map_->set_plane_name(
      document_.sample()->planes[static_cast<std::size_t>(item->plane)].name);
  beside_map_->show_item(*item);
  const auto features = item->artifact.as<FeatureMap>();
  column_box_->setVisible(features != nullptr);
  if (features == nullptr) return;
  const QSignalBlocker quiet(column_box_);
  column_box_->clear();
  for (const FeatureColumn& column : features->columns) {
    column_box_->addItem(QString::fromStdString(column.name));
  }
  column_box_->setCurrentIndex(std::clamp(beside_map_->column(), 0, column_box_->count() - 1));
}

// The class that is alone, else the one whose card the mouse is over, stands out of its map.
void LabelPage::emphasise() {
  if (insight_ == nullptr || !labels_map_->item()) return;
  const int number = cards_->isolated() != 0 ? cards_->isolated() : hovered_;
  LayerStyle style = labels_map_->style();
  style.emphasised = insight_->index_of(number);
  labels_map_->view()->set_style(style);
}

void LabelPage::mask_beside() {
  if (insight_ == nullptr || beside_layer_ == nullptr || !beside_map_->item()) return;
  MapView* view = beside_map_->view();
  const int index = insight_->index_of(cards_->isolated());
  if (index < 0) {
    view->set_layer_beneath(nullptr);
    view->set_layer(beside_layer_);
    return;
  }
  const Grid& grid = beside_layer_->grid;
  if (carried_ == nullptr || !(carried_->grid == grid)) {
    const int from = beside_map_->item()->plane, to = labels_plane();
    if (from == to && grid == insight_->map().grid) {
      carried_ = insight_->labels.as<LabelMap>();
    } else {
      carry_task_.start([this, insight = insight_, grid, from, to,
                         sample = document_.sample()](Progress& progress) -> BackgroundTask::Done {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        const auto back = [&](PointUm point) {
          return sample->convert(point, from, to).value_or(PointUm{none, none});
        };
        const auto carried =
            std::make_shared<const LabelMap>(labels_under(insight->map(), back, grid, progress));
        return [this, insight, carried] {
          if (insight != insight_ || beside_layer_ == nullptr ||
              !(beside_layer_->grid == carried->grid)) {
            return;
          }
          carried_ = carried;
          mask_beside();
        };
      });
      return;
    }
  }
  // Others in grey; classes have colours of their own, and are dimmed instead.
  view->set_layer_beneath(beside_layer_->is_labels() ? nullptr : beside_layer_);
  view->set_layer(masked(*beside_layer_, *carried_, index + 1, canvas_colour(palette())));
}

int LabelPage::class_at(PointUm point) const {
  if (insight_ == nullptr) return 0;
  const LabelMap& map = insight_->map();
  const auto pixel = map.grid.pixel_at(point);
  if (!pixel) return 0;
  const std::uint16_t label =
      map.labels[static_cast<std::size_t>(map.grid.index(pixel->row, pixel->col))];
  return label == 0 ? 0 : insight_->classes[label - 1u].number;
}

void LabelPage::hover_map(MapPanel* map, PointUm point) {
  if (map->item()) selection_.hover({map->item()->plane, point});
}

void LabelPage::follow_selection() {
  if (!isVisible()) return;
  for (MapPanel* map : {labels_map_, beside_map_}) {
    if (!map->item()) continue;
    map->view()->set_cross(selection_.cursor_in(map->item()->plane));
    map->view()->set_pin(selection_.pin_in(map->item()->plane));
  }
  const bool over_map = labels_map_->view()->underMouse() || beside_map_->view()->underMouse();
  const auto cursor =
      labels_map_->item() ? selection_.cursor_in(labels_map_->item()->plane) : std::nullopt;
  const int number = cursor ? class_at(*cursor) : 0;
  if (number == cards_->highlighted()) return;
  cards_->set_highlighted(number);
  ClassCard* card = cards_->card(number);
  if (card != nullptr && over_map) cards_->ensureWidgetVisible(card, 0, grid_unit(this));
}

// The other map shows the same spot of the rock at the same size.
void LabelPage::follow_view(MapPanel* looked) {
  MapPanel* other = looked == labels_map_ ? beside_map_ : labels_map_;
  if (following_ || !looked->item() || !other->item() || looked->view()->layer() == nullptr) return;
  const int from = looked->item()->plane, to = other->item()->plane;
  const MapViewport& viewport = looked->view()->viewport();
  // A step of a tenth of the view tells how much larger the other plane's coordinates are.
  const double step_um = viewport.um_per_px * std::max(1.0, viewport.size.width()) / 10;
  const PointUm beside{viewport.centre.x_um + step_um, viewport.centre.y_um};
  const auto centre = document_.sample()->convert(viewport.centre, from, to);
  const auto stepped = document_.sample()->convert(beside, from, to);
  if (!centre || !stepped) return;
  const double scale =
      std::hypot(stepped->x_um - centre->x_um, stepped->y_um - centre->y_um) / step_um;
  if (!(scale > 0) || !std::isfinite(scale)) return;
  following_ = true;
  other->view()->look_at(*centre, viewport.um_per_px * scale);
  following_ = false;
}

}  // namespace lithoscope

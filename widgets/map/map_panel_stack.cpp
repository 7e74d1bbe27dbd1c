// The layers of a panel that lie above and beneath its current one.
#include <algorithm>
#include <utility>

#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"

namespace lithoscope {

std::vector<StackRow> MapPanel::stack() const {
  std::vector<StackRow> rows;
  if (!item_) return rows;
  for (std::size_t i = 0; i < stack_.size(); ++i) {
    const Stacked& each = stack_[i];
    const bool current = i == current_;
    const SampleItem& item = current ? *item_ : *each.item;
    QString name = item.title;
    if (!item.is_labels()) {
      const QString part =
          current ? layer_name() : name_of(item, each.column, each.formula, each.layer);
      if (!part.isEmpty()) name += QStringLiteral(" · ") + part;
    }
    rows.push_back({each.id, name, each.blend, each.visible});
  }
  return rows;
}

std::vector<StackedItem> MapPanel::layers() const {
  std::vector<StackedItem> all;
  if (!item_) return all;
  for (std::size_t i = 0; i < stack_.size(); ++i) {
    const Stacked& each = stack_[i];
    if (i == current_) {
      all.push_back({*item_, column_, formula_, style(), each.blend, each.visible, each.beneath});
    } else {
      all.push_back({*each.item, each.column, each.formula, each.style, each.blend, each.visible,
                     each.beneath});
    }
  }
  return all;
}

void MapPanel::show_layers(std::vector<StackedItem> layers, std::size_t current) {
  loader_.cancel();
  patience_->stop();
  view_->set_busy({}, 0);
  stack_.clear();
  for (StackedItem& each : layers) {
    stack_.push_back({.id = ++last_id_,
                      .blend = each.blend,
                      .visible = each.visible,
                      .beneath = each.beneath,
                      .item = std::move(each.item),
                      .column = each.column,
                      .formula = std::move(each.formula),
                      .style = each.style});
  }
  for (std::size_t i = 0; i < stack_.size(); ++i) {
    if (i != current) load_stacked(stack_[i]);
  }
  take_current(current);
}

void MapPanel::follow_others(const Sample& sample) {
  if (!item_) return;
  const int current = current_layer();
  std::vector<int> gone;
  bool changed = false;
  for (Stacked& each : stack_) {
    if (each.id == current) continue;
    const SampleItem* now = sample.find(each.item->key);
    if (now == nullptr || now->plane != item_->plane) {
      gone.push_back(each.id);
    } else if (now->artifact.value() != each.item->artifact.value()) {
      each.item = *now;
      each.is_old = true;
      load_stacked(each);  // the old one is seen until the new one is there
      changed = true;
    }
  }
  for (const int id : gone) remove_layer(id);
  if (changed) Q_EMIT stack_changed();
}

MapPanel::Stacked* MapPanel::find_layer(int id) {
  const auto found = std::find_if(stack_.begin(), stack_.end(),
                                  [id](const Stacked& each) { return each.id == id; });
  return found == stack_.end() ? nullptr : &*found;
}

QString MapPanel::beneath_key() const {
  for (std::size_t i = 0; i < stack_.size(); ++i) {
    if (stack_[i].beneath && i != current_) return QString::fromStdString(stack_[i].item->key);
  }
  return {};
}

void MapPanel::show_beneath(const SampleItem* item) {
  const int current = current_layer();
  std::erase_if(stack_,
                [current](const Stacked& each) { return each.beneath && each.id != current; });
  if (item != nullptr) {
    const auto known = columns_.find(item->key);
    const int usual = item->is_image() ? LayerRequest::kChoose : 0;
    Stacked added{.id = ++last_id_, .beneath = true, .item = *item};
    added.column = known == columns_.end() ? usual : known->second;
    added.style.colour_map = ColourMap::kGrey;
    load_stacked(*stack_.insert(stack_.begin(), std::move(added)));
  }
  current_ = static_cast<std::size_t>(find_layer(current) - stack_.data());
  show_stack();
}

void MapPanel::add_layer(const SampleItem& item, std::optional<int> column) {
  if (!item_ || item.plane != item_->plane) return;
  put_current_away();
  ++current_;
  stack_.insert(stack_.begin() + static_cast<std::ptrdiff_t>(current_), Stacked{.id = ++last_id_});
  show_stack(nullptr);
  show_item(item, column);
  Q_EMIT stack_changed();
}

void MapPanel::select_layer(int id) {
  const Stacked* wanted = find_layer(id);
  if (wanted == nullptr || id == current_layer()) return;
  put_current_away();
  take_current(static_cast<std::size_t>(wanted - stack_.data()));
}

// What the current layer is goes into its place of the stack.
void MapPanel::put_current_away() {
  Stacked& old = stack_[current_];
  old.item = item_;
  old.column = column_;
  old.formula = formula_;
  old.style = style();
  // A layer that is still being read is not the one that is shown.
  old.layer = loading_ ? nullptr : view_->layer();
  loader_.cancel();
  patience_->stop();
  view_->set_busy({}, 0);
  if (old.layer == nullptr) load_stacked(old);
}

void MapPanel::take_current(std::size_t place) {
  current_ = place;
  Stacked& now = stack_[current_];
  item_ = std::exchange(now.item, std::nullopt);
  column_ = now.column;
  formula_ = std::exchange(now.formula, std::nullopt);
  styles_[item_->key] = now.style;
  if (formula_) {
    formulas_[item_->key] = *formula_;
  } else {
    formulas_.erase(item_->key);
    columns_[item_->key] = column_;
  }
  const MapLayerPtr layer = std::exchange(now.layer, nullptr);
  now.loader = nullptr;
  if (layer == nullptr || std::exchange(now.is_old, false)) {
    show_stack(layer);
    load();
  } else {
    show_layer(layer, column_);
  }
  Q_EMIT stack_changed();
}

void MapPanel::remove_layer(int id) {
  if (stack_.size() < 2 || find_layer(id) == nullptr) return;
  if (id == current_layer()) {
    // The one beneath takes its place, else the one above.
    const std::size_t gone = current_;
    loader_.cancel();
    patience_->stop();
    view_->set_busy({}, 0);
    const std::size_t next = gone > 0 ? gone - 1 : 1;
    const int next_id = stack_[next].id;
    stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(gone));
    take_current(static_cast<std::size_t>(find_layer(next_id) - stack_.data()));
    return;
  }
  const int current = current_layer();
  std::erase_if(stack_, [id](const Stacked& each) { return each.id == id; });
  current_ = static_cast<std::size_t>(find_layer(current) - stack_.data());
  show_stack();
  Q_EMIT stack_changed();
}

void MapPanel::order_layers(const std::vector<int>& ids) {
  std::vector<Stacked> ordered;
  for (const int id : ids) {
    if (const Stacked* each = find_layer(id)) ordered.push_back(*each);
  }
  if (ordered.size() != stack_.size()) return;
  const int current = current_layer();
  stack_ = std::move(ordered);
  current_ = static_cast<std::size_t>(find_layer(current) - stack_.data());
  show_stack();
  Q_EMIT stack_changed();
}

void MapPanel::set_layer_visible(int id, bool visible) {
  Stacked* each = find_layer(id);
  if (each == nullptr || each->visible == visible) return;
  each->visible = visible;
  show_stack();
  Q_EMIT stack_changed();
}

void MapPanel::set_layer_blend(int id, Blend blend) {
  Stacked* each = find_layer(id);
  if (each == nullptr || each->blend == blend) return;
  each->blend = blend;
  show_stack();
  Q_EMIT stack_changed();
}

void MapPanel::load_stacked(Stacked& stacked) {
  stacked.loader = std::make_shared<LayerLoader>();
  const int id = stacked.id;
  connect(stacked.loader.get(), &LayerLoader::loaded, this,
          [this, id](const MapLayerPtr& layer, int column) {
            Stacked* each = find_layer(id);
            if (each == nullptr || id == current_layer()) return;
            each->layer = layer;
            each->is_old = false;
            if (!each->formula) each->column = column;
            show_stack();
            Q_EMIT stack_changed();
          });
  connect(stacked.loader.get(), &LayerLoader::failed, this, &MapPanel::failed);
  stacked.loader->load(
      {stacked.item->artifact, stacked.column, stacked.item->title, stacked.formula});
}

void MapPanel::forget_stack() {
  if (stack_.size() == 1 && stack_[0].visible && stack_[0].blend == Blend::kNormal) return;
  const int id = current_layer();
  stack_ = {Stacked{.id = id}};
  current_ = 0;
  show_stack();
  Q_EMIT stack_changed();
}

void MapPanel::show_stack() {
  show_stack(view_->layer());
}

void MapPanel::show_stack(const MapLayerPtr& current) {
  std::vector<StackedLayer> layers;
  for (std::size_t i = 0; i < stack_.size(); ++i) {
    const Stacked& each = stack_[i];
    const bool is_current = i == current_;
    layers.push_back({is_current ? current : each.layer, is_current ? style() : each.style,
                      each.blend, each.visible});
  }
  view_->set_stack(std::move(layers), current_);
}

}  // namespace lithoscope

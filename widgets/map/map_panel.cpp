#include "widgets/map/map_panel.h"

#include <QEvent>
#include <QStringList>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/map/legend.h"
#include "widgets/map/map_title.h"
#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {

MapPanel::MapPanel(QWidget* parent)
    : QWidget(parent),
      title_(new MapTitle(this)),
      view_(new MapView(this)),
      legend_(new Legend(this)),
      patience_(new QTimer(this)) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit / 2);
  layout->setSpacing(unit / 2);
  layout->addWidget(title_);
  layout->addWidget(view_, 1);
  layout->addWidget(legend_);
  patience_->setSingleShot(true);
  patience_->setInterval(150);

  connect(patience_, &QTimer::timeout, this, [this] { view_->set_busy(stage_, 0); });
  connect(&loader_, &LayerLoader::progressed, this, [this](double fraction, const QString& stage) {
    stage_ = stage;
    if (!patience_->isActive()) view_->set_busy(stage, fraction);
  });
  connect(&loader_, &LayerLoader::loaded, this, &MapPanel::show_layer);
  connect(&loader_, &LayerLoader::failed, this, [this](const Error& error) {
    patience_->stop();
    loading_ = false;
    view_->set_busy({}, 0);
    view_->set_layer(nullptr);
    legend_->set_layer(nullptr, style());
    view_->set_message(QString::fromStdString(error.problem()));
    Q_EMIT failed(error);
  });
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &MapPanel::update_title);
  connect(legend_, &Legend::class_hovered, this, [this](int index) {
    LayerStyle style = this->style();
    style.emphasised = index;
    view_->set_style(style);
  });
  set_active(false);
}

const LayerStyle& MapPanel::style() const {
  static const LayerStyle kUsual;
  static const LayerStyle kPhoto{.low_percent = 0, .high_percent = 100};
  if (!item_) return kUsual;
  const auto found = styles_.find(item_->key);
  if (found != styles_.end()) return found->second;
  return photo_formula(item_->artifact) ? kPhoto : kUsual;
}

void MapPanel::set_plane_name(const QString& name) {
  plane_name_ = name;
  update_title();
}

void MapPanel::show_item(const SampleItem& item, std::optional<int> column) {
  if (!column) {
    const auto formula = formulas_.find(item.key);
    if (formula != formulas_.end()) return show_formula(item, formula->second);
    const auto known = columns_.find(item.key);
    const auto photo = known == columns_.end() ? photo_formula(item.artifact) : std::nullopt;
    if (photo) return show_formula(item, *photo);
    column = known != columns_.end() ? known->second : item.is_image() ? LayerRequest::kChoose : 0;
  }
  formulas_.erase(item.key);
  if (item_ && item_->plane != item.plane) forget_stack();
  item_ = item;
  column_ = *column;
  formula_.reset();
  load();
}

void MapPanel::show_formula(const SampleItem& item, const LayerFormula& formula) {
  if (item_ && item_->plane != item.plane) forget_stack();
  item_ = item;
  column_ = LayerRequest::kChoose;
  formula_ = formulas_[item.key] = formula;
  load();
}

void MapPanel::load() {
  stage_ = tr("Reading %1").arg(item_->title);
  patience_->start();
  loading_ = true;
  loader_.load({item_->artifact, column_, item_->title, formula_});
}

void MapPanel::show_layer(const MapLayerPtr& layer, int column) {
  patience_->stop();
  loading_ = false;
  view_->set_busy({}, 0);
  if (!formula_) {
    column_ = column;
    if (item_) columns_[item_->key] = column;
  }
  if (stack_.size() == 1 && view_->stack().size() == 1) {
    view_->set_style(style());
    view_->set_layer(layer);
  } else {
    show_stack(layer);
  }
  legend_->set_layer(layer, style());
  update_title();
  Q_EMIT layer_shown();
}

void MapPanel::set_style(const LayerStyle& style) {
  if (!item_) return;
  styles_[item_->key] = style;
  view_->set_style(style);
  legend_->set_layer(view_->layer(), style);
  Q_EMIT style_changed();
}

void MapPanel::clear() {
  loader_.cancel();
  patience_->stop();
  loading_ = false;
  item_.reset();
  styles_.clear();
  columns_.clear();
  formulas_.clear();
  formula_.reset();
  forget_stack();
  view_->set_busy({}, 0);
  view_->set_layer(nullptr);
  legend_->set_layer(nullptr, {});
  update_title();
}

void MapPanel::update_title() {
  QString text = plane_name_;
  if (item_) {
    // "LIBS · 670.8 nm" and "LIBS clusters" need not say twice where they lie.
    if (item_->title.startsWith(plane_name_)) {
      text = item_->title;
    } else {
      text += QStringLiteral(" · ") + item_->title;
    }
    if (view_->layer() != nullptr && !item_->is_labels()) {
      text += QStringLiteral(" · ") + layer_name();
    }
  }
  title_->set_text(text, item_ ? text + QLatin1Char('\n') + item_->tip : text);
}

QString MapPanel::layer_name() const {
  return name_of(*item_, column_, formula_, view_->layer());
}

QString MapPanel::name_of(const SampleItem& item, int column,
                          const std::optional<LayerFormula>& formula,
                          const MapLayerPtr& layer) const {
  const SpectralUnits& units = UnitChoice::instance().units();
  const auto image = item.artifact.as<SpectralImage>();
  if (image != nullptr && formula) return formula_title(*formula, image->axis);
  if (image != nullptr && column >= 0 && column < image->channels()) {
    return QString::fromStdString(
        channel_text(image->axis, static_cast<std::size_t>(column), units));
  }
  return layer == nullptr ? QString()
                          : QString::fromStdString(feature_text(layer->title.toStdString(), units));
}

void MapPanel::set_active(bool active) {
  active_ = active;
  title_->set_active(active);
}

void MapPanel::remember(Remembered remembered) {
  styles_ = std::move(remembered.styles);
  columns_ = std::move(remembered.columns);
  formulas_ = std::move(remembered.formulas);
}

void MapPanel::copy_from(const MapPanel& other) {
  plane_name_ = other.plane_name_;
  styles_ = other.styles_;
  columns_ = other.columns_;
  formulas_ = other.formulas_;
  if (other.item_) show_item(*other.item_);
  stack_ = other.stack_;
  current_ = other.current_;
  last_id_ = other.last_id_;
  // Those that are still being read are read for this one too.
  for (Stacked& each : stack_) {
    each.loader = nullptr;
    if (each.item && (each.layer == nullptr || each.is_old)) load_stacked(each);
  }
  if (stack_.size() > 1) show_stack();
}

QString MapPanel::title() const {
  return title_->text();
}

QString MapPanel::value_at(PointUm point) const {
  const MapLayerPtr& layer = view_->layer();
  if (layer == nullptr) return {};
  const auto pixel = layer->grid.pixel_at(point);
  if (!pixel) return {};
  const auto index = static_cast<std::size_t>(layer->grid.index(pixel->row, pixel->col));
  if (layer->is_composite()) {
    QStringList values;
    for (const MapBand& band : layer->bands) values += value_text(band.values[index]);
    return values.join(QStringLiteral(" · "));
  }
  if (!layer->is_labels()) return value_text(static_cast<double>(layer->values[index]));
  const int label = layer->labels->labels[index];
  if (label == 0) return tr("unlabelled");
  return QString::fromStdString(layer->labels->classes[static_cast<std::size_t>(label - 1)].name);
}

}  // namespace lithoscope

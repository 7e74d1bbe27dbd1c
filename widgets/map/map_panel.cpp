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
    view_->set_busy({}, 0);
    view_->set_layer(nullptr);
    legend_->set_layer(nullptr, style());
    view_->set_message(QString::fromStdString(error.problem()));
    Q_EMIT failed(error);
  });
  connect(&beneath_loader_, &LayerLoader::loaded, view_,
          [this](const MapLayerPtr& layer) { view_->set_layer_beneath(layer); });
  connect(&beneath_loader_, &LayerLoader::failed, this, &MapPanel::failed);
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
  item_ = item;
  column_ = *column;
  formula_.reset();
  load();
}

void MapPanel::show_formula(const SampleItem& item, const LayerFormula& formula) {
  item_ = item;
  column_ = LayerRequest::kChoose;
  formula_ = formulas_[item.key] = formula;
  load();
}

void MapPanel::load() {
  stage_ = tr("Reading %1").arg(item_->title);
  patience_->start();
  loader_.load({item_->artifact, column_, item_->title, formula_});
}

void MapPanel::show_layer(const MapLayerPtr& layer, int column) {
  patience_->stop();
  view_->set_busy({}, 0);
  if (!formula_) {
    column_ = column;
    if (item_) columns_[item_->key] = column;
  }
  view_->set_style(style());
  view_->set_layer(layer);
  legend_->set_layer(layer, style());
  update_title();
  Q_EMIT layer_shown();
}

void MapPanel::show_beneath(const SampleItem* item) {
  beneath_key_ = item == nullptr ? QString() : QString::fromStdString(item->key);
  if (item == nullptr) {
    beneath_loader_.cancel();
    view_->set_layer_beneath(nullptr);
    return;
  }
  const auto known = columns_.find(item->key);
  const int usual = item->is_image() ? LayerRequest::kChoose : 0;
  beneath_loader_.load(
      {item->artifact, known == columns_.end() ? usual : known->second, item->title});
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
  item_.reset();
  styles_.clear();
  columns_.clear();
  formulas_.clear();
  formula_.reset();
  show_beneath(nullptr);
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
  const SpectralUnits& units = UnitChoice::instance().units();
  const auto image = item_->artifact.as<SpectralImage>();
  if (image != nullptr && formula_) return formula_title(*formula_, image->axis);
  if (image != nullptr && column_ >= 0 && column_ < image->channels()) {
    return QString::fromStdString(
        channel_text(image->axis, static_cast<std::size_t>(column_), units));
  }
  return QString::fromStdString(feature_text(view_->layer()->title.toStdString(), units));
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

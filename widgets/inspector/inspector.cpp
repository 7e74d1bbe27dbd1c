#include "widgets/inspector/inspector.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "widgets/inspector/colour_map_box.h"
#include "widgets/inspector/formula_editor.h"
#include "widgets/inspector/layer_facts.h"
#include "widgets/inspector/stack_list.h"
#include "widgets/inspector/value_histogram.h"
#include "widgets/map/legend.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

QDoubleSpinBox* percent_box(const QString& tip, QWidget* parent) {
  auto* box = new QDoubleSpinBox(parent);
  box->setRange(0, 100);
  box->setDecimals(1);
  box->setSingleStep(0.5);
  box->setSuffix(QStringLiteral(" %"));
  box->setToolTip(tip);
  return box;
}

void set_row_visible(QFormLayout* form, QWidget* field, bool visible) {
  field->setVisible(visible);
  if (QWidget* label = form->labelForField(field)) label->setVisible(visible);
}

}  // namespace

Inspector::Inspector(QWidget* parent) : QWidget(parent) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit / 2, unit, unit);
  layout->setSpacing(unit);
  title_ = new QLabel(this);
  title_->setWordWrap(true);
  QFont bold = font();
  bold.setBold(true);
  title_->setFont(bold);
  facts_ = new QLabel(this);
  facts_->setWordWrap(true);
  facts_->setForegroundRole(QPalette::PlaceholderText);
  facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  fields_ = new QWidget(this);
  form_ = new QFormLayout(fields_);
  form_->setContentsMargins(0, unit / 2, 0, 0);
  form_->setVerticalSpacing(unit);
  form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
  layout->addWidget(title_);
  layout->addWidget(facts_);
  layout->addWidget(fields_);
  layout->addStretch(1);
  make_fields();
  update_fields();
}

void Inspector::make_fields() {
  formula_ = new FormulaEditor(fields_);
  channel_ = new QLineEdit(fields_);
  channel_->setObjectName(QStringLiteral("channel"));
  channel_->setToolTip(
      tr("The channel that is mapped: type a wavelength, or click in the spectrum"));
  channel_slider_ = new QSlider(Qt::Horizontal, fields_);
  channel_slider_->setToolTip(tr("Go through the channels"));
  column_ = new QComboBox(fields_);
  column_->setToolTip(tr("The column that is mapped"));
  low_ = percent_box(tr("Values below this percentile get the first colour"), fields_);
  high_ = percent_box(tr("Values above this percentile get the last colour"), fields_);
  stretch_ = new QComboBox(fields_);
  stretch_->setObjectName(QStringLiteral("stretch"));
  stretch_->setToolTip(tr("How the colours are spread over the values between"));
  stretch_->addItems({tr("Linear"), tr("Square root"), tr("Logarithmic"), tr("Equalised")});
  gamma_ = new QDoubleSpinBox(fields_);
  gamma_->setObjectName(QStringLiteral("gamma"));
  gamma_->setRange(kLeastGamma, kMostGamma);
  gamma_->setSingleStep(0.1);
  gamma_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
  gamma_->setPrefix(QStringLiteral("γ "));
  gamma_->setAccessibleName(tr("Gamma"));
  gamma_->setToolTip(
      tr("Gamma: less than 1 shows more of what is dark, more than 1 of what is bright"));
  histogram_ = new ValueHistogram(fields_);
  low_value_ = new QLineEdit(fields_);
  low_value_->setObjectName(QStringLiteral("low_value"));
  low_value_->setToolTip(tr("The value that gets the first colour"));
  high_value_ = new QLineEdit(fields_);
  high_value_->setObjectName(QStringLiteral("high_value"));
  high_value_->setToolTip(tr("The value that gets the last colour"));
  quantity_ = new QLabel(fields_);
  quantity_->setForegroundRole(QPalette::PlaceholderText);
  colour_map_ = make_colour_map_box(fields_);
  smooth_ = new QCheckBox(tr("Smooth between pixels"), fields_);
  smooth_->setToolTip(tr("Interpolate the colours instead of showing square pixels"));
  opacity_ = new QSlider(Qt::Horizontal, fields_);
  opacity_->setRange(0, 100);
  opacity_->setToolTip(tr("How much of what lies beneath shows through"));
  opacity_text_ = new QLabel(fields_);
  opacity_text_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
  opacity_text_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  stack_ = new StackList(fields_);

  const auto side_by_side = [this](QWidget* a, QWidget* b) {
    auto* both = new QWidget(fields_);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid_unit(this));
    row->addWidget(a, 1);
    row->addWidget(b, b == opacity_text_ ? 0 : 1);
    return both;
  };
  form_->addRow(tr("Show"), formula_);
  form_->addRow(tr("Channel"), channel_);
  form_->addRow(QString(), channel_slider_);
  form_->addRow(tr("Column"), column_);
  form_->addRow(tr("Stretch from – to"), histogram_);
  form_->addRow(QString(), side_by_side(low_value_, high_value_));
  form_->addRow(QString(), side_by_side(low_, high_));
  form_->addRow(QString(), quantity_);
  form_->addRow(QString(), side_by_side(stretch_, gamma_));
  form_->addRow(tr("Colours"), colour_map_);
  form_->addRow(QString(), smooth_);
  form_->addRow(tr("Opacity"), side_by_side(opacity_, opacity_text_));
  form_->addRow(tr("Layers of this map"), stack_);
  for (QWidget* field : {static_cast<QWidget*>(column_), static_cast<QWidget*>(stretch_),
                         static_cast<QWidget*>(colour_map_)}) {
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->setMinimumWidth(8 * grid_unit(this));
  }
  column_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

  connect(formula_, &FormulaEditor::formula_chosen, this, [this](const LayerFormula& formula) {
    if (panel_ != nullptr && panel_->item()) panel_->show_formula(*panel_->item(), formula);
  });
  connect(formula_, &FormulaEditor::channel_chosen, this, [this] {
    if (panel_ == nullptr || !panel_->item()) return;
    Q_EMIT layer_chosen(QString::fromStdString(panel_->item()->key), LayerRequest::kChoose);
  });
  connect(channel_, &QLineEdit::editingFinished, this, &Inspector::choose_typed_channel);
  connect(channel_slider_, &QSlider::valueChanged, this, [this](int channel) {
    if (!filling_) Q_EMIT layer_chosen(QString::fromStdString(panel_->item()->key), channel);
  });
  connect(column_, &QComboBox::activated, this, [this](int column) {
    Q_EMIT layer_chosen(QString::fromStdString(panel_->item()->key), column);
  });
  for (QDoubleSpinBox* box : {low_, high_}) {
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this] { apply_limits(low_->value(), high_->value()); });
  }
  for (QLineEdit* value : {low_value_, high_value_}) {
    connect(value, &QLineEdit::editingFinished, this, &Inspector::choose_typed_limits);
  }
  connect(histogram_, &ValueHistogram::limits_dragged, this, &Inspector::apply_limits);
  connect(histogram_, &ValueHistogram::middle_dragged, this, &Inspector::apply_gamma);
  connect(gamma_, &QDoubleSpinBox::valueChanged, this, &Inspector::apply_gamma);
  connect(stretch_, &QComboBox::currentIndexChanged, this, &Inspector::apply_style);
  connect(colour_map_, &QComboBox::currentIndexChanged, this, &Inspector::apply_style);
  connect(smooth_, &QCheckBox::toggled, this, &Inspector::apply_style);
  connect(opacity_, &QSlider::valueChanged, this, &Inspector::apply_style);
}

void Inspector::follow(MapPanel* panel, const SamplePtr& sample) {
  panel_ = panel;
  sample_ = sample;
  stack_->follow(panel, sample);
  update_fields();
}

void Inspector::update_fields() {
  const bool open = panel_ != nullptr && panel_->item().has_value();
  fields_->setVisible(open);
  title_->setVisible(open);
  if (!open) {
    facts_->setText(tr("Choose a layer to see what it is and how it is drawn."));
    return;
  }
  filling_ = true;
  const SampleItem& item = *panel_->item();
  const LayerStyle& style = panel_->style();
  const MapLayerPtr& layer = panel_->view()->layer();
  title_->setText(item.title);
  title_->setToolTip(item.tip);
  facts_->setText(layer_facts(item));

  const bool image = item.is_image(), labels = item.is_labels();
  const auto pictured = item.artifact.as<SpectralImage>();
  const bool formula = panel_->formula().has_value();
  const bool composite = formula && panel_->formula()->parts.size() == 3;
  const bool choice = image && pictured->channels() > 1 && !formula;
  formula_->follow(pictured, panel_->formula());
  set_row_visible(form_, formula_, image && pictured->channels() > 1);
  set_row_visible(form_, channel_, choice);
  set_row_visible(form_, channel_slider_, choice);
  if (choice && panel_->column() >= 0) {
    const std::string channel = channel_text(
        pictured->axis, static_cast<std::size_t>(panel_->column()), UnitChoice::instance().units());
    // Words that are being typed are left alone.
    if (!channel_->isModified()) channel_->setText(QString::fromStdString(channel));
    channel_slider_->setRange(0, static_cast<int>(pictured->channels()) - 1);
    channel_slider_->setValue(panel_->column());
  }
  set_row_visible(form_, column_, item.artifact.kind() == ArtifactKind::kFeatureMap);
  fill_columns(item);
  set_row_visible(form_, low_->parentWidget(), !labels);
  set_row_visible(form_, stretch_->parentWidget(), !labels);
  set_row_visible(form_, histogram_, !labels && !composite);
  set_row_visible(form_, low_value_->parentWidget(), !labels && !composite);
  set_row_visible(form_, quantity_, !labels && !composite);
  set_row_visible(form_, colour_map_, !labels && !composite);
  set_row_visible(form_, smooth_, !labels);
  low_->setValue(style.low_percent);
  high_->setValue(style.high_percent);
  if (!labels && layer != nullptr) {
    const ValueRange range = value_range(*layer, style);
    // What is being typed is left alone.
    if (!low_value_->isModified()) low_value_->setText(value_text(range.low));
    if (!high_value_->isModified()) high_value_->setText(value_text(range.high));
    quantity_->setText(layer->quantity);
  }
  if (quantity_->text().isEmpty()) quantity_->hide();
  histogram_->show_layer(composite ? nullptr : layer, style);
  stretch_->setCurrentIndex(static_cast<int>(style.stretch));
  gamma_->setValue(style.gamma);
  colour_map_->setCurrentIndex(index_of(style.colour_map));
  smooth_->setChecked(style.smooth);
  opacity_->setValue(qRound(style.opacity * 100));
  opacity_text_->setText(tr("%1 %").arg(opacity_->value()));
  filling_ = false;
}

void Inspector::fill_columns(const SampleItem& item) {
  const auto features = item.artifact.as<FeatureMap>();
  if (features == nullptr) return;
  const SpectralUnits& units = UnitChoice::instance().units();
  if (columns_of_ != QString::fromStdString(item.key) || columns_in_ != units ||
      column_->count() != static_cast<int>(features->columns.size())) {
    column_->clear();
    columns_in_ = units;
    for (const FeatureColumn& column : features->columns) {
      column_->addItem(QString::fromStdString(feature_text(column.name, units)));
    }
    columns_of_ = QString::fromStdString(item.key);
  }
  column_->setCurrentIndex(panel_->column());
}

void Inspector::apply_limits(double low_percent, double high_percent) {
  if (filling_ || panel_ == nullptr) return;
  LayerStyle style = panel_->style();
  style.low_percent = qMin(low_percent, high_percent);
  style.high_percent = qMax(low_percent, high_percent);
  panel_->set_style(style);
  update_fields();
}

void Inspector::apply_gamma(double gamma) {
  if (filling_ || panel_ == nullptr) return;
  LayerStyle style = panel_->style();
  style.gamma = gamma;
  panel_->set_style(style);
  update_fields();
}

// The share of the map that lies below a typed value; one beyond all values takes in all of them.
void Inspector::choose_typed_limits() {
  if (filling_ || panel_ == nullptr) return;
  const MapLayerPtr& layer = panel_->view()->layer();
  LayerStyle style = panel_->style();
  for (QLineEdit* value : {low_value_, high_value_}) {
    if (!value->isModified()) continue;
    value->setModified(false);
    bool is_number = false;
    const QString text = value->text().trimmed();
    double typed = QLocale().toDouble(text, &is_number);
    if (!is_number) typed = text.toDouble(&is_number);  // 3.2e4, whatever the language
    if (!is_number || layer == nullptr || layer->is_labels()) continue;
    (value == low_value_ ? style.low_percent : style.high_percent) =
        100 * layer->quantiles.share_below(typed);
  }
  apply_limits(style.low_percent, style.high_percent);
}

void Inspector::apply_style() {
  if (filling_ || panel_ == nullptr) return;
  LayerStyle style = panel_->style();
  style.colour_map = all_colour_maps()[static_cast<std::size_t>(colour_map_->currentIndex())];
  style.stretch = static_cast<Stretch>(stretch_->currentIndex());
  style.smooth = smooth_->isChecked();
  style.opacity = opacity_->value() / 100.0;
  panel_->set_style(style);
  update_fields();
}

void Inspector::choose_typed_channel() {
  if (filling_ || panel_ == nullptr || !panel_->item()) return;
  const auto image = panel_->item()->artifact.as<SpectralImage>();
  if (image == nullptr) return;
  const int channel = channel_of_text(image->axis, channel_->text());
  channel_->setModified(false);
  if (channel >= 0 && channel != panel_->column()) {
    Q_EMIT layer_chosen(QString::fromStdString(panel_->item()->key), channel);
  } else {
    update_fields();  // what was typed is no channel: show the one that is mapped
  }
}

}  // namespace lithoscope

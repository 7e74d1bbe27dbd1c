#include "widgets/export/figure_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <functional>

#include "core/base/error.h"
#include "core/operations/parameters.h"
#include "widgets/inspector/colour_map_box.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

void set_row_visible(QFormLayout* form, QWidget* field, bool visible) {
  field->setVisible(visible);
  if (QWidget* label = form->labelForField(field)) label->setVisible(visible);
}

QString number_text(double value, const QString& unit) {
  return QString::number(value, 'g', 6) + QLatin1Char(' ') + unit;
}

// A percentile as "1 %", a value as "0.25".
QString end_text(const std::optional<double>& value, double percent) {
  return value ? QString::number(*value, 'g', 8) : number_text(percent, QStringLiteral("%"));
}

double typed(const QLineEdit* field, const char* unit, double low, double high) {
  Parameter parameter{.name = field->objectName().toStdString(), .default_value = low};
  parameter.unit = unit;
  parameter.minimum = low;
  parameter.maximum = high;
  const Parameters read({parameter}, {{parameter.name, field->text().trimmed().toStdString()}});
  return read.number(parameter.name);
}

void take_end(const QLineEdit* field, std::optional<double>& value, double& percent, double usual) {
  const QString text = field->text().trimmed();
  value.reset();
  if (text.isEmpty()) {
    percent = usual;
  } else if (text.endsWith(QLatin1Char('%'))) {
    percent = typed(field, "%", 0, 100);
  } else {
    value = typed(field, "", -1e300, 1e300);
  }
}

}  // namespace

FigureForm::FigureForm(QWidget* parent) : QWidget(parent), form_(new QFormLayout(this)) {
  const int unit = grid_unit(this);
  form_->setContentsMargins(0, 0, 0, 0);
  form_->setHorizontalSpacing(unit);
  form_->setVerticalSpacing(unit / 2);
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form_->setLabelAlignment(Qt::AlignLeft);

  title_ = line("title", tr("Title"), tr("{layer} and {sample} stand for their names"), tr("none"));
  width_ = line("width", tr("Width"), tr("Of the whole figure: \"120 mm\", \"5 in\", \"1600 px\""));
  height_ = line("height", tr("Height"),
                 tr("Of the whole figure: \"90 mm\", \"900 px\", or nothing"), tr("as needed"));
  dpi_ = line("dpi", tr("Resolution"), tr("Dots per inch: \"300 dpi\""));
  font_ = new QComboBox(this);
  font_->setObjectName(QStringLiteral("font"));
  font_->setToolTip(tr("The family of the letters"));
  font_->addItem(tr("Usual"), QString());
  for (const QString& family : QFontDatabase::families()) {
    if (!QFontDatabase::isPrivateFamily(family)) font_->addItem(family, family);
  }
  font_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  form_->addRow(tr("Font"), font_);
  font_pt_ = line("font_pt", tr("Font size"),
                  tr("\"8 pt\"; in proportion to the width where empty"), tr("as the width"));
  tick("legend", tr("Legend"), tr("Names of the classes, or the colour bar"),
       &FigureOptions::legend);
  shares_ = tick("shares", tr("Area % in the legend"),
                 tr("The share of each class of the labelled area"), &FigureOptions::shares);
  tick("scale_bar", tr("Scale bar"), tr("Below the map"), &FigureOptions::scale_bar);
  tick("axes", tr("Axes"), tr("Coordinates of the sample along the edges of the map"),
       &FigureOptions::axes);
  pattern_ = tick("pattern", tr("Patterns"),
                  tr("Hatches on the classes, for people and printers without colour"),
                  &FigureOptions::pattern);
  tick("dark", tr("Dark page"), tr("Light ink on a dark page"), &FigureOptions::dark);
  tick("transparent", tr("Transparent page"),
       tr("Nothing behind the figure, and nothing where the map is empty"),
       &FigureOptions::transparent);
  outlines_ = tick("outlines", tr("Letters as shapes"),
                   tr("The same look with any fonts, but no text that can be searched or edited"),
                   &FigureOptions::outlines);
  arrow_ = line("arrow", tr("Arrow"), tr("Words beside an arrow: \"N\", \"up\""), tr("none"));
  arrow_degrees_ =
      line("arrow_degrees", tr("Points to"), tr("Clockwise from the top of the map: \"30 °\""));
  colour_map_ = make_colour_map_box(this);
  colour_map_->setObjectName(QStringLiteral("colour_map"));
  colour_map_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  form_->addRow(tr("Colours"), colour_map_);
  low_ =
      line("low", tr("From"), tr("The first colour: a percentile (\"1 %\") or a value (\"0.2\")"));
  high_ =
      line("high", tr("To"), tr("The last colour: a percentile (\"99 %\") or a value (\"0.8\")"));
  stretch_ = new QComboBox(this);
  stretch_->setObjectName(QStringLiteral("stretch"));
  stretch_->addItems({tr("Linear"), tr("Square root"), tr("Logarithmic"), tr("Equalised")});
  stretch_->setToolTip(tr("How the colours are spread over the values between"));
  form_->addRow(tr("Stretch"), stretch_);
  gamma_ = line("gamma", tr("Gamma"),
                tr("Less than 1 shows more of what is dark, more than 1 of what is bright"));
  quantity_ = line("quantity", tr("Bar title"), tr("Above the colour bar, with its unit"),
                   tr("the layer's"));
  wrong_ = new QLabel(this);
  wrong_->setObjectName(QStringLiteral("problem"));
  wrong_->setWordWrap(true);
  form_->addRow(wrong_);
  for (QComboBox* box : {font_, colour_map_, stretch_}) {
    connect(box, &QComboBox::currentIndexChanged, this, &FigureForm::take);
  }
  fill();
}

QLineEdit* FigureForm::line(const char* name, const QString& title, const QString& tip,
                            const QString& hint) {
  auto* field = new QLineEdit(this);
  field->setObjectName(QLatin1String(name));
  field->setToolTip(tip);
  field->setPlaceholderText(hint);
  field->setAccessibleName(title);
  form_->addRow(title, field);
  connect(field, &QLineEdit::editingFinished, this, &FigureForm::take);
  return field;
}

QCheckBox* FigureForm::tick(const char* name, const QString& title, const QString& tip,
                            bool FigureOptions::*member) {
  auto* box = new QCheckBox(title, this);
  box->setObjectName(QLatin1String(name));
  box->setToolTip(tip);
  form_->addRow(box);
  connect(box, &QCheckBox::toggled, this, &FigureForm::take);
  ticks_.push_back({box, member});
  return box;
}

void FigureForm::set_options(const FigureOptions& options) {
  options_ = options;
  problem_.clear();
  fill();
}

void FigureForm::fill() {
  filling_ = true;
  const auto put = [](QLineEdit* field, const QString& text) {
    if (field->text() != text) field->setText(text);
  };
  put(title_, options_.title);
  put(width_, QString::fromStdString(figure_length_text(options_.width)));
  put(height_, QString::fromStdString(figure_length_text(options_.height)));
  put(dpi_, number_text(options_.dpi, QStringLiteral("dpi")));
  put(font_pt_,
      options_.font_pt > 0 ? number_text(options_.font_pt, QStringLiteral("pt")) : QString());
  put(arrow_, options_.arrow);
  put(arrow_degrees_, number_text(options_.arrow_degrees, QStringLiteral("°")));
  put(low_, end_text(options_.lower, options_.low_percent));
  put(high_, end_text(options_.upper, options_.high_percent));
  put(quantity_, options_.quantity);
  font_->setCurrentIndex(std::max(0, font_->findData(options_.font)));
  colour_map_->setCurrentIndex(index_of(options_.colour_map));
  stretch_->setCurrentIndex(static_cast<int>(options_.stretch));
  put(gamma_, QString::number(options_.gamma, 'g', 6));
  for (const Tick& each : ticks_) each.box->setChecked(options_.*each.member);
  arrow_degrees_->setEnabled(!options_.arrow.isEmpty());
  shares_->setEnabled(options_.legend);
  wrong_->setText(problem_);
  wrong_->setVisible(!problem_.isEmpty());
  QPalette colours = wrong_->palette();
  colours.setColor(QPalette::WindowText, warning_colour(palette()));
  wrong_->setPalette(colours);
  filling_ = false;
}

void FigureForm::take() {
  if (filling_) return;
  FigureOptions next = options_;
  QString problem;
  // What cannot be understood stays as it was, and is told.
  const auto try_to = [&](const QLineEdit* field, const std::function<void()>& read) {
    try {
      read();
    } catch (const Error& error) {
      if (problem.isEmpty()) {
        problem = QStringLiteral("%1: %2. %3")
                      .arg(field->accessibleName(), QString::fromStdString(error.problem()),
                           QString::fromStdString(error.remedy()));
      }
    }
  };
  next.title = title_->text().trimmed();
  next.arrow = arrow_->text().trimmed();
  next.quantity = quantity_->text().trimmed();
  try_to(width_, [&] {
    const FigureLength width = parse_figure_length(width_->text().toStdString());
    next.width = width.value > 0 ? width : FigureOptions().width;
  });
  try_to(height_, [&] { next.height = parse_figure_length(height_->text().toStdString()); });
  try_to(dpi_, [&] { next.dpi = typed(dpi_, "dpi", 30, 2400); });
  try_to(font_pt_, [&] {
    next.font_pt = font_pt_->text().trimmed().isEmpty() ? 0 : typed(font_pt_, "pt", 0, 200);
  });
  try_to(arrow_degrees_, [&] { next.arrow_degrees = typed(arrow_degrees_, "°", -360, 360); });
  try_to(low_, [&] { take_end(low_, next.lower, next.low_percent, 1); });
  try_to(high_, [&] { take_end(high_, next.upper, next.high_percent, 99); });
  try_to(gamma_, [&] { next.gamma = typed(gamma_, "", kLeastGamma, kMostGamma); });
  next.font = font_->currentData().toString();
  next.colour_map = all_colour_maps()[static_cast<std::size_t>(colour_map_->currentIndex())];
  next.stretch = static_cast<Stretch>(stretch_->currentIndex());
  for (const Tick& each : ticks_) next.*each.member = each.box->isChecked();
  const bool other = next != options_ || problem != problem_;
  options_ = next;
  problem_ = problem;
  if (problem.isEmpty()) {
    fill();
  } else {
    wrong_->setText(problem_);
    wrong_->setVisible(true);
  }
  if (other) Q_EMIT changed();
}

void FigureForm::show_for(bool figure, bool labels, bool vector) {
  for (QWidget* field : std::initializer_list<QWidget*>{title_, width_, height_, dpi_, font_,
                                                        font_pt_, arrow_, arrow_degrees_}) {
    set_row_visible(form_, field, figure);
  }
  for (const Tick& each : ticks_) each.box->setVisible(figure);
  shares_->setVisible(figure && labels);
  pattern_->setVisible(figure && labels);
  outlines_->setVisible(figure && vector);
  for (QWidget* field :
       std::initializer_list<QWidget*>{colour_map_, low_, high_, stretch_, gamma_}) {
    set_row_visible(form_, field, !labels);
  }
  set_row_visible(form_, quantity_, figure && !labels);
}

}  // namespace lithoscope

#include "widgets/parameters/parameter_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "widgets/parameters/parameter_words.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

bool is_number(const Parameter& parameter) {
  return parameter.type == ParameterType::kNumber || parameter.type == ParameterType::kInteger;
}

// What one press of an arrow key changes: a tenth of the number's own size, or one.
double step_of(const Parameter& parameter, double value) {
  if (parameter.type == ParameterType::kInteger) return 1;
  if (value == 0) return 0.1;
  return std::pow(10.0, std::floor(std::log10(std::abs(value)))) / 10;
}

}  // namespace

ParameterForm::ParameterForm(std::vector<Parameter> description, const QStringList& left_out,
                             QWidget* parent)
    : QWidget(parent) {
  const int unit = grid_unit(this);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(unit);
  grid->setVerticalSpacing(unit / 2);
  grid->setColumnStretch(1, 1);
  rows_.reserve(description.size());
  for (const Parameter& parameter : description) {
    if (!left_out.contains(QString::fromStdString(parameter.name))) add_row(parameter, grid);
  }
  set_values({});
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, [this] {
    for (Row& row : rows_) {
      show_tips(row);
      auto* text = qobject_cast<QLineEdit*>(row.field);
      if (text == nullptr || !text->isModified()) show_value(row);
    }
  });
}

void ParameterForm::add_row(const Parameter& parameter, QGridLayout* grid) {
  const int unit = grid_unit(this);
  const QString name = QString::fromStdString(parameter.name);
  Row row;
  row.parameter = parameter;
  row.label = new QLabel(QString::fromStdString(parameter.title), this);
  row.field = make_field(parameter);
  row.field->setObjectName(name);
  row.field->setAccessibleName(row.label->text());
  row.label->setBuddy(row.field);
  row.reset = new QToolButton(this);
  row.reset->setIcon(line_icon(QStringLiteral("reset")));
  row.reset->setAutoRaise(true);
  row.reset->setObjectName(name + QStringLiteral("_reset"));
  row.reset->setAccessibleName(tr("Default of %1").arg(row.label->text()));
  show_tips(row);
  // Its place stays, so that no field changes its width.
  QSizePolicy policy = row.reset->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  row.reset->setSizePolicy(policy);
  row.reset->setIconSize(QSize(2 * unit, 2 * unit));
  row.problem = new QLabel(this);
  row.problem->setObjectName(name + QStringLiteral("_problem"));
  row.problem->setWordWrap(true);
  row.problem->setTextFormat(Qt::PlainText);
  row.problem->setForegroundRole(QPalette::Link);
  row.problem->hide();
  const int at = 2 * static_cast<int>(rows_.size());
  grid->addWidget(row.label, at, 0);
  grid->addWidget(row.field, at, 1);
  grid->addWidget(row.reset, at, 2);
  grid->addWidget(row.problem, at + 1, 0, 1, 3);
  const std::size_t index = rows_.size();
  connect(row.reset, &QToolButton::clicked, this, [this, index] {
    Row& reset = rows_[index];
    show_problem(reset, {});
    Q_EMIT edited(QString::fromStdString(reset.parameter.name), Json());
  });
  rows_.push_back(std::move(row));
}

void ParameterForm::show_tips(Row& row) {
  const Parameter& parameter = row.parameter;
  row.field->setToolTip(parameter_tip(parameter));
  row.label->setToolTip(row.field->toolTip());
  row.reset->setToolTip(
      tr("Back to the default: %1").arg(value_words(parameter, parameter.default_value)));
}

QWidget* ParameterForm::make_field(const Parameter& parameter) {
  const std::size_t index = rows_.size();
  switch (parameter.type) {
    case ParameterType::kFlag: {
      auto* box = new QCheckBox(this);
      connect(box, &QCheckBox::toggled, this, [this, index] { read_field(rows_[index]); });
      return box;
    }
    case ParameterType::kChoice: {
      auto* box = new QComboBox(this);
      for (const std::string& choice : parameter.choices) {
        box->addItem(choice_words(choice), QString::fromStdString(choice));
      }
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
      connect(box, &QComboBox::activated, this, [this, index] { read_field(rows_[index]); });
      return box;
    }
    default: {
      auto* text = new QLineEdit(this);
      text->setMinimumWidth(8 * grid_unit(this));
      text->installEventFilter(this);
      connect(text, &QLineEdit::editingFinished, this, [this, index, text] {
        if (text->isModified()) read_field(rows_[index]);
      });
      return text;
    }
  }
}

void ParameterForm::read_field(Row& row) {
  if (filling_) return;
  if (auto* flag = qobject_cast<QCheckBox*>(row.field)) return take(row, flag->isChecked());
  if (auto* choice = qobject_cast<QComboBox*>(row.field)) {
    return take(row, choice->currentData().toString().toStdString());
  }
  auto* text = qobject_cast<QLineEdit*>(row.field);
  text->setModified(false);
  QString typed = text->text().trimmed();
  // What is shown is rounded: typed once more, with its unit or without, it is no change.
  const QString shown = value_words(row.parameter, row.value);
  const QString with_unit = typed + QLatin1Char(' ') + shown_unit_words(row.parameter);
  if (typed == shown || with_unit == shown) return take(row, row.value);
  if (row.parameter.type == ParameterType::kStructure) {
    const Json parsed = Json::parse(typed.toStdString(), nullptr, false);
    // A bare name needs no quotes.
    return take(row, parsed.is_discarded() ? Json(typed.toStdString()) : parsed);
  }
  // A comma is a decimal comma: numbers of parameters are never grouped.
  if (is_number(row.parameter)) typed.replace(QLatin1Char(','), QLatin1Char('.'));
  take(row, typed_words(row.parameter, typed).toStdString());
}

void ParameterForm::take(Row& row, const Json& typed) {
  Json value;
  try {
    value = checked_value(row.parameter, typed);
  } catch (const Error& error) {
    show_problem(row, QString::fromStdString(error.problem() + ". " + error.remedy()));
    return;
  }
  show_problem(row, {});
  if (value == row.value) return show_value(row);
  const bool usual = value == checked_value(row.parameter, row.parameter.default_value);
  Q_EMIT edited(QString::fromStdString(row.parameter.name), usual ? Json() : value);
}

void ParameterForm::set_values(const Json& given) {
  for (Row& row : rows_) {
    const std::string& name = row.parameter.name;
    const bool is_given = given.is_object() && given.contains(name);
    const Json& value = is_given ? given.at(name) : row.parameter.default_value;
    auto* text = qobject_cast<QLineEdit*>(row.field);
    // What is being typed is not taken away.
    if (text != nullptr && text->hasFocus() && text->isModified()) continue;
    try {
      const Json checked = checked_value(row.parameter, value);
      if (checked != row.value) show_problem(row, {});
      row.value = checked;
    } catch (const Error& error) {
      row.value = value;
      show_problem(row, QString::fromStdString(error.problem() + ". " + error.remedy()));
    }
    show_value(row);
  }
}

void ParameterForm::show_value(Row& row) {
  filling_ = true;
  if (auto* flag = qobject_cast<QCheckBox*>(row.field)) {
    flag->setChecked(row.value.is_boolean() && row.value.get<bool>());
  } else if (auto* choice = qobject_cast<QComboBox*>(row.field)) {
    choice->setCurrentIndex(row.value.is_string() ? choice->findData(QString::fromStdString(
                                                        row.value.get<std::string>()))
                                                  : -1);
  } else if (auto* text = qobject_cast<QLineEdit*>(row.field)) {
    const QString words = value_words(row.parameter, row.value);
    if (text->text() != words) text->setText(words);
    text->setModified(false);
  }
  filling_ = false;
  bool usual = false;
  try {
    usual = row.value == checked_value(row.parameter, row.parameter.default_value);
  } catch (const Error&) {  // a default that must be replaced: nothing to go back to
    usual = true;
  }
  row.reset->setVisible(row.visible && !usual);
}

void ParameterForm::show_problem(Row& row, const QString& words) {
  row.problem->setText(words);
  row.problem->setVisible(row.visible && !words.isEmpty());
}

void ParameterForm::step(Row& row, int steps) {
  if (!row.value.is_number()) return;
  const double value = shown_number(row.parameter, row.value.get<double>());
  const double by = step_of(row.parameter, value);
  double next = std::round((value + steps * by) / by) * by;
  // Tenths add up to what is written in tenths.
  next = number_of_shown(row.parameter, QString::number(next, 'g', 12).toDouble());
  if (row.parameter.minimum) next = std::max(next, *row.parameter.minimum);
  if (row.parameter.maximum) next = std::min(next, *row.parameter.maximum);
  take(row, next);
}

ParameterForm::Row* ParameterForm::row(const QString& name) {
  return const_cast<Row*>(std::as_const(*this).row(name));
}

const ParameterForm::Row* ParameterForm::row(const QString& name) const {
  for (const Row& row : rows_) {
    if (row.parameter.name == name.toStdString()) return &row;
  }
  return nullptr;
}

Json ParameterForm::value(const QString& name) const {
  const Row* found = row(name);
  return found == nullptr ? Json() : found->value;
}

void ParameterForm::set_row_visible(const QString& name, bool visible) {
  Row* found = row(name);
  if (found == nullptr || found->visible == visible) return;
  found->visible = visible;
  found->label->setVisible(visible);
  found->field->setVisible(visible);
  found->problem->setVisible(visible && !found->problem->text().isEmpty());
  show_value(*found);
}

void ParameterForm::set_row_enabled(const QString& name, bool enabled) {
  if (Row* found = row(name)) {
    found->field->setEnabled(enabled);
    found->reset->setEnabled(enabled);
  }
}

void ParameterForm::set_problem(const QString& name, const QString& words) {
  if (Row* found = row(name)) show_problem(*found, words);
}

QString ParameterForm::problem(const QString& name) const {
  const Row* found = row(name);
  return found == nullptr ? QString() : found->problem->text();
}

QWidget* ParameterForm::field(const QString& name) const {
  const Row* found = row(name);
  return found == nullptr ? nullptr : found->field;
}

QToolButton* ParameterForm::reset_button(const QString& name) const {
  const Row* found = row(name);
  return found == nullptr ? nullptr : found->reset;
}

bool ParameterForm::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const auto found = std::find_if(rows_.begin(), rows_.end(),
                                  [watched](const Row& row) { return row.field == watched; });
  if (found == rows_.end()) return false;
  if (key->key() == Qt::Key_Escape) {
    auto* text = qobject_cast<QLineEdit*>(found->field);
    if (text == nullptr || !text->isModified()) return false;
    text->setModified(false);
    show_problem(*found, {});
    show_value(*found);
    return true;
  }
  if (!is_number(found->parameter)) return false;
  const int steps = key->modifiers() & Qt::ShiftModifier ? 10 : 1;
  if (key->key() == Qt::Key_Up) return step(*found, steps), true;
  if (key->key() == Qt::Key_Down) return step(*found, -steps), true;
  return false;
}

}  // namespace lithoscope

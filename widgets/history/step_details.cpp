#include "widgets/history/step_details.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/recipe/edit_recipe.h"
#include "widgets/history/step_words.h"
#include "widgets/sample/sample.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

enum Column { kName, kValue, kDefault, kColumns };

QString escaped(const std::string& text) {
  return QString::fromStdString(text).toHtmlEscaped();
}

QLabel* make_text(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setTextFormat(Qt::RichText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  return label;
}

QLabel* make_heading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

QString checksum_of(const Document& document, const RecipeSource& source) {
  if (!source.checksum.empty()) return escaped(source.checksum);
  const auto known = document.last_run().checksums.find(source.name);
  return known == document.last_run().checksums.end()
             ? StepDetails::tr("taken when the project is saved")
             : escaped(known->second);
}

QString source_line(const Document& document, const RecipeSource& source) {
  return QStringLiteral("<b>%1</b>: %2<br><small>%3 %4</small>")
      .arg(words_of(source.name).toHtmlEscaped(),
           escaped(document.recipe().resolved(source).lexically_normal().string()),
           StepDetails::tr("checksum"), checksum_of(document, source));
}

const RecipeSource* find_source(const Recipe& recipe, const std::string& name) {
  for (const RecipeSource& source : recipe.sources) {
    if (source.name == name) return &source;
  }
  return nullptr;
}

}  // namespace

StepDetails::StepDetails(QWidget* parent) : QWidget(parent) {
  const int unit = grid_unit(this);
  auto* content = new QWidget;
  title_ = new QLabel(content);
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  QFont bold = font();
  bold.setBold(true);
  title_->setFont(bold);
  facts_ = make_text(content);
  parameters_title_ =
      make_heading(tr("Parameters (a double click on a value changes it)"), content);
  parameters_ = new QTableWidget(0, kColumns, content);
  parameters_->setObjectName(QStringLiteral("parameters"));
  parameters_->setHorizontalHeaderLabels({tr("Parameter"), tr("Value"), tr("Default")});
  parameters_->verticalHeader()->hide();
  parameters_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + unit);
  parameters_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  parameters_->horizontalHeader()->setSectionResizeMode(kValue, QHeaderView::Stretch);
  parameters_->horizontalHeader()->setHighlightSections(false);
  parameters_->setShowGrid(false);
  parameters_->setAlternatingRowColors(true);
  parameters_->setFrameShape(QFrame::NoFrame);
  parameters_->setTabKeyNavigation(false);
  parameters_->setAccessibleName(tr("Parameters"));
  provenance_title_ = make_heading(tr("Where it comes from"), content);
  provenance_ = make_text(content);
  provenance_->setObjectName(QStringLiteral("provenance"));
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(2 * unit, unit, 2 * unit, unit);
  column->setSpacing(unit);
  column->addWidget(title_);
  column->addWidget(facts_);
  column->addWidget(parameters_title_);
  column->addWidget(parameters_);
  column->addWidget(provenance_title_);
  column->addWidget(provenance_);
  column->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
  connect(parameters_, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
    if (filling_ || item->column() != kValue) return;
    Q_EMIT edited(item->data(Qt::UserRole).toString(), item->text());
  });
}

void StepDetails::show_step(const Document& document, const std::string& name) {
  filling_ = true;
  parameters_->setRowCount(0);
  const RecipeStep* step = find_step(document.recipe(), name);
  const RecipeSource* source = find_source(document.recipe(), name);
  for (QWidget* each :
       {static_cast<QWidget*>(parameters_title_), static_cast<QWidget*>(parameters_)}) {
    each->setVisible(step != nullptr);
  }
  for (QLabel* each : {provenance_title_, provenance_}) each->setVisible(step != nullptr);
  if (step != nullptr) {
    const auto found = document.registry().operations().find(step->operation);
    title_->setText(words_of(name));
    if (found == document.registry().operations().end()) {
      facts_->setText(
          tr("This program does not know the operation %1.").arg(escaped(step->operation)));
    } else {
      const Operation& operation = found->second;
      QStringList lines;
      lines << QStringLiteral("%1 (<small>%2</small>)")
                   .arg(escaped(operation.title), escaped(operation.id));
      if (!operation.summary.empty()) lines << escaped(operation.summary);
      if (!operation.source.empty()) lines << tr("Source: %1").arg(escaped(operation.source));
      for (const auto& [port, reference] : step->inputs) {
        lines << QStringLiteral("%1 ← %2").arg(escaped(port), escaped(reference));
      }
      const StepRecord* record = document.last_run().find(name);
      if (record == nullptr) {
        lines << tr("Version %1 of the operation; not run yet").arg(operation.version);
      } else {
        lines << tr("Version %1 of the operation, run by %2")
                     .arg(record->version)
                     .arg(escaped(record->program));
        if (record->version != operation.version) {
          lines << tr("This program has version %1 of it.").arg(operation.version);
        }
        if (!record->problem.empty()) lines << tr("It failed: %1").arg(escaped(record->problem));
      }
      facts_->setText(lines.join(QStringLiteral("<br>")));
      show_parameters(operation, step->parameters);
    }
    show_provenance(document, name);
  } else if (source != nullptr) {
    show_source(document, *source);
  } else {
    title_->setText({});
    facts_->setText(document.recipe().steps.empty()
                        ? tr("The recipe has no steps yet: what the pages do is listed here.")
                        : tr("Choose a step to see its parameters and where it comes from."));
  }
  filling_ = false;
}

void StepDetails::show_source(const Document& document, const RecipeSource& source) {
  title_->setText(words_of(source.name));
  QStringList lines;
  lines << escaped(document.recipe().resolved(source).lexically_normal().string());
  lines << tr("Checksum: %1").arg(checksum_of(document, source));
  if (!source.reader.empty()) lines << tr("Read as: %1").arg(escaped(source.reader));
  for (const auto& [name, value] : source.options.items()) {
    lines << QStringLiteral("%1 = %2").arg(escaped(name), escaped(value.dump()));
  }
  facts_->setText(lines.join(QStringLiteral("<br>")));
}

void StepDetails::show_parameters(const Operation& operation, const Json& given) {
  const auto rows = parameter_rows(operation, given);
  parameters_title_->setVisible(!rows.empty());
  parameters_->setVisible(!rows.empty());
  parameters_->setRowCount(static_cast<int>(rows.size()));
  for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
    const ParameterRow& row = rows[static_cast<std::size_t>(i)];
    const QString unit = row.unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(row.unit);
    const auto put = [&](int column, const QString& text) {
      auto* item = new QTableWidgetItem(text);
      item->setToolTip(row.tip);
      if (column != kValue || !row.editable) item->setFlags(item->flags() & ~Qt::ItemIsEditable);
      item->setData(Qt::UserRole, QString::fromStdString(row.name));
      QFont weight = font();
      weight.setBold(!row.is_default && column == kValue);
      item->setFont(weight);
      if (row.is_default || column == kDefault) item->setForeground(muted_text(palette()));
      parameters_->setItem(i, column, item);
    };
    put(kName, row.title + unit);
    put(kValue, row.value);
    put(kDefault, row.default_value);
    if (!row.editable) parameters_->item(i, kValue)->setToolTip(row.value);
  }
  int height = parameters_->horizontalHeader()->sizeHint().height() + 2;
  for (int i = 0; i < parameters_->rowCount(); ++i) height += parameters_->rowHeight(i);
  parameters_->setFixedHeight(height);
  parameters_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void StepDetails::show_provenance(const Document& document, const std::string& name) {
  QStringList lines;
  try {
    const RecipeStep* step = find_step(document.recipe(), name);
    const auto operation = document.registry().operations().find(step->operation);
    std::string reference = name;
    if (operation != document.registry().operations().end() && !operation->second.outputs.empty()) {
      reference += "." + operation->second.outputs.front().name;
    }
    for (const std::string& each :
         lithoscope::provenance(document.recipe(), document.registry(), reference)) {
      if (const RecipeSource* source = find_source(document.recipe(), each)) {
        lines << source_line(document, *source);
      } else if (const RecipeStep* made = find_step(document.recipe(), each)) {
        const auto known = document.registry().operations().find(made->operation);
        lines << QStringLiteral("↓ %1: %2")
                     .arg(words_of(each).toHtmlEscaped(),
                          known == document.registry().operations().end()
                              ? escaped(made->operation)
                              : escaped(known->second.title));
      }
    }
  } catch (const Error& error) {
    lines << escaped(error.problem());
  }
  provenance_->setText(lines.join(QStringLiteral("<br>")));
}

}  // namespace lithoscope

#include "widgets/history/step_list.h"

#include <QHeaderView>
#include <QKeyEvent>

#include "core/base/error.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"
#include "widgets/history/step_words.h"
#include "widgets/sample/sample.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kNameRole = Qt::UserRole;
enum Column { kNumber, kStep, kOperation, kInputs, kState, kTime, kColumns };

// In the order in which they are made; as they stand where the recipe has no such order.
std::vector<std::string> ordered_steps(const Document& document) {
  std::vector<std::string> ids;
  try {
    for (const PlannedStep& step : make_plan(document.recipe(), document.registry()).steps) {
      ids.push_back(step.id);
    }
  } catch (const Error&) {
    for (const RecipeStep& step : document.recipe().steps) ids.push_back(step.id);
  }
  return ids;
}

std::map<std::string, std::string> signatures_of(const Document& document) {
  try {
    return step_signatures(document.recipe(), document.registry(), document.last_run().checksums);
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

StepList::StepList(QWidget* parent) : QTreeWidget(parent) {
  setObjectName(QStringLiteral("steps"));
  setColumnCount(kColumns);
  setHeaderLabels(
      {QString(), tr("Step"), tr("Operation"), tr("Made from"), tr("State"), tr("Time")});
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setAlternatingRowColors(true);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setAccessibleName(tr("Steps of the recipe"));
  header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  header()->setSectionResizeMode(kOperation, QHeaderView::Stretch);
  header()->setSectionResizeMode(kInputs, QHeaderView::Stretch);
  header()->setStretchLastSection(false);
  connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
    if (!filling_) Q_EMIT selected_changed();
  });
}

void StepList::show_recipe(const Document& document) {
  const std::string before = selected();
  filling_ = true;
  clear();
  const Recipe& recipe = document.recipe();
  for (const RecipeSource& source : recipe.sources) {
    auto* row = new QTreeWidgetItem(this);
    const QString name = QString::fromStdString(source.name);
    row->setData(kNumber, kNameRole, name);
    row->setIcon(kStep, line_icon(QStringLiteral("image")));
    row->setText(kStep, words_of(source.name));
    row->setToolTip(kStep, name);
    row->setText(kOperation, tr("file"));
    row->setText(kInputs, QString::fromStdString(source.path.filename().string()));
    row->setToolTip(kInputs, QString::fromStdString(recipe.resolved(source).string()));
  }
  const auto signatures = signatures_of(document);
  int number = 0;
  for (const std::string& id : ordered_steps(document)) {
    const RecipeStep* step = find_step(recipe, id);
    const auto operation = document.registry().operations().find(step->operation);
    const auto signature = signatures.find(id);
    const StepRecord* record = document.last_run().find(id);
    const StepStatus status =
        status_of(record, signature == signatures.end() ? std::string() : signature->second);
    auto* row = new QTreeWidgetItem(this);
    row->setData(kNumber, kNameRole, QString::fromStdString(id));
    row->setText(kNumber, QString::number(++number));
    row->setTextAlignment(kNumber, Qt::AlignRight | Qt::AlignVCenter);
    row->setText(kStep, words_of(id));
    row->setToolTip(kStep, QString::fromStdString(id));
    row->setText(kOperation, operation == document.registry().operations().end()
                                 ? QString::fromStdString(step->operation)
                                 : QString::fromStdString(operation->second.title));
    row->setToolTip(kOperation, QString::fromStdString(step->operation));
    QStringList inputs;
    for (const auto& [port, reference] : step->inputs) inputs << QString::fromStdString(reference);
    row->setText(kInputs, inputs.join(QStringLiteral(", ")));
    row->setToolTip(kInputs, row->text(kInputs));
    row->setText(kState, status_words(status));
    if (status == StepStatus::kStale || status == StepStatus::kFailed) {
      row->setForeground(kState, warning_colour(palette()));
    } else if (status != StepStatus::kComputed) {
      row->setForeground(kState, muted_text(palette()));
    }
    if (record != nullptr) row->setToolTip(kState, QString::fromStdString(record->problem));
    row->setText(kTime, time_words(record, status));
    row->setTextAlignment(kTime, Qt::AlignRight | Qt::AlignVCenter);
  }
  select(before);
  filling_ = false;
  if (selected() != before) Q_EMIT selected_changed();
}

void StepList::select(const std::string& name) {
  for (int i = 0; i < topLevelItemCount(); ++i) {
    QTreeWidgetItem* row = topLevelItem(i);
    if (row->data(kNumber, kNameRole).toString().toStdString() == name) setCurrentItem(row);
  }
}

std::string StepList::selected() const {
  const auto rows = selectedItems();
  return rows.isEmpty() ? std::string()
                        : rows.front()->data(kNumber, kNameRole).toString().toStdString();
}

void StepList::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete) {
    Q_EMIT remove_wanted();
  } else {
    QTreeWidget::keyPressEvent(event);
  }
}

}  // namespace lithoscope

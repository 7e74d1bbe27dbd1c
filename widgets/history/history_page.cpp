#include "widgets/history/history_page.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QUndoView>
#include <QVBoxLayout>

#include "core/recipe/edit_recipe.h"
#include "core/recipe/project.h"
#include "widgets/history/step_details.h"
#include "widgets/history/step_list.h"
#include "widgets/history/step_words.h"
#include "widgets/project/project_keeper.h"
#include "widgets/sample/sample.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"
#include "widgets/window/settings.h"

namespace lithoscope {

HistoryPage::HistoryPage(Document& document, Selection& selection, ProjectKeeper& project,
                         QWidget* parent)
    : Page(document, selection, parent), project_(project) {
  const int unit = grid_unit(this);
  const auto button = [this](const QString& name, const QString& text, const QString& tip) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setToolTip(tip);
    return made;
  };
  export_ = button(QStringLiteral("export-recipe"), tr("Export recipe…"),
                   tr("Write the recipe as a file that the command line runs"));
  copy_ = button(QStringLiteral("copy-command"), tr("Copy as command line"),
                 tr("Copy the command that does the same without a window"));
  remove_ = button(QStringLiteral("remove-step"), tr("Remove step"),
                   tr("Take the selected step out of the recipe, with all that is made from it "
                      "(Delete)"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(unit, unit, unit, unit);
  row->setSpacing(unit);
  row->addWidget(export_);
  row->addWidget(copy_);
  row->addStretch(1);
  row->addWidget(remove_);

  steps_ = new StepList(this);
  auto* left = new QWidget(this);
  auto* left_column = new QVBoxLayout(left);
  left_column->setContentsMargins(0, 0, 0, 0);
  left_column->setSpacing(0);
  left_column->addLayout(row);
  left_column->addWidget(steps_, 1);

  details_ = new StepDetails(this);
  auto* right = new QWidget(this);
  auto* right_column = new QVBoxLayout(right);
  right_column->setContentsMargins(unit, unit, unit, unit);
  right_column->setSpacing(unit);
  auto* heading = new QLabel(tr("Changes (a click goes back to one)"), right);
  heading->setForegroundRole(QPalette::PlaceholderText);
  heading->setWordWrap(true);
  changes_ = new QUndoView(&document_.history(), right);
  changes_->setEmptyLabel(tr("as it was opened"));
  changes_->setFrameShape(QFrame::NoFrame);
  changes_->setAccessibleName(tr("Changes"));
  right_column->addWidget(heading);
  right_column->addWidget(changes_, 1);

  auto* split = new QSplitter(Qt::Horizontal, this);
  split->addWidget(left);
  split->addWidget(details_);
  split->addWidget(right);
  split->setChildrenCollapsible(false);
  split->setSizes({660, 400, 180});
  split->setStretchFactor(0, 5);
  split->setStretchFactor(1, 4);
  split->setStretchFactor(2, 2);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(split);

  connect(steps_, &StepList::selected_changed, this, &HistoryPage::follow_selected);
  connect(steps_, &StepList::remove_wanted, this, &HistoryPage::remove_selected);
  // Not at once: the editor of the cell closes first.
  connect(details_, &StepDetails::edited, this, &HistoryPage::set_parameter, Qt::QueuedConnection);
  connect(export_, &QPushButton::clicked, this, &HistoryPage::choose_and_export);
  connect(copy_, &QPushButton::clicked, this, &HistoryPage::copy_command);
  connect(remove_, &QPushButton::clicked, this, &HistoryPage::remove_selected);
  connect(&document_, &Document::failed, this, [this] {
    if (isVisible()) refresh();
  });
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, [this] {
    if (isVisible()) refresh();
  });
}

void HistoryPage::open() {
  if (!document_.is_reopened()) exported_.reset();
  steps_->clearSelection();
  if (document_.is_open()) refresh();
}

void HistoryPage::refresh() {
  steps_->show_recipe(document_);
  follow_selected();
}

void HistoryPage::follow_selected() {
  const std::string name = steps_->selected();
  details_->show_step(document_, name);
  remove_->setEnabled(find_step(document_.recipe(), name) != nullptr);
}

void HistoryPage::choose_and_export() {
  auto* dialog =
      new QFileDialog(this, tr("Export recipe"), remembered_folder(), tr("Recipes (*.json)"));
  dialog->setObjectName(QStringLiteral("export-recipe-dialog"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("json"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    remember_folder(QFileInfo(file).absolutePath());
    export_to(file.toStdString());
  });
  dialog->open();
}

void HistoryPage::export_to(const std::filesystem::path& file) {
  try {
    export_recipe(file, document_.recipe());
  } catch (const Error& error) {
    Q_EMIT failed(error);
    return;
  }
  exported_ = {file, document_.recipe()};
  Q_EMIT told(tr("The recipe was written to %1. “lithoscope-cli run” makes the same of it.")
                  .arg(QString::fromStdString(file.string())));
}

void HistoryPage::copy_command() {
  std::string command;
  if (const auto saved = project_.saved_recipe()) {
    command = command_line(saved->first, saved->second, document_.recipe());
  }
  if (command.empty() && exported_) {
    command = command_line(exported_->first, exported_->second, document_.recipe());
  }
  if (command.empty()) {
    Q_EMIT told(tr("No file holds these steps yet: save the project or export the recipe first."));
    return;
  }
  QGuiApplication::clipboard()->setText(QString::fromStdString(command));
  Q_EMIT told(tr("Copied: %1").arg(QString::fromStdString(command)));
}

void HistoryPage::remove_selected() {
  const std::string name = steps_->selected();
  if (find_step(document_.recipe(), name) == nullptr) return;
  Recipe next = document_.recipe();
  remove_step(next, name);
  document_.change(tr("remove %1").arg(words_of(name)), next);
}

void HistoryPage::set_parameter(const QString& parameter, const QString& text) {
  Recipe next = document_.recipe();
  const std::string name = steps_->selected();
  RecipeStep* step = find_step(next, name);
  if (step == nullptr) return;
  const auto operation = document_.registry().operations().find(step->operation);
  if (operation == document_.registry().operations().end()) return;
  for (const Parameter& each : operation->second.parameters) {
    if (each.name != parameter.toStdString()) continue;
    const Json value = text.trimmed().isEmpty() ? each.default_value : typed_value(each, text);
    if (nlohmann::json(value) == nlohmann::json(each.default_value)) {
      step->parameters.erase(each.name);
    } else {
      step->parameters[each.name] = value;
    }
    const QString title = QString::fromStdString(each.title.empty() ? each.name : each.title);
    document_.change(tr("%1 of %2").arg(title, words_of(name)), next);
  }
  refresh();  // what was not accepted is shown as it is
}

}  // namespace lithoscope

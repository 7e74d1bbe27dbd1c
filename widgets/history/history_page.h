// How everything came about: the steps of the recipe, and the changes that a person made.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "widgets/window/page.h"

class QPushButton;
class QUndoView;

namespace lithoscope {

class ProjectKeeper;
class StepDetails;
class StepList;

class HistoryPage : public Page {
  Q_OBJECT

 public:
  // `document`, `selection` and `project` must outlive this.
  HistoryPage(Document& document, Selection& selection, ProjectKeeper& project, QWidget* parent);

  void open() override;
  void refresh() override;

  StepList* steps() const { return steps_; }
  StepDetails* details() const { return details_; }
  QUndoView* changes() const { return changes_; }

  // Writes the recipe as it is; told or failed says how that went.
  void export_to(const std::filesystem::path& file);

 private:
  void follow_selected();
  void choose_and_export();
  void copy_command();
  void remove_selected();
  void set_parameter(const QString& name, const QString& text);

  ProjectKeeper& project_;
  StepList* steps_;
  StepDetails* details_;
  QUndoView* changes_;
  QPushButton *export_, *copy_, *remove_;
  // The recipe file that was written last, and what it holds.
  std::optional<std::pair<std::filesystem::path, Recipe>> exported_;
};

}  // namespace lithoscope

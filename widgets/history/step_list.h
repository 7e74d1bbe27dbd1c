// Every source and step of the recipe, in the order in which they are made.
#pragma once

#include <QTreeWidget>
#include <string>

#include "widgets/document/document.h"

namespace lithoscope {

class StepList : public QTreeWidget {
  Q_OBJECT

 public:
  explicit StepList(QWidget* parent = nullptr);

  // Shows the recipe of the document; what was selected stays so where it is still there.
  void show_recipe(const Document& document);
  void select(const std::string& name);
  // Name of the source or step; empty where none is selected.
  std::string selected() const;

 Q_SIGNALS:
  void selected_changed();
  void remove_wanted();  // the Delete key

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool filling_ = false;
};

}  // namespace lithoscope

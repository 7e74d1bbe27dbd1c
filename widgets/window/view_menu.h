// What can be done with the views of the Explore page.
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace lithoscope {

class Workspace;

class ViewMenu : public QObject {
  Q_OBJECT

 public:
  // Puts its actions into `menu` before `before`.
  ViewMenu(QMainWindow* window, QMenu* menu, QAction* before, Workspace* workspace);

  // Follows the workspace; `usable` is false on other pages.
  void update(bool usable);

  QAction* split() const { return split_; }
  QAction* close() const { return close_; }
  QAction* maximise() const { return maximise_; }
  QAction* next() const { return next_; }
  QAction* linked() const { return linked_; }

 private:
  Workspace* workspace_;
  QAction *split_, *close_, *maximise_, *next_, *linked_, *by_middle_;
};

}  // namespace lithoscope

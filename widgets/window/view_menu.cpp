#include "widgets/window/view_menu.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

#include "widgets/theme/line_icon.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

ViewMenu::ViewMenu(QMainWindow* window, QMenu* menu, QAction* before, Workspace* workspace)
    : QObject(window), workspace_(workspace) {
  const auto add = [&](const QString& text, const QString& icon, const QString& tip,
                       const QKeySequence& key) {
    auto* action = new QAction(text, window);
    if (!icon.isEmpty()) action->setIcon(line_icon(icon));
    action->setShortcut(key);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    menu->insertAction(before, action);
    return action;
  };
  split_ = add(tr("&Split view"), QStringLiteral("split"),
               tr("Show the active map in one more view"), QKeySequence(Qt::CTRL | Qt::Key_D));
  maximise_ =
      add(tr("&Maximise view"), QStringLiteral("maximise"),
          tr("Show the active view alone, or all again"), QKeySequence(Qt::CTRL | Qt::Key_M));
  next_ =
      add(tr("&Next view"), {}, tr("Make the next view the active one"), QKeySequence(Qt::Key_F6));
  close_ = add(tr("&Close view"), QStringLiteral("close"), tr("Close the active view"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
  linked_ = add(tr("Lin&k views"), {}, tr("Zooming and moving one map takes the others along"),
                QKeySequence(Qt::CTRL | Qt::Key_L));
  linked_->setCheckable(true);
  linked_->setChecked(workspace->linked());
  by_middle_ = new QAction(tr("Link &other samples by their middle"), window);
  by_middle_->setToolTip(
      tr("Maps that no registration connects move as far from their middles, at the same scale"));
  by_middle_->setCheckable(true);
  menu->insertAction(before, by_middle_);
  menu->insertSeparator(before);
  connect(split_, &QAction::triggered, workspace, &Workspace::split_view);
  connect(maximise_, &QAction::triggered, workspace,
          [workspace] { workspace->maximise_view(workspace->active()); });
  connect(next_, &QAction::triggered, workspace, &Workspace::next_view);
  connect(close_, &QAction::triggered, workspace,
          [workspace] { workspace->close_view(workspace->active()); });
  connect(linked_, &QAction::toggled, workspace, &Workspace::set_linked);
  connect(by_middle_, &QAction::toggled, workspace, &Workspace::set_linked_by_middle);
  update(false);
}

void ViewMenu::update(bool usable) {
  const bool any = usable && workspace_->active() != nullptr;
  split_->setEnabled(any && workspace_->can_split());
  for (QAction* action : {maximise_, next_, close_}) {
    action->setEnabled(any && workspace_->can_close());
  }
  linked_->setEnabled(any);
  by_middle_->setEnabled(any);
  linked_->setChecked(workspace_->linked());
}

}  // namespace lithoscope

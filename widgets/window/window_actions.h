// Everything that can be done from the menus, the tool bar and the keyboard.
#pragma once

#include <QActionGroup>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace lithoscope {

// The window connects these to what they do.
struct WindowActions {
  QAction *open, *open_beside, *close_beside, *save, *save_as, *pack, *close, *export_png, *quit;
  QMenu* recent;
  QAction *undo, *redo, *remove_point, *open_points, *save_points;
  QAction* snap_point;
  QAction *snap_correlation, *snap_either_sign, *snap_information;  // what a snap compares by
  QAction *refine, *accept_refinement, *refuse_refinement;
  QAction *run, *stop;
  QAction *explore, *align;  // the first pages
  QActionGroup* pages;
  QAction *after_pages_in_menu, *after_pages_in_tools;  // where more pages are put in
  QAction *fit, *one_to_one, *zoom_in, *zoom_out, *unpin;
  QAction *theme_system, *theme_light, *theme_dark;
  QAction* reset_layout;
  QAction *help, *about;
  QMenu* view;
  QToolBar* tools;
};

// An action with its menu entry, its shortcuts, and a tooltip that names the first of them.
QAction* add_action(QMenu* menu, const QString& text, const QString& icon, const QString& tip,
                    const QList<QKeySequence>& keys = {});

WindowActions make_actions(QMainWindow* window);

}  // namespace lithoscope

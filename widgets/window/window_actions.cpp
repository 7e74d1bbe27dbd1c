#include "widgets/window/window_actions.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "widgets/theme/line_icon.h"
#include "widgets/window/main_window.h"

namespace lithoscope {
namespace {

// An action with its menu entry, its shortcuts, and a tooltip that names the first of them.
QAction* add(QMenu* menu, const QString& text, const QString& icon, const QString& tip,
             const QList<QKeySequence>& keys = {}) {
  QAction* action = menu->addAction(text);
  if (!icon.isEmpty()) action->setIcon(line_icon(icon));
  action->setShortcuts(keys);
  QString full = tip;
  if (!keys.isEmpty() && !keys.front().isEmpty()) {
    full += QStringLiteral(" (%1)").arg(keys.front().toString(QKeySequence::NativeText));
  }
  action->setToolTip(full);
  action->setStatusTip(QString());
  return action;
}

}  // namespace

WindowActions make_actions(QMainWindow* window) {
  WindowActions actions{};
  QMenu* file = window->menuBar()->addMenu(MainWindow::tr("&File"));
  actions.open =
      add(file, MainWindow::tr("&Open…"), QStringLiteral("open"),
          MainWindow::tr("Open a recipe, a project, or any image or map"), {QKeySequence::Open});
  actions.recent = file->addMenu(MainWindow::tr("Open &recent"));
  actions.close =
      add(file, MainWindow::tr("&Close"), {},
          MainWindow::tr("Close the sample and go to the start page"), {QKeySequence::Close});
  file->addSeparator();
  actions.save = add(file, MainWindow::tr("&Save project…"), {},
                     MainWindow::tr("Keep the recipe and the results so far in one file"),
                     {QKeySequence::Save});
  actions.export_png = add(file, MainWindow::tr("&Export map as PNG…"), QStringLiteral("export"),
                           MainWindow::tr("Write the active map with its legend as a picture"),
                           {QKeySequence(Qt::CTRL | Qt::Key_E)});
  actions.export_png->setIconText(MainWindow::tr("Export"));
  file->addSeparator();
  actions.quit = add(file, MainWindow::tr("&Quit"), {}, MainWindow::tr("End the program"),
                     {QKeySequence::Quit});
  actions.quit->setMenuRole(QAction::QuitRole);

  QMenu* edit = window->menuBar()->addMenu(MainWindow::tr("&Edit"));
  actions.undo =
      add(edit, MainWindow::tr("&Undo"), {},
          MainWindow::tr("Take back the last change of this page"), {QKeySequence::Undo});
  actions.redo =
      add(edit, MainWindow::tr("&Redo"), {}, MainWindow::tr("Do again what was taken back"),
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  edit->addSeparator();
  actions.remove_point =
      add(edit, MainWindow::tr("&Delete point"), {},
          MainWindow::tr("Delete the selected matching point"), {QKeySequence::Delete});
  actions.open_points = add(edit, MainWindow::tr("Open &points…"), {},
                            MainWindow::tr("Open matching points from a file"));
  actions.save_points = add(edit, MainWindow::tr("Save p&oints…"), {},
                            MainWindow::tr("Save the matching points as a file"));

  QMenu* analyse = window->menuBar()->addMenu(MainWindow::tr("&Analyse"));
  actions.run = add(
      analyse, MainWindow::tr("&Run recipe"), QStringLiteral("run"),
      MainWindow::tr("Run every step of the recipe; what was computed before is taken as it is"),
      {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
  actions.stop = add(analyse, MainWindow::tr("&Stop"), QStringLiteral("cancel"),
                     MainWindow::tr("Stop the running job"), {QKeySequence(Qt::Key_Escape)});

  actions.view = window->menuBar()->addMenu(MainWindow::tr("&View"));
  auto* pages = new QActionGroup(window);
  actions.explore = add(actions.view, MainWindow::tr("&Explore"), QStringLiteral("explore"),
                        MainWindow::tr("Look at maps and spectra"), {QKeySequence(Qt::Key_1)});
  actions.align = add(actions.view, MainWindow::tr("&Align"), QStringLiteral("align"),
                      MainWindow::tr("Put two maps on top of each other by matching points"),
                      {QKeySequence(Qt::Key_2)});
  for (QAction* each : {actions.explore, actions.align}) {
    each->setCheckable(true);
    pages->addAction(each);
  }
  actions.explore->setChecked(true);
  actions.view->addSeparator();
  actions.fit = add(actions.view, MainWindow::tr("&Fit"), QStringLiteral("fit"),
                    MainWindow::tr("Show the whole map"), {QKeySequence(Qt::Key_F)});
  actions.zoom_in = add(actions.view, MainWindow::tr("Zoom &in"), QStringLiteral("zoom-in"),
                        MainWindow::tr("Zoom in at the cursor"),
                        {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
  actions.zoom_out = add(actions.view, MainWindow::tr("Zoom &out"), QStringLiteral("zoom-out"),
                         MainWindow::tr("Zoom out at the cursor"), {QKeySequence(Qt::Key_Minus)});
  actions.unpin =
      add(actions.view, MainWindow::tr("&Let go of the pinned pixel"), QStringLiteral("pin"),
          MainWindow::tr("Forget the pixel that was clicked"), {QKeySequence(Qt::Key_Backspace)});
  actions.view->addSeparator();
  QMenu* theme = actions.view->addMenu(MainWindow::tr("&Theme"));
  auto* group = new QActionGroup(window);
  actions.theme_system = add(theme, MainWindow::tr("As the &system"), {},
                             MainWindow::tr("Light or dark as the system is"));
  actions.theme_light =
      add(theme, MainWindow::tr("&Light"), {}, MainWindow::tr("Dark words on light grey"));
  actions.theme_dark =
      add(theme, MainWindow::tr("&Dark"), {}, MainWindow::tr("Light words on dark grey"));
  for (QAction* each : {actions.theme_system, actions.theme_light, actions.theme_dark}) {
    each->setCheckable(true);
    group->addAction(each);
  }
  actions.view->addSeparator();
  actions.reset_layout = add(actions.view, MainWindow::tr("&Reset layout"), {},
                             MainWindow::tr("Put all panels back where they began"));

  QMenu* help = window->menuBar()->addMenu(MainWindow::tr("&Help"));
  actions.about = add(help, MainWindow::tr("&About Lithoscope"), QStringLiteral("info"),
                      MainWindow::tr("Versions and licences"));
  actions.about->setMenuRole(QAction::AboutRole);

  actions.tools = window->addToolBar(MainWindow::tr("Tools"));
  actions.tools->setObjectName(QStringLiteral("tools"));
  actions.tools->setMovable(false);
  actions.tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  actions.tools->addAction(actions.explore);
  actions.tools->addAction(actions.align);
  actions.tools->addSeparator();
  actions.tools->addAction(actions.open);
  actions.tools->addAction(actions.run);
  actions.tools->addAction(actions.export_png);
  actions.tools->addSeparator();
  actions.tools->addAction(actions.fit);
  actions.tools->addAction(actions.zoom_in);
  actions.tools->addAction(actions.zoom_out);
  for (QAction* action : {actions.fit, actions.zoom_in, actions.zoom_out}) {
    auto* button = qobject_cast<QToolButton*>(actions.tools->widgetForAction(action));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  }
  return actions;
}

}  // namespace lithoscope

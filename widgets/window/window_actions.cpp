#include "widgets/window/window_actions.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "widgets/theme/line_icon.h"
#include "widgets/window/main_window.h"

namespace lithoscope {

QAction* add_action(QMenu* menu, const QString& text, const QString& icon, const QString& tip,
                    const QList<QKeySequence>& keys) {
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

WindowActions make_actions(QMainWindow* window) {
  WindowActions actions{};
  QMenu* file = window->menuBar()->addMenu(MainWindow::tr("&File"));
  actions.open = add_action(file, MainWindow::tr("&Open…"), QStringLiteral("open"),
                            MainWindow::tr("Open a recipe, a project, or any image or map"),
                            {QKeySequence::Open});
  actions.open_beside =
      add_action(file, MainWindow::tr("Open &beside…"), {},
                 MainWindow::tr("Open one more sample to look at beside this one"),
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
  actions.recent = file->addMenu(MainWindow::tr("Open &recent"));
  actions.close = add_action(file, MainWindow::tr("&Close"), {},
                             MainWindow::tr("Close the sample and go to the start page"),
                             {QKeySequence::Close});
  actions.close_beside = add_action(file, MainWindow::tr("Close samples bes&ide"), {},
                                    MainWindow::tr("Close all samples that were opened beside"));
  file->addSeparator();
  actions.save = add_action(file, MainWindow::tr("&Save"), {},
                            MainWindow::tr("Save the project: recipe, places, view, and the "
                                           "results so far, in one file"),
                            {QKeySequence::Save});
  actions.save_as = add_action(file, MainWindow::tr("Save &as…"), {},
                               MainWindow::tr("Save the project as another file and go on there"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
  actions.pack = add_action(file, MainWindow::tr("&Pack…"), {},
                            MainWindow::tr("Put the project and its data into one folder, to take "
                                           "them along"));
  actions.export_png =
      add_action(file, MainWindow::tr("&Export map as PNG…"), QStringLiteral("export"),
                 MainWindow::tr("Write the active map with its legend as a picture"),
                 {QKeySequence(Qt::CTRL | Qt::Key_E)});
  actions.export_png->setIconText(MainWindow::tr("Export"));
  file->addSeparator();
  actions.quit = add_action(file, MainWindow::tr("&Quit"), {}, MainWindow::tr("End the program"),
                            {QKeySequence::Quit});
  actions.quit->setMenuRole(QAction::QuitRole);

  QMenu* edit = window->menuBar()->addMenu(MainWindow::tr("&Edit"));
  actions.undo =
      add_action(edit, MainWindow::tr("&Undo"), {},
                 MainWindow::tr("Take back the last change of this page"), {QKeySequence::Undo});
  actions.redo = add_action(
      edit, MainWindow::tr("&Redo"), {}, MainWindow::tr("Do again what was taken back"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  edit->addSeparator();
  actions.remove_point =
      add_action(edit, MainWindow::tr("&Delete point"), {},
                 MainWindow::tr("Delete the selected matching point"), {QKeySequence::Delete});
  actions.snap_point = add_action(
      edit, MainWindow::tr("S&nap point"), {},
      MainWindow::tr("Move the selected point to the best match near it in the target map"),
      {QKeySequence(Qt::Key_S)});
  QMenu* snap = edit->addMenu(MainWindow::tr("Snap &by"));
  auto* measures = new QActionGroup(window);
  actions.snap_correlation =
      add_action(snap, MainWindow::tr("&Correlation"), {},
                 MainWindow::tr("What is bright in one map is bright in the other"));
  actions.snap_either_sign =
      add_action(snap, MainWindow::tr("Correlation of &either sign"), {},
                 MainWindow::tr("What is bright in one map may be dark in the other"));
  actions.snap_information =
      add_action(snap, MainWindow::tr("&Mutual information"), {},
                 MainWindow::tr("Equal things look equal in each map, whatever they look like"));
  for (QAction* each :
       {actions.snap_correlation, actions.snap_either_sign, actions.snap_information}) {
    each->setCheckable(true);
    measures->addAction(each);
  }
  actions.snap_correlation->setChecked(true);
  actions.open_points = add_action(edit, MainWindow::tr("Open &points…"), {},
                                   MainWindow::tr("Open matching points from a file"));
  actions.save_points = add_action(edit, MainWindow::tr("Save p&oints…"), {},
                                   MainWindow::tr("Save the matching points as a file"));

  QMenu* analyse = window->menuBar()->addMenu(MainWindow::tr("&Analyse"));
  actions.run = add_action(
      analyse, MainWindow::tr("&Run recipe"), QStringLiteral("run"),
      MainWindow::tr("Run every step of the recipe; what was computed before is taken as it is"),
      {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
  actions.run->setIconText(MainWindow::tr("Run"));  // all tools fit into 1280 pixels
  actions.stop = add_action(analyse, MainWindow::tr("&Stop"), QStringLiteral("cancel"),
                            MainWindow::tr("Stop the running job"), {QKeySequence(Qt::Key_Escape)});
  analyse->addSeparator();
  actions.refine = add_action(
      analyse, MainWindow::tr("Re&fine registration"), {},
      MainWindow::tr("Search around the fit for where both maps tell most of each other"),
      {QKeySequence(Qt::Key_R)});
  actions.accept_refinement =
      add_action(analyse, MainWindow::tr("&Accept refinement"), {},
                 MainWindow::tr("Take the suggested registration"),
                 {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
  actions.refuse_refinement = add_action(analyse, MainWindow::tr("Ref&use refinement"), {},
                                         MainWindow::tr("Stay with the fit of the points"));

  actions.view = window->menuBar()->addMenu(MainWindow::tr("&View"));
  actions.pages = new QActionGroup(window);
  actions.explore =
      add_action(actions.view, MainWindow::tr("&Explore"), QStringLiteral("explore"),
                 MainWindow::tr("Look at maps and spectra"), {QKeySequence(Qt::Key_1)});
  actions.align = add_action(actions.view, MainWindow::tr("&Align"), QStringLiteral("align"),
                             MainWindow::tr("Put two maps on top of each other by matching points"),
                             {QKeySequence(Qt::Key_2)});
  for (QAction* each : {actions.explore, actions.align}) {
    each->setCheckable(true);
    actions.pages->addAction(each);
  }
  actions.explore->setChecked(true);
  actions.after_pages_in_menu = actions.view->addSeparator();
  actions.fit = add_action(actions.view, MainWindow::tr("&Fit"), QStringLiteral("fit"),
                           MainWindow::tr("Show the whole map"), {QKeySequence(Qt::Key_F)});
  actions.one_to_one =
      add_action(actions.view, MainWindow::tr("&One to one"), QStringLiteral("one-to-one"),
                 MainWindow::tr("Show each pixel of the map on a pixel of the screen"),
                 {QKeySequence(Qt::CTRL | Qt::Key_1)});
  actions.zoom_in = add_action(actions.view, MainWindow::tr("Zoom &in"), QStringLiteral("zoom-in"),
                               MainWindow::tr("Zoom in at the cursor"),
                               {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
  actions.zoom_out =
      add_action(actions.view, MainWindow::tr("Zoom &out"), QStringLiteral("zoom-out"),
                 MainWindow::tr("Zoom out at the cursor"), {QKeySequence(Qt::Key_Minus)});
  actions.unpin = add_action(
      actions.view, MainWindow::tr("&Let go of the pinned pixel"), QStringLiteral("pin"),
      MainWindow::tr("Forget the pixel that was clicked"), {QKeySequence(Qt::Key_Backspace)});
  actions.view->addSeparator();
  QMenu* theme = actions.view->addMenu(MainWindow::tr("&Theme"));
  auto* group = new QActionGroup(window);
  actions.theme_system = add_action(theme, MainWindow::tr("As the &system"), {},
                                    MainWindow::tr("Light or dark as the system is"));
  actions.theme_light =
      add_action(theme, MainWindow::tr("&Light"), {}, MainWindow::tr("Dark words on light grey"));
  actions.theme_dark =
      add_action(theme, MainWindow::tr("&Dark"), {}, MainWindow::tr("Light words on dark grey"));
  for (QAction* each : {actions.theme_system, actions.theme_light, actions.theme_dark}) {
    each->setCheckable(true);
    group->addAction(each);
  }
  actions.view->addSeparator();
  actions.reset_layout = add_action(actions.view, MainWindow::tr("&Reset layout"), {},
                                    MainWindow::tr("Put all panels back where they began"));

  QMenu* help = window->menuBar()->addMenu(MainWindow::tr("&Help"));
  actions.help =
      add_action(help, MainWindow::tr("&Help on this"), QStringLiteral("help"),
                 MainWindow::tr("Open the guide where it speaks of what has the keyboard"),
                 {QKeySequence(Qt::Key_F1)});
  actions.about = add_action(help, MainWindow::tr("&About Lithoscope"), QStringLiteral("info"),
                             MainWindow::tr("Versions and licences"));
  actions.about->setMenuRole(QAction::AboutRole);

  actions.tools = window->addToolBar(MainWindow::tr("Tools"));
  actions.tools->setObjectName(QStringLiteral("tools"));
  actions.tools->setMovable(false);
  actions.tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  actions.tools->addAction(actions.explore);
  actions.tools->addAction(actions.align);
  actions.after_pages_in_tools = actions.tools->addSeparator();
  actions.tools->addAction(actions.open);
  actions.tools->addAction(actions.run);
  actions.tools->addSeparator();
  actions.tools->addAction(actions.fit);
  actions.tools->addAction(actions.one_to_one);
  actions.tools->addAction(actions.zoom_in);
  actions.tools->addAction(actions.zoom_out);
  for (QAction* action :
       {actions.open, actions.fit, actions.one_to_one, actions.zoom_in, actions.zoom_out}) {
    auto* button = qobject_cast<QToolButton*>(actions.tools->widgetForAction(action));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  }
  return actions;
}

}  // namespace lithoscope

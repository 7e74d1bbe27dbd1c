#include "widgets/window/window_actions.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "widgets/theme/line_icon.h"

namespace lithoscope {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("lithoscope::MainWindow", text);
}

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
  QMenu* file = window->menuBar()->addMenu(tr("&File"));
  actions.open = add(file, tr("&Open…"), QStringLiteral("open"),
                     tr("Open a recipe or any image or map"), {QKeySequence::Open});
  actions.recent = file->addMenu(tr("Open &recent"));
  actions.close = add(file, tr("&Close"), {}, tr("Close the sample and go to the start page"),
                      {QKeySequence::Close});
  file->addSeparator();
  actions.export_png = add(file, tr("&Export map as PNG…"), QStringLiteral("export"),
                           tr("Write the active map with its legend as a picture"),
                           {QKeySequence(Qt::CTRL | Qt::Key_E)});
  actions.export_png->setIconText(tr("Export"));
  file->addSeparator();
  actions.quit = add(file, tr("&Quit"), {}, tr("End the program"), {QKeySequence::Quit});
  actions.quit->setMenuRole(QAction::QuitRole);

  QMenu* analyse = window->menuBar()->addMenu(tr("&Analyse"));
  actions.run = add(analyse, tr("&Run recipe"), QStringLiteral("run"),
                    tr("Run every step of the recipe; what was computed before is taken as it is"),
                    {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
  actions.stop = add(analyse, tr("&Stop"), QStringLiteral("cancel"), tr("Stop the running job"),
                     {QKeySequence(Qt::Key_Escape)});

  actions.view = window->menuBar()->addMenu(tr("&View"));
  actions.fit = add(actions.view, tr("&Fit"), QStringLiteral("fit"), tr("Show the whole map"),
                    {QKeySequence(Qt::Key_F)});
  actions.zoom_in =
      add(actions.view, tr("Zoom &in"), QStringLiteral("zoom-in"), tr("Zoom in at the cursor"),
          {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
  actions.zoom_out = add(actions.view, tr("Zoom &out"), QStringLiteral("zoom-out"),
                         tr("Zoom out at the cursor"), {QKeySequence(Qt::Key_Minus)});
  actions.unpin = add(actions.view, tr("&Let go of the pinned pixel"), QStringLiteral("pin"),
                      tr("Forget the pixel that was clicked"), {QKeySequence(Qt::Key_Backspace)});
  actions.view->addSeparator();
  QMenu* theme = actions.view->addMenu(tr("&Theme"));
  auto* group = new QActionGroup(window);
  actions.theme_system = add(theme, tr("As the &system"), {}, tr("Light or dark as the system is"));
  actions.theme_light = add(theme, tr("&Light"), {}, tr("Dark words on light grey"));
  actions.theme_dark = add(theme, tr("&Dark"), {}, tr("Light words on dark grey"));
  for (QAction* each : {actions.theme_system, actions.theme_light, actions.theme_dark}) {
    each->setCheckable(true);
    group->addAction(each);
  }
  actions.view->addSeparator();
  actions.reset_layout =
      add(actions.view, tr("&Reset layout"), {}, tr("Put all panels back where they began"));

  QMenu* help = window->menuBar()->addMenu(tr("&Help"));
  actions.about =
      add(help, tr("&About Lithoscope"), QStringLiteral("info"), tr("Versions and licences"));
  actions.about->setMenuRole(QAction::AboutRole);

  actions.tools = window->addToolBar(tr("Tools"));
  actions.tools->setObjectName(QStringLiteral("tools"));
  actions.tools->setMovable(false);
  actions.tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
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

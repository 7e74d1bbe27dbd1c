// The pages of the window: how they are reached, what they are told, and which docks stand beside
// them.
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QToolBar>
#include <utility>

#include "widgets/align/align_page.h"
#include "widgets/distil/distil_page.h"
#include "widgets/export/export_page.h"
#include "widgets/features/features_page.h"
#include "widgets/help/help_window.h"
#include "widgets/history/history_page.h"
#include "widgets/judge/judge_page.h"
#include "widgets/label/label_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/page.h"
#include "widgets/window/settings.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

void MainWindow::build_pages() {
  workspace_->setObjectName(QStringLiteral("explore"));
  align_->setObjectName(QStringLiteral("align"));
  page_actions_[workspace_] = actions_.explore;
  page_actions_[align_] = actions_.align;
  for (const auto& [page, action] : page_actions_) {
    layouts_[page] = remembered_layout(page->objectName());
  }
  set_help_topic(tree_dock_, QStringLiteral("explore#maps"));
  set_help_topic(inspector_dock_, QStringLiteral("explore#what-is-mapped"));
  set_help_topic(spectra_dock_, QStringLiteral("explore#spectra"));
  set_help_topic(places_dock_, QStringLiteral("explore#places"));
  // In the order of the job:
  if (document_.registry().operations().count("libs.line_features") > 0) {  // what it has forms for
    add_page(new FeaturesPage(document_, workspace_->selection(), document_.run_options(), pages_),
             QStringLiteral("features"), tr("&Features"), QStringLiteral("features"),
             tr("Choose features and cluster the map"));
  }
  add_page(new LabelPage(document_, workspace_->selection(), pages_), QStringLiteral("label"),
           tr("&Label"), QStringLiteral("labels"), tr("Turn clusters into named minerals"));
  add_page(new JudgePage(document_, workspace_->selection(), pages_), QStringLiteral("judge"),
           tr("&Judge"), QStringLiteral("judge"),
           tr("Compare label maps, measure areas, grains and doubt"));
  add_page(new DistilPage(document_, workspace_->selection(), pages_), QStringLiteral("distil"),
           tr("&Distil"), QStringLiteral("distil"),
           tr("Teach a camera's image what a label map knows"));
  add_page(new ExportPage(document_, workspace_->selection(), pages_), QStringLiteral("export"),
           tr("E&xport"), QStringLiteral("export"),
           tr("Take maps home as figures, data and reports"));
  add_page(new HistoryPage(document_, workspace_->selection(), *keeper_, pages_),
           QStringLiteral("history"), tr("&History"), QStringLiteral("history"),
           tr("See how everything came about, and go back"));
}

void MainWindow::show_help() {
  if (help_ == nullptr) help_ = new HelpWindow(this);
  help_->show_topic(help_topic_of(QApplication::focusWidget(),
                                  working_ ? wanted_page()->objectName() : QString()));
}

void MainWindow::add_page(Page* page, const QString& name, const QString& title,
                          const QString& icon, const QString& tip) {
  page->setObjectName(name);
  layouts_[page] = remembered_layout(name);
  const int key = Qt::Key_1 + static_cast<int>(page_actions_.size());
  QAction* action =
      add_action(actions_.view, title, icon, tip,
                 key <= Qt::Key_9 ? QList<QKeySequence>{QKeySequence(key)} : QList<QKeySequence>());
  actions_.view->removeAction(action);
  actions_.view->insertAction(actions_.after_pages_in_menu, action);
  actions_.tools->insertAction(actions_.after_pages_in_tools, action);
  action->setCheckable(true);
  actions_.pages->addAction(action);
  page_actions_[page] = action;
  job_pages_.push_back(page);
  pages_->addWidget(page);
  connect(action, &QAction::triggered, this, &MainWindow::show_page);
  connect(page, &Page::changed, this, &MainWindow::follow_map);
  connect(page, &Page::told, this, [this](const QString& words) { banner_->show_notice(words); });
  connect(page, &Page::failed, banner_, &MessageBanner::show_error);
  connect(page, &Page::page_wanted, this, [this](const QString& wanted) {
    for (const auto& [each, opens] : page_actions_) {
      if (each->objectName() == wanted) opens->trigger();
    }
  });
}

bool MainWindow::exploring() const {
  return working_ && actions_.explore->isChecked();
}

bool MainWindow::aligning() const {
  return working_ && actions_.align->isChecked();
}

Page* MainWindow::page() const {
  return working_ ? qobject_cast<Page*>(wanted_page()) : nullptr;
}

QWidget* MainWindow::wanted_page() const {
  for (const auto& [page, action] : page_actions_) {
    if (action->isChecked()) return page;
  }
  return workspace_;
}

MapPanel* MainWindow::current_map() const {
  if (const Page* shown = page()) return shown->active_map();
  return aligning() ? align_->active() : workspace_->active();
}

void MainWindow::open_pages() {
  align_is_old_ = true;
  for (Page* page : job_pages_) page->open();
}

void MainWindow::refresh_page() {
  if (Page* shown = page()) shown->refresh();
}

void MainWindow::show_page() {
  QWidget* wanted = wanted_page();
  QWidget* before = pages_->currentWidget();
  if (aligning() && std::exchange(align_is_old_, false)) {
    align_->open(document_.sample(), document_.registration(), document_.artifacts());
    mark_places_on_align();
  }
  if (before != wanted) {
    // Pages that are not seen must not keep the window from being small.
    for (const auto& [each, action] : page_actions_) {
      const auto policy = each == wanted ? QSizePolicy::Preferred : QSizePolicy::Ignored;
      each->setSizePolicy(policy, policy);
    }
    if (page_actions_.count(before) > 0) layouts_[before] = saveState();
    pages_->setCurrentWidget(wanted);
    const bool jobs = !jobs_dock_->isHidden();  // belongs to no page
    if (!restoreState(layouts_[wanted])) arrange_docks(wanted);
    jobs_dock_->setVisible(jobs);
  }
  refresh_page();
  follow_map();
}

void MainWindow::show_layer(const QString& key, std::optional<int> column) {
  if (Page* shown = page(); shown != nullptr && shown->show_layer(key.toStdString(), column)) {
    return;
  }
  if (aligning() && align_->show_layer(key.toStdString(), column)) return;
  if (page() != nullptr) actions_.explore->trigger();
  workspace_->show_layer(key.toStdString(), column);
}

void MainWindow::arrange_docks(const QWidget* page) {
  const int unit = grid_unit(this);
  const std::vector<QDockWidget*> all{tree_dock_, inspector_dock_, spectra_dock_, places_dock_};
  for (QDockWidget* dock : all) dock->setFloating(false);
  addDockWidget(Qt::BottomDockWidgetArea, jobs_dock_);
  addDockWidget(Qt::LeftDockWidgetArea, tree_dock_);
  addDockWidget(Qt::RightDockWidgetArea, inspector_dock_);
  splitDockWidget(tree_dock_, spectra_dock_, Qt::Vertical);
  splitDockWidget(inspector_dock_, places_dock_, Qt::Vertical);
  const bool explore = page == workspace_, align = page == align_;
  tree_dock_->setVisible(explore || align);
  inspector_dock_->setVisible(explore || align);
  spectra_dock_->setVisible(explore);
  places_dock_->setVisible(explore);
  resizeDocks({tree_dock_, inspector_dock_}, {26 * unit, 28 * unit}, Qt::Horizontal);
  resizeDocks({tree_dock_, spectra_dock_}, {5, 4}, Qt::Vertical);
  resizeDocks({inspector_dock_, places_dock_}, {5, 4}, Qt::Vertical);
}

void MainWindow::remember_layouts() {
  layouts_[pages_->currentWidget()] = saveState();
  for (const auto& [page, action] : page_actions_) {
    remember_layout(page->objectName(), layouts_[page]);
  }
}

void MainWindow::reset_layout() {
  layouts_.clear();
  arrange_docks(pages_->currentWidget());
}

}  // namespace lithoscope

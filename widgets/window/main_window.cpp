#include "widgets/window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoStack>
#include <QVBoxLayout>
#include <utility>

#include "widgets/align/align_page.h"
#include "widgets/inspector/inspector.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/project/project_keeper.h"
#include "widgets/project/source_keeper.h"
#include "widgets/project/sources_bar.h"
#include "widgets/sample/layer_tree.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/theme/theme.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/page.h"
#include "widgets/window/position_line.h"
#include "widgets/window/settings.h"
#include "widgets/window/spectrum_menu.h"
#include "widgets/window/start_page.h"
#include "widgets/window/unit_menu.h"
#include "widgets/window/view_menu.h"
#include "widgets/window/view_state.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

MainWindow::MainWindow(const Registry& registry, RunOptions options, QWidget* parent)
    : QMainWindow(parent), document_(registry, std::move(options)) {
  setWindowTitle(tr("Lithoscope"));
  setWindowIcon(QIcon(QStringLiteral(":/lithoscope/icons/lithoscope.svg")));
  setAcceptDrops(true);
  build_project();
  build();
  connect_actions();
  connect_align();
  connect_places();
  connect_document();
  connect_project();
  update_recent();
  close_document();

  const QSize room = screen() == nullptr ? QSize(1280, 800) : screen()->availableSize();
  resize(QSize(room.width() * 9 / 10, room.height() * 9 / 10).boundedTo(QSize(1800, 1200)));
  restoreGeometry(remembered_geometry());
}

MainWindow::~MainWindow() {
  // It tells of its end when the actions are gone already.
  align_->alignment().points().history().disconnect(this);
  workspace_->history().disconnect(this);
  workspace_->disconnect(this);
  document_.history().disconnect(this);
  document_.disconnect(this);
  // They work on the document, which goes before what belongs to the window.
  delete sources_;
  delete keeper_;
}

void MainWindow::build() {
  actions_ = make_actions(this);

  auto* centre = new QWidget(this);
  auto* layout = new QVBoxLayout(centre);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  banner_ = new MessageBanner(centre);
  pages_ = new QStackedWidget(centre);
  start_ = new StartPage(pages_);
  workspace_ = new Workspace(pages_);
  workspace_->set_registry(&document_.registry());
  pages_->addWidget(start_);
  pages_->addWidget(workspace_);
  align_ = new AlignPage(pages_);
  pages_->addWidget(align_);
  sources_bar_ = new SourcesBar(*sources_, centre);
  layout->addWidget(banner_);
  layout->addWidget(sources_bar_);
  layout->addWidget(pages_, 1);
  setCentralWidget(centre);

  tree_ = new LayerTree(this);
  tree_dock_ = add_dock(QStringLiteral("layers"), tr("Layers"), tree_, Qt::LeftDockWidgetArea);
  inspector_ = new Inspector(this);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(inspector_);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(25 * grid_unit(this));
  inspector_dock_ =
      add_dock(QStringLiteral("inspector"), tr("Inspector"), scroll, Qt::RightDockWidgetArea);
  spectrum_lists_ = new QStackedWidget(this);
  spectra_dock_ =
      add_dock(QStringLiteral("spectra"), tr("Spectra"), spectrum_lists_, Qt::LeftDockWidgetArea);
  spectrum_menu_ = new SpectrumMenu(this, menuBar()->actions().last(), workspace_);
  build_places();
  view_menu_ = new ViewMenu(this, actions_.view, actions_.reset_layout, workspace_);
  actions_.view->insertMenu(actions_.reset_layout, make_unit_menu(this));
  actions_.view->insertSeparator(actions_.reset_layout);

  build_pages();

  position_ = new PositionLine(this);
  const int unit = grid_unit(this);
  position_->setContentsMargins(unit, unit / 2, unit, unit / 2);
  statusBar()->addWidget(position_, 1);
  build_jobs();
  statusBar()->setSizeGripEnabled(false);
}

QDockWidget* MainWindow::add_dock(const QString& name, const QString& title, QWidget* content,
                                  Qt::DockWidgetArea area) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);
  dock->setWidget(content);
  addDockWidget(area, dock);
  // Qt's own buttons say nothing.
  if (auto* close = dock->findChild<QAbstractButton*>(QStringLiteral("qt_dockwidget_closebutton"))) {
    close->setToolTip(tr("Hide this panel (the View menu shows it again)"));
  }
  if (auto* pull = dock->findChild<QAbstractButton*>(QStringLiteral("qt_dockwidget_floatbutton"))) {
    pull->setToolTip(tr("Make this panel a window of its own, or put it back"));
  }
  actions_.view->insertAction(actions_.reset_layout, dock->toggleViewAction());
  return dock;
}

void MainWindow::connect_document() {
  connect(&document_, &Document::opened, this, &MainWindow::show_sample);
  connect(&document_, &Document::extended, this, [this] {
    update_samples();
    align_->update_sample(document_.sample());
    update_place_sample();
    inspector_->follow(current_map(), workspace_->sample());
    refresh_page();
  });
  connect(&document_, &Document::previewed, this, &MainWindow::update_samples);
  connect(&document_, &Document::edited, this, [this] {
    update_samples();
    align_->update_sample(document_.sample());
    update_place_sample();
    refresh_page();
    update_enabled();
  });
  connect(&document_, &Document::registration_used, this, [this] {
    banner_->show_notice(tr("The recipe now uses these points. Run it to see its maps."),
                         tr("Run recipe"));
  });
  connect(&document_.history(), &QUndoStack::indexChanged, this, &MainWindow::update_enabled);
  connect(&document_, &Document::ran, this, [this](const QStringList& notices) {
    update_samples();
    align_->update_sample(document_.sample());
    update_place_sample();
    // After a change everybody goes on looking at what they looked at.
    if (document_.run_was_asked()) workspace_->show_results();
    refresh_page();
    if (notices.isEmpty()) {
      if (document_.run_was_asked()) banner_->hide();
    } else {
      banner_->show_notice(notices.join(QLatin1Char('\n')));
    }
  });
  connect(&document_, &Document::failed, banner_, &MessageBanner::show_error);
  connect(&document_, &Document::cancelled, this, [this] {
    banner_->show_notice(tr("Stopped. What was finished is kept; nothing half done is."));
  });
  connect(banner_, &MessageBanner::action_clicked, &document_, &Document::run);
  connect(&document_.jobs(), &WorkerPool::changed, this, &MainWindow::update_enabled);
  connect(&document_.jobs(), &WorkerPool::started, this, [this](int id) {
    const JobRecord* job = document_.jobs().find(id);
    if (job != nullptr && !job->quiet) banner_->hide();
  });
}

void MainWindow::open(const QStringList& paths) {
  settle_changes([this, paths] { document_.open(paths); });
}

void MainWindow::open_demo(const std::filesystem::path& folder) {
  settle_changes([this, folder] { document_.open_demo(folder); });
}

void MainWindow::show_sample(const QStringList& paths) {
  opening_beside_.reset();
  beside_.clear();
  own_planes_ = static_cast<int>(document_.sample()->planes.size());
  workspace_->open(document_.sample());
  open_places();
  open_pages();
  actions_.explore->setChecked(true);
  for (const auto& [page, action] : page_actions_) {
    if (page->objectName() == page_in(document_.view())) action->setChecked(true);
  }
  tree_->set_sample(document_.sample(), true);
  show_working(true);
  show_title();
  for (const QString& path : paths) remember_recent_file(path);
  update_recent();
  update_enabled();
  const auto steps = document_.recipe().steps.size();
  if (!restore_view(*workspace_, document_.view()) && document_.has_results()) {
    workspace_->show_results();
  }
  if (!document_.has_results() && steps > 0 && !document_.is_reopened()) {
    banner_->show_notice(
        tr("These are the sources. Run the recipe to see its maps (steps: %1).").arg(steps),
        tr("Run recipe"));
  }
}

void MainWindow::show_start() {
  document_.stop_runs();
  banner_->hide();
  sources_bar_->hide();
  show_working(false);
  show_left_copies();
  update_enabled();
}

void MainWindow::show_working(bool working) {
  if (working_ && !working) remember_layouts();
  working_ = working;
  if (!working) pages_->setCurrentWidget(start_);
  actions_.tools->setVisible(working);
  for (QDockWidget* dock : {tree_dock_, inspector_dock_, spectra_dock_, places_dock_}) {
    if (!working) dock->hide();
    dock->toggleViewAction()->setEnabled(working);
  }
  position_->setVisible(working);
  if (working) show_page();
}

void MainWindow::follow_spectra() {
  spectrum_menu_->update(exploring());
  const MapPanel* map = workspace_->active();
  SpectrumPanel* spectra =
      map == nullptr || !map->item() ? nullptr : workspace_->spectra(map->item()->plane);
  if (spectra == nullptr) return;
  if (spectrum_lists_->indexOf(spectra->side()) < 0) spectrum_lists_->addWidget(spectra->side());
  spectrum_lists_->setCurrentWidget(spectra->side());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!may_close()) return event->ignore();
  if (keeper_->modified() && !may_lose_changes_) {
    event->ignore();
    closing_ = close_when_done_ = false;  // the answer may be to stay
    settle_changes([this] {
      may_lose_changes_ = true;
      close();
      may_lose_changes_ = false;
    });
    return;
  }
  remember_geometry(saveGeometry());
  if (working_) remember_layouts();
  document_.jobs().cancel_all();
  keeper_->close();
  event->accept();
}

}  // namespace lithoscope

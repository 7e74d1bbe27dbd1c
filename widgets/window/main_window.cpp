#include "widgets/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QOpenGLWidget>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoStack>
#include <QVBoxLayout>
#include <utility>

#include "widgets/align/align_page.h"
#include "widgets/align/fit_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/map/vtk_opengl_widget.h"
#include "widgets/places/map_places.h"
#include "widgets/project/project_keeper.h"
#include "widgets/project/source_keeper.h"
#include "widgets/project/sources_bar.h"
#include "widgets/sample/layer_tree.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"
#include "widgets/window/about.h"
#include "widgets/window/map_export.h"
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
  if (opengl_available()) {
    // A window that gets its first OpenGL child while it is shown is made anew and flickers.
    auto* early = new QOpenGLWidget(workspace_);
    early->setFixedSize(1, 1);
    early->hide();
  }

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
  actions_.view->insertAction(actions_.reset_layout, dock->toggleViewAction());
  return dock;
}

void MainWindow::connect_actions() {
  connect(actions_.open, &QAction::triggered, this, &MainWindow::choose_and_open);
  connect(actions_.open_beside, &QAction::triggered, this, &MainWindow::choose_and_open_beside);
  connect(actions_.close_beside, &QAction::triggered, this, &MainWindow::close_beside);
  connect(actions_.close, &QAction::triggered, this,
          [this] { settle_changes([this] { close_document(); }); });
  connect(actions_.export_png, &QAction::triggered, this, &MainWindow::choose_and_export);
  connect(actions_.quit, &QAction::triggered, this, &QWidget::close);
  connect(actions_.run, &QAction::triggered, &document_, &Document::run);
  connect(actions_.stop, &QAction::triggered, this, [this] {
    Page* shown = page();
    if (shown != nullptr ? shown->cancel_gesture()
        : aligning()     ? align_->cancel_gesture()
                         : map_places_->cancel()) {
      return;
    }
    document_.cancel();
  });
  connect(actions_.unpin, &QAction::triggered, this, [this] {
    if (!map_places_->take_back_corner()) workspace_->selection().unpin();
  });
  const auto on_map = [this](QAction* action, void (MapView::*what)()) {
    connect(action, &QAction::triggered, this, [this, what] {
      if (MapPanel* panel = current_map()) (panel->view()->*what)();
    });
  };
  on_map(actions_.fit, &MapView::fit);
  on_map(actions_.zoom_in, &MapView::zoom_in);
  on_map(actions_.zoom_out, &MapView::zoom_out);
  connect(actions_.theme_system, &QAction::triggered, this,
          [this] { set_theme(ThemeMode::kSystem); });
  connect(actions_.theme_light, &QAction::triggered, this,
          [this] { set_theme(ThemeMode::kLight); });
  connect(actions_.theme_dark, &QAction::triggered, this, [this] { set_theme(ThemeMode::kDark); });
  const ThemeMode mode = remembered_theme();
  (mode == ThemeMode::kLight  ? actions_.theme_light
   : mode == ThemeMode::kDark ? actions_.theme_dark
                              : actions_.theme_system)
      ->setChecked(true);
  connect(actions_.reset_layout, &QAction::triggered, this, &MainWindow::reset_layout);
  connect(actions_.help, &QAction::triggered, this, &MainWindow::show_help);
  connect(actions_.about, &QAction::triggered, this, [this] { show_about(this); });

  connect(start_, &StartPage::open_clicked, this, &MainWindow::choose_and_open);
  connect(start_, &StartPage::demo_clicked, this, [this] { open_demo(demo_folder()); });
  connect(start_, &StartPage::recent_clicked, this, [this](const QString& file) { open({file}); });
  connect(tree_, &LayerTree::layer_chosen, this, [this](const QString& key, int column) {
    show_layer(key, column < 0 ? std::nullopt : std::optional(column));
  });
  connect(inspector_, &Inspector::layer_chosen, this,
          [this](const QString& key, int column) { show_layer(key, column); });
  connect(workspace_, &Workspace::changed, this, &MainWindow::follow_map);
  connect(workspace_, &Workspace::spectra_changed, this, &MainWindow::follow_spectra);
  connect(workspace_, &Workspace::spectrum_hovered, this, [this](const QString& words) {
    if (words.isEmpty()) {
      position_->follow(*workspace_);
    } else {
      position_->setText(words);
    }
  });
  connect(spectrum_menu_, &SpectrumMenu::lists_wanted, this, [this] {
    spectra_dock_->show();
    spectra_dock_->raise();
  });
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, [this] {
    tree_->apply_units();
    inspector_->follow(current_map(), workspace_->sample());
  });
  connect(workspace_, &Workspace::failed, banner_, &MessageBanner::show_error);
  connect(&workspace_->selection(), &Selection::changed, this, [this] {
    follow_position();
    actions_.unpin->setEnabled(workspace_->selection().has_pin());
    spectrum_menu_->update(exploring());
  });
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

void MainWindow::update_enabled() {
  const bool open = working_ && document_.is_open();
  const MapPanel* shown = current_map();
  const bool map = open && shown != nullptr && shown->view()->layer() != nullptr;
  actions_.run->setEnabled(open && document_.can_run());
  actions_.save->setEnabled(open && !keeper_->saving());
  actions_.save_as->setEnabled(open && !keeper_->saving());
  actions_.pack->setEnabled(open);
  actions_.close->setEnabled(open);
  actions_.open_beside->setEnabled(open);
  actions_.close_beside->setEnabled(open && !beside_.empty());
  actions_.export_png->setEnabled(map);
  for (QAction* action : {actions_.fit, actions_.zoom_in, actions_.zoom_out}) {
    action->setEnabled(map);
  }
  actions_.unpin->setEnabled(open && workspace_->selection().has_pin());
  actions_.reset_layout->setEnabled(open);
  for (QAction* each : actions_.pages->actions()) each->setEnabled(open);
  const bool points = open && aligning() && align_->has_maps();
  const QUndoStack& changes = history();
  const bool undoable = open && (points || !aligning());
  actions_.undo->setEnabled(undoable && changes.canUndo());
  actions_.redo->setEnabled(undoable && changes.canRedo());
  const auto named = [](const QString& plain, const QString& pattern, const QString& what) {
    return what.isEmpty() ? plain : pattern.arg(what);
  };
  actions_.undo->setText(named(tr("&Undo"), tr("&Undo: %1"), changes.undoText()));
  actions_.redo->setText(named(tr("&Redo"), tr("&Redo: %1"), changes.redoText()));
  follow_spectra();
  update_places();
  view_menu_->update(open && exploring());
  actions_.remove_point->setEnabled(points && align_->selected() >= 0);
  const bool fitted = points && align_->alignment().fit() && !align_->alignment().is_fitting();
  actions_.snap_point->setEnabled(points && align_->selected() >= 0);
  for (QAction* action :
       {actions_.snap_correlation, actions_.snap_either_sign, actions_.snap_information}) {
    action->setEnabled(points);
  }
  actions_.refine->setEnabled(fitted && !refining());
  align_->fit_panel()->set_may_refine(!refining());
  const bool suggested = points && align_->alignment().suggestion().has_value();
  actions_.stop->setEnabled(document_.jobs().running() || suggested);  // Esc refuses, then stops
  actions_.accept_refinement->setEnabled(suggested);
  actions_.refuse_refinement->setEnabled(suggested);
  actions_.open_points->setEnabled(points);
  actions_.save_points->setEnabled(points && align_->alignment().points().size() > 0);
}

QUndoStack& MainWindow::history() const {
  if (const Page* shown = page()) return shown->history();
  return aligning() ? align_->alignment().points().history() : workspace_->history();
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

void MainWindow::update_recent() {
  const QStringList files = recent_files();
  start_->set_recent(files);
  actions_.recent->clear();
  for (const QString& file : files) {
    QAction* action = actions_.recent->addAction(QFileInfo(file).fileName(), this,
                                                 [this, file] { open({file}); });
    action->setToolTip(file);
  }
  actions_.recent->setToolTipsVisible(true);
  actions_.recent->setEnabled(!files.isEmpty());
  if (files.isEmpty()) return;
  actions_.recent->addSeparator();
  actions_.recent->addAction(tr("Forget these"), this, [this] {
    forget_recent_files();
    update_recent();
  });
}

void MainWindow::set_theme(ThemeMode mode) {
  remember_theme(mode);
  apply_theme(mode);
}

void MainWindow::choose_and_open() {
  const QStringList files = QFileDialog::getOpenFileNames(
      this, tr("Open"), remembered_folder(),
      tr("Recipes and data (*);;Recipes (*.json);;Projects (*.litho);;ENVI images (*.hdr);;HDF5 "
         "(*.h5 *.hdf5);;"
         "Text (*.csv *.txt *.xl);;Pictures (*.png *.tif *.tiff *.jpg *.jpeg)"));
  if (files.isEmpty()) return;
  remember_folder(QFileInfo(files.front()).absolutePath());
  open(files);
}

void MainWindow::choose_and_export() {
  MapPanel* panel = current_map();
  if (panel == nullptr || panel->view()->layer() == nullptr) return;
  const QString name = suggested_file_name(*panel->item());
  QString file = QFileDialog::getSaveFileName(
      this, tr("Export map as PNG"), remembered_folder() + QLatin1Char('/') + name,
      tr("PNG picture (*.png)") + QStringLiteral(";;") + tr("TIFF picture (*.tif)") +
          QStringLiteral(";;") + tr("SVG drawing (*.svg)") + QStringLiteral(";;") +
          tr("PDF drawing (*.pdf)"));
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".png");
  remember_folder(QFileInfo(file).absolutePath());
  export_map(file);
}

void MainWindow::export_map(const QString& file) {
  const MapPanel* panel = current_map();
  if (panel == nullptr || panel->view()->layer() == nullptr) return;
  const MapPicture picture{panel->view()->layer(), panel->style(), panel->title()};
  document_.start_job(
      tr("Writing %1").arg(QFileInfo(file).fileName()), [this, picture, file](Progress& progress) {
        write_map_picture(picture, file.toStdString(), progress);
        return JobSpec::Done(
            [this, file] { banner_->show_notice(tr("The map was written to %1").arg(file)); });
      });
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

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) event->acceptProposedAction();
  }
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) files << url.toLocalFile();
  }
  event->acceptProposedAction();
  open(files);
}

std::filesystem::path demo_folder() {
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
  return (data + QStringLiteral("/demo-") + QStringLiteral(LITHOSCOPE_VERSION)).toStdString();
}

}  // namespace lithoscope

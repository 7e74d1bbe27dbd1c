// What menus, tools and keys of the window do, and when they can.
#include <QFileInfo>
#include <QMenu>
#include <QUndoStack>

#include "widgets/align/align_page.h"
#include "widgets/align/fit_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/places/map_places.h"
#include "widgets/project/project_keeper.h"
#include "widgets/sample/layer_tree.h"
#include "widgets/units/unit_choice.h"
#include "widgets/window/about.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/page.h"
#include "widgets/window/position_line.h"
#include "widgets/window/settings.h"
#include "widgets/window/spectrum_menu.h"
#include "widgets/window/start_page.h"
#include "widgets/window/view_menu.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

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
  on_map(actions_.one_to_one, &MapView::one_to_one);
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
  for (QAction* action : {actions_.fit, actions_.one_to_one, actions_.zoom_in, actions_.zoom_out}) {
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

}  // namespace lithoscope

// The page where maps are aligned, and its place in the window.
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>
#include <QUndoStack>

#include "core/registration/points_files.h"
#include "widgets/align/align_page.h"
#include "widgets/align/scalar_layer.h"
#include "widgets/inspector/inspector.h"
#include "widgets/map/map_panel.h"
#include "widgets/sample/layer_tree.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/position_line.h"
#include "widgets/window/settings.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

PointsFileOptions file_options(const Alignment& alignment) {
  PointsFileOptions options;
  options.source_grid = alignment.grid(Side::kSource);
  options.target_grid = alignment.grid(Side::kTarget);
  return options;
}

}  // namespace

void MainWindow::connect_align() {
  PointList& points = align_->alignment().points();
  QUndoStack& history = points.history();
  connect(actions_.explore, &QAction::triggered, this, &MainWindow::show_page);
  connect(actions_.align, &QAction::triggered, this, &MainWindow::show_page);
  connect(actions_.undo, &QAction::triggered, this, [this] { this->history().undo(); });
  connect(actions_.redo, &QAction::triggered, this, [this] { this->history().redo(); });
  connect(actions_.remove_point, &QAction::triggered, align_, &AlignPage::delete_selected);
  connect(actions_.snap_point, &QAction::triggered, this, &MainWindow::snap);
  connect(actions_.refine, &QAction::triggered, this, &MainWindow::refine);
  connect(actions_.accept_refinement, &QAction::triggered, &align_->alignment(),
          &Alignment::accept_suggestion);
  connect(actions_.refuse_refinement, &QAction::triggered, &align_->alignment(),
          &Alignment::refuse_suggestion);
  connect(align_, &AlignPage::snap_clicked, this, &MainWindow::snap);
  connect(align_, &AlignPage::refine_clicked, this, &MainWindow::refine);
  connect(align_, &AlignPage::selected_changed, this, &MainWindow::update_enabled);
  connect(actions_.open_points, &QAction::triggered, this, &MainWindow::choose_and_open_points);
  connect(actions_.save_points, &QAction::triggered, this, &MainWindow::choose_and_save_points);
  for (QUndoStack* each : {&history, &workspace_->history()}) {
    connect(each, &QUndoStack::indexChanged, this, &MainWindow::update_enabled);
  }
  connect(&align_->alignment(), &Alignment::changed, this, &MainWindow::update_enabled);
  connect(align_, &AlignPage::changed, this, &MainWindow::follow_map);
  connect(align_, &AlignPage::hovered, &workspace_->selection(), [this](int plane, PointUm point) {
    workspace_->selection().hover({plane, point});
    follow_position();
  });
  connect(align_, &AlignPage::hover_left, &workspace_->selection(), [this] {
    workspace_->selection().leave();
    follow_position();
  });
  connect(align_, &AlignPage::apply_clicked, this, &MainWindow::use_points);
  connect(align_, &AlignPage::open_points_clicked, this, &MainWindow::choose_and_open_points);
  connect(align_, &AlignPage::save_points_clicked, this, &MainWindow::choose_and_save_points);
  connect(align_, &AlignPage::told, this,
          [this](const QString& words) { banner_->show_notice(words); });
  connect(align_, &AlignPage::failed, banner_, &MessageBanner::show_error);
}

void MainWindow::follow_map() {
  MapPanel* panel = current_map();
  inspector_->follow(panel, workspace_->sample());
  if (panel != nullptr && panel->item()) tree_->set_current(panel->item()->key, panel->column());
  follow_position();
  update_enabled();
}

void MainWindow::follow_position() {
  if (aligning()) {
    position_->follow(*align_);
  } else {
    position_->follow(*workspace_);
  }
}

void MainWindow::use_points() {
  const auto image_on = [this](Side side) {
    for (const SampleItem& item : document_.sample()->items) {
      if (item.plane == align_->plane(side) && item.is_image()) return item.key;
    }
    return std::string();
  };
  const Alignment& alignment = align_->alignment();
  document_.use_registration(image_on(Side::kSource), image_on(Side::kTarget),
                             alignment.points().points(), alignment.options());
}

void MainWindow::snap() {
  SnapOptions options;
  options.either_sign = actions_.snap_either_sign->isChecked();
  if (actions_.snap_information->isChecked()) options.measure = SnapMeasure::kMutualInformation;
  align_->set_snap_options(options);
  align_->snap_selected();
}

bool MainWindow::refining() const {
  const JobRecord* job = document_.jobs().find(refine_id_);
  return job != nullptr && !job->ended();
}

void MainWindow::refine() {
  if (refining()) return;
  const auto request = align_->refine_request();
  if (!request) return;
  refine_id_ =
      document_.start_job(tr("Refining the registration"), [this, request](Progress& progress) {
        const Refinement found =
            refine_registration(scalar_map(*request->source), scalar_map(*request->target),
                                request->start, request->options, progress);
        return JobSpec::Done([this, found, revision = request->revision] {
          align_->take_refinement(found, revision);
        });
      });
  update_enabled();  // it began before its number was known
}

void MainWindow::choose_and_open_points() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open points"), remembered_folder(),
                                   tr("Matching points (*.points *.csv *.txt);;All files (*)"));
  if (file.isEmpty()) return;
  remember_folder(QFileInfo(file).absolutePath());
  open_points(file);
}

void MainWindow::open_points(const QString& file) {
  const PointsFileOptions options = file_options(align_->alignment());
  document_.start_job(tr("Opening %1").arg(QFileInfo(file).fileName()),
                      [this, file, options](Progress&) {
                        PointsFile read = read_points_file(file.toStdString(), options);
                        return JobSpec::Done([this, points = std::move(read.points)] {
                          align_->alignment().points().replace(points, tr("Open points"));
                        });
                      });
}

void MainWindow::choose_and_save_points() {
  const QString table = tr("Table (*.csv)"), qgis = tr("QGIS points (*.points)"),
                bigwarp = tr("BigWarp landmarks (*.csv)");
  QString chosen = table;
  QString file = QFileDialog::getSaveFileName(
      this, tr("Save points"), remembered_folder(),
      QStringList{table, qgis, bigwarp}.join(QStringLiteral(";;")), &chosen);
  if (file.isEmpty()) return;
  const PointsFileKind kind = chosen == qgis      ? PointsFileKind::kQgis
                              : chosen == bigwarp ? PointsFileKind::kBigWarp
                                                  : PointsFileKind::kPlain;
  if (QFileInfo(file).suffix().isEmpty()) {
    file += kind == PointsFileKind::kQgis ? QStringLiteral(".points") : QStringLiteral(".csv");
  }
  remember_folder(QFileInfo(file).absolutePath());
  save_points(file, kind);
}

void MainWindow::save_points(const QString& file, PointsFileKind kind) {
  const PointsFileOptions options = file_options(align_->alignment());
  document_.start_job(
      tr("Saving %1").arg(QFileInfo(file).fileName()),
      [this, file, kind, options, points = align_->alignment().points().points()](Progress&) {
        write_points_file(file.toStdString(), kind, points, options);
        return JobSpec::Done(
            [this, file] { banner_->show_notice(tr("The points were saved as %1").arg(file)); });
      });
}

}  // namespace lithoscope

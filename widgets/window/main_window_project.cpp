// The project in the window: saved, packed, recovered after a crash, and asked for before it is
// left.
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <utility>

#include "widgets/project/project_keeper.h"
#include "widgets/project/source_keeper.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/page.h"
#include "widgets/window/settings.h"
#include "widgets/window/start_page.h"
#include "widgets/window/view_state.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

constexpr int kTellSavedMs = 4000;

QString native(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

}  // namespace

void MainWindow::build_project() {
  keeper_ = new ProjectKeeper(document_, recovery_folder(), this);
  sources_ = new SourceKeeper(document_, this);
  const auto view = [this] { return view_state(*workspace_, wanted_page()->objectName()); };
  keeper_->set_view_source(view);
  sources_->set_view_source(view);
}

void MainWindow::connect_project() {
  connect(actions_.save, &QAction::triggered, this, [this] { save(); });
  connect(actions_.save_as, &QAction::triggered, this, [this] { save_as(); });
  connect(actions_.pack, &QAction::triggered, this, &MainWindow::choose_and_pack);
  connect(keeper_, &ProjectKeeper::changed, this, [this] {
    show_title();
    update_enabled();
  });
  connect(keeper_, &ProjectKeeper::saved, this, [this](const QString& file) {
    const bool known = !recent_files().isEmpty() && recent_files().front() == file;
    remember_recent_file(file);
    update_recent();
    if (known) {
      statusBar()->showMessage(tr("Saved"), kTellSavedMs);
    } else {
      banner_->show_notice(tr("The project was saved as %1").arg(file));
    }
  });
  connect(keeper_, &ProjectKeeper::packed, this, [this](const QString& file) {
    banner_->show_notice(tr("The project and its data were packed: %1").arg(file));
  });
  connect(keeper_, &ProjectKeeper::failed, banner_, &MessageBanner::show_error);
  connect(keeper_, &ProjectKeeper::open_elsewhere, this, [this](const QString& who) {
    banner_->show_notice(tr("This project is open in another window too (%1). Of what both save, "
                            "the last one counts: save it under another name to keep them apart.")
                             .arg(who));
  });
  connect(sources_, &SourceKeeper::told, this,
          [this](const QString& words) { banner_->show_notice(words); });
  connect(start_, &StartPage::recover_clicked, this, &MainWindow::recover);
  connect(start_, &StartPage::forget_clicked, this, [this](const QString& file) {
    keeper_->forget(file.toStdString());
    show_left_copies();
  });
}

void MainWindow::show_title() {
  QString name = native(keeper_->file().filename());
  if (name.isEmpty() && document_.is_open()) name = document_.sample()->title;
  setWindowModified(working_ && keeper_->modified());
  if (!working_) {
    setWindowTitle(tr("Lithoscope"));
  } else if (name.isEmpty()) {
    setWindowTitle(tr("Lithoscope") + QStringLiteral("[*]"));
  } else {
    setWindowTitle(tr("%1 – Lithoscope").arg(name + QStringLiteral("[*]")));
  }
}

void MainWindow::save(std::function<void()> then) {
  if (!working_) return;
  if (keeper_->saving()) {
    // What changed meanwhile is asked for once more.
    if (then) {
      connect(
          keeper_, &ProjectKeeper::saved, this, [this, then] { settle_changes(then); },
          Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    return;
  }
  const std::filesystem::path file = keeper_->file();
  if (file.empty()) return save_as(std::move(then));
  if (!keeper_->changed_by_others()) return keeper_->save(file, std::move(then));
  auto* box = new QMessageBox(QMessageBox::Warning, tr("Save"),
                              tr("“%1” was saved by another program since it was opened here.")
                                  .arg(native(file.filename())),
                              QMessageBox::Cancel, this);
  box->setObjectName(QStringLiteral("changed-by-others"));
  box->setInformativeText(tr("Replacing it loses what was saved there."));
  box->setAttribute(Qt::WA_DeleteOnClose);
  const QPushButton* replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
  QPushButton* other = box->addButton(tr("Save as…"), QMessageBox::AcceptRole);
  box->setDefaultButton(other);
  connect(box, &QMessageBox::buttonClicked, this,
          [this, box, replace, other, file, then](const QAbstractButton* clicked) {
            if (clicked == replace) keeper_->save(file, then);
            if (clicked == other) save_as(then);
          });
  box->open();
}

void MainWindow::save_as(std::function<void()> then) {
  if (!working_ || keeper_->saving()) return;
  auto* dialog = new QFileDialog(this, tr("Save project"), remembered_folder(),
                                 tr("Lithoscope project (*.litho)"));
  dialog->setObjectName(QStringLiteral("save-as"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("litho"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  if (!keeper_->file().empty()) dialog->selectFile(native(keeper_->file()));
  connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString& file) {
    remember_folder(QFileInfo(file).absolutePath());
    keeper_->save(file.toStdString(), then);
  });
  dialog->open();
}

void MainWindow::choose_and_pack() {
  if (!working_) return;
  auto* dialog = new QFileDialog(this, tr("Pack project: name the folder to make"),
                                 remembered_folder(), tr("Folders (*)"));
  dialog->setObjectName(QStringLiteral("pack"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setOption(QFileDialog::DontConfirmOverwrite);  // it never overwrites
  dialog->setLabelText(QFileDialog::Accept, tr("Pack"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    remember_folder(QFileInfo(folder).absolutePath());
    document_.start_job(tr("Packing %1").arg(QFileInfo(folder).fileName()),
                        keeper_->packing(folder.toStdString()));
  });
  dialog->open();
}

void MainWindow::settle_changes(std::function<void()> then) {
  if (!working_ || !keeper_->modified()) return then();
  for (const auto* asked : findChildren<QMessageBox*>(QStringLiteral("unsaved"))) {
    if (asked->isVisible()) return;  // an answered one may not have gone yet
  }
  auto* box =
      new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                      tr("Save the changes to “%1”?")
                          .arg(keeper_->file().empty() ? document_.sample()->title
                                                       : native(keeper_->file().filename())),
                      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
  box->setObjectName(QStringLiteral("unsaved"));
  box->setInformativeText(tr("Without saving they are lost."));
  box->setDefaultButton(QMessageBox::Save);
  box->setAttribute(Qt::WA_DeleteOnClose);
  connect(box, &QMessageBox::finished, this, [this, then](int answer) {
    if (answer == QMessageBox::Save) save(then);
    if (answer == QMessageBox::Discard) then();
  });
  box->open();
}

void MainWindow::close_document() {
  show_start();
  keeper_->close();
  show_title();
}

void MainWindow::recover(const QString& left_copy) {
  keeper_->recover(left_copy.toStdString());
}

void MainWindow::show_left_copies() {
  start_->set_left_copies(keeper_->left_copies());
}

}  // namespace lithoscope

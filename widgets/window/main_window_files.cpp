// Files that are opened by dialogs or dropped onto the window, and pictures that it writes.
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/window/main_window.h"
#include "widgets/window/map_export.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/settings.h"

namespace lithoscope {

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

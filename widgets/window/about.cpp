#include "widgets/window/about.h"

#include <tbb/version.h>
#include <vtkVersion.h>

#include <Eigen/Core>
#include <QMessageBox>
#include <QPixmap>

#include "widgets/spectrum/custom_plot.h"
#include "widgets/window/main_window.h"

namespace lithoscope {
namespace {

QString row(const QString& name, const QString& version, const QString& licence) {
  return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
      .arg(name, version, licence);
}

}  // namespace

QString about_text() {
  QString text =
      MainWindow::tr(
          "<p><b>Lithoscope %1</b></p><p>A workbench for mineral maps: laser and "
          "hyperspectral views "
          "of one rock, registered, fused and distilled after Lopes et al. 2024.</p>"
          "<p>Free software under the GNU General Public License, version 3 or later. It "
          "comes without "
          "any warranty.</p><p>Built on:</p>")
          .arg(QStringLiteral(LITHOSCOPE_VERSION));
  const QString eigen = QStringLiteral("%1.%2.%3")
                            .arg(EIGEN_WORLD_VERSION)
                            .arg(EIGEN_MAJOR_VERSION)
                            .arg(EIGEN_MINOR_VERSION);
  text += QLatin1String("<table>");
  text += row(QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0"));
  text += row(QStringLiteral("VTK"), QString::fromLatin1(vtkVersion::GetVTKVersion()),
              QStringLiteral("BSD-3-Clause"));
  text += row(QStringLiteral("QCustomPlot"), QStringLiteral(QCUSTOMPLOT_VERSION_STR),
              QStringLiteral("GPL-3.0-or-later"));
  text += row(QStringLiteral("Eigen"), eigen, QStringLiteral("MPL-2.0"));
  text += row(QStringLiteral("oneTBB"),
              QStringLiteral("%1.%2").arg(TBB_VERSION_MAJOR).arg(TBB_VERSION_MINOR),
              QStringLiteral("Apache-2.0"));
  text += QLatin1String("</table>");
  return text;
}

void show_about(QWidget* parent) {
  QMessageBox box(parent);
  box.setWindowTitle(MainWindow::tr("About Lithoscope"));
  box.setTextFormat(Qt::RichText);
  box.setText(about_text());
  box.setTextInteractionFlags(Qt::TextSelectableByMouse);
  box.setIconPixmap(QIcon(QStringLiteral(":/lithoscope/icons/lithoscope.svg")).pixmap(64, 64));
  box.exec();
}

}  // namespace lithoscope

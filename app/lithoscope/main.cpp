// lithoscope: the workbench.
#include <QApplication>
#include <QCommandLineParser>

#include "core/base/translations.h"
#include "core/operations/plugins.h"
#include "widgets/figure/figure_writer.h"
#include "widgets/map/vtk_canvas.h"
#include "widgets/theme/theme.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/settings.h"

int main(int argc, char** argv) {
  lithoscope::set_default_surface_format();
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("lithoscope"));
  QApplication::setApplicationVersion(QStringLiteral(LITHOSCOPE_VERSION));
  QApplication::setApplicationDisplayName(QStringLiteral("Lithoscope"));
  QApplication::setDesktopFileName(QStringLiteral("io.github.lithoscope"));
  lithoscope::install_translations();

  QCommandLineParser parser;
  parser.setApplicationDescription(QCoreApplication::translate(
      "lithoscope", "A workbench for mineral maps from LIBS and hyperspectral images."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(
      QStringLiteral("file"),
      QCoreApplication::translate("lithoscope", "A recipe (.json), or images and maps to look at."),
      QStringLiteral("[file...]"));
  parser.process(application);

  lithoscope::Registry registry;
  lithoscope::register_core(registry);
  std::string not_loaded;
  for (const auto& plugin : lithoscope::load_plugins(registry, lithoscope::plugin_folder())) {
    if (!plugin.problem.empty()) not_loaded += plugin.file.string() + ": " + plugin.problem + "\n";
  }
  lithoscope::add_figure_writers(registry);

  lithoscope::apply_theme(lithoscope::remembered_theme());
  lithoscope::MainWindow window(registry);
  window.show();
  if (!not_loaded.empty()) {
    window.banner().show_notice(
        QCoreApplication::translate("lithoscope", "Some plugins were not loaded:\n%1")
            .arg(QString::fromStdString(not_loaded).trimmed()));
  }
  if (!parser.positionalArguments().isEmpty()) window.open(parser.positionalArguments());
  return QApplication::exec();
}

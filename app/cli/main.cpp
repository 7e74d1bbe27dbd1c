// lithoscope-cli: the pipeline without a screen.
#include <fmt/format.h>

#include <QGuiApplication>
#include <cstdio>

#include "app/cli/command.h"
#include "app/cli/console_progress.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/translations.h"
#include "core/operations/plugins.h"
#include "widgets/figure/figure_writer.h"

namespace lithoscope::cli {
namespace {

int run(int argc, char** argv) {
  Registry registry;
  register_core(registry);
  for (const PluginResult& plugin : load_plugins(registry, plugin_folder())) {
    if (plugin.problem.empty()) continue;
    fmt::print(stderr, "{}\n",
               translated("cli", "The plugin {} was not loaded: {}", plugin.file.string(),
                          plugin.problem));
  }
  add_figure_writers(registry);

  CLI::App app(translated("cli", "Lithoscope: mineral maps from LIBS and hyperspectral images"),
               "lithoscope-cli");
  app.set_version_flag("--version", std::string("lithoscope-cli ") + LITHOSCOPE_VERSION);
  app.footer(translated("cli",
                        "Exit codes: 0 done, 1 something failed (the message says what and "
                        "where), 2 wrong command line, 130 stopped by Ctrl-C."));
  app.require_subcommand(1);
  app.fallthrough();  // `--quiet` may stand after the command too
  Context context{registry};
  app.add_flag("-q,--quiet", context.quiet, translated("cli", "Print errors only"));
  Action action;
  add_run_command(app, action);
  add_demo_command(app, action);
  add_transfer_demo_command(app, action);
  add_info_command(app, action);
  add_operations_command(app, action);
  add_export_command(app, action);
  add_pack_command(app, action);
  add_relocate_command(app, action);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kSuccess : kUsage;
  }
  return action(context);
}

}  // namespace
}  // namespace lithoscope::cli

int main(int argc, char** argv) {
  // What Qt has to say of the desktop it does not find is of no use to anyone here.
  qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg) fmt::print(stderr, "{}\n", text.toStdString());
  });
  // Figures are painted without a screen.
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("lithoscope"));
  lithoscope::install_translations();
  lithoscope::cli::install_stop_signal();
  try {
    return lithoscope::cli::run(argc, argv);
  } catch (const lithoscope::Cancelled&) {
    fmt::print(stderr, "{}\n",
               lithoscope::translated("cli", "Stopped; nothing was left half done."));
    return lithoscope::cli::kCancelled;
  } catch (const std::exception& e) {
    fmt::print(stderr, "{}: {}\n", lithoscope::translated("cli", "Error"), e.what());
    return lithoscope::cli::kFailure;
  }
}

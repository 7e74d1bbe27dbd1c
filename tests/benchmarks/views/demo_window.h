// A window with a small demo sample whose recipe has been run.
#pragma once

#include <QApplication>
#include <filesystem>
#include <memory>

#include "core/demo/demo_sample.h"
#include "core/operations/plugins.h"
#include "core/operations/register_core.h"
#include "widgets/window/main_window.h"

namespace lithoscope::benchmarks {

struct DemoWindow {
  DemoWindow() {
    register_core(registry);
    load_plugins(registry, plugin_folder());
    folder = std::filesystem::temp_directory_path() /
             ("lithoscope-benchmark-" + std::to_string(QCoreApplication::applicationPid()));
    DemoOptions size;
    size.rows = 72;
    size.cols = 96;
    size.hsi_cols = 232;
    NoProgress progress;
    const auto recipe = write_demo_sample(folder, size, registry, progress);
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(registry, options);
    window->resize(1280, 800);
    window->show();
    window->open({QString::fromStdString(recipe.string())});
    while (!document().is_open()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    document().run();
    wait();
  }
  ~DemoWindow() {
    window.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }
  Document& document() { return window->document(); }
  // Until no job runs and all has been drawn.
  void wait() {
    while (document().jobs().running()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    for (int i = 0; i < 50; ++i) QApplication::processEvents();
  }

  Registry registry;
  std::filesystem::path folder;
  std::unique_ptr<MainWindow> window;
};

}  // namespace lithoscope::benchmarks

#include "core/operations/plugins.h"

#include <QCoreApplication>
#include <QLibrary>
#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"

#ifndef LITHOSCOPE_INSTALL_LIBDIR
#define LITHOSCOPE_INSTALL_LIBDIR "lib"
#endif

namespace lithoscope {

std::vector<PluginResult> load_plugins(Registry& registry, const std::filesystem::path& folder) {
  std::vector<PluginResult> results;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const QString file = QString::fromStdString(entry.path().string());
    if (QLibrary::isLibrary(file)) results.push_back({entry.path(), {}});
  }
  std::sort(results.begin(), results.end(),
            [](const PluginResult& a, const PluginResult& b) { return a.file < b.file; });
  for (PluginResult& result : results) {
    QLibrary library(QString::fromStdString(result.file.string()));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    if (!library.load()) {
      result.problem = library.errorString().toStdString();
      continue;
    }
    const auto version =
        reinterpret_cast<int (*)()>(library.resolve("lithoscope_plugin_interface"));
    const auto enter =
        reinterpret_cast<void (*)(Registry&)>(library.resolve("lithoscope_plugin_register"));
    if (version == nullptr || enter == nullptr || version() != LITHOSCOPE_PLUGIN_INTERFACE) {
      result.problem = translated("core", "The file is no plugin of this version of Lithoscope");
      continue;
    }
    try {
      enter(registry);
    } catch (const std::exception& e) {
      result.problem = e.what();
    }
  }
  return results;
}

std::filesystem::path plugin_folder() {
  if (const char* set = std::getenv("LITHOSCOPE_PLUGINS"); set != nullptr && *set != '\0') {
    return set;
  }
  const std::filesystem::path program = QCoreApplication::applicationDirPath().toStdString();
  for (const char* libraries : {LITHOSCOPE_INSTALL_LIBDIR, "lib"}) {
    const auto folder = program.parent_path() / libraries / "lithoscope/plugins";
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored)) return folder;
  }
  return program.parent_path() / "lib/lithoscope/plugins";
}

}  // namespace lithoscope

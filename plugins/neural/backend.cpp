#include "plugins/neural/backend.h"

#include <dlfcn.h>

#include <QLibrary>
#include <filesystem>

#include "core/base/text.h"

namespace lithoscope::neural {
namespace {

// lib/lithoscope/plugins/neural.so → lib/lithoscope/backends/torch.so, built and installed alike.
std::filesystem::path module_file() {
  Dl_info info{};
  ::dladdr(reinterpret_cast<const void*>(&module_file), &info);
  return std::filesystem::path(info.dli_fname).parent_path().parent_path() / "backends" /
         "torch.so";
}

Backend& load() {
  const std::filesystem::path file = module_file();
  QLibrary library(QString::fromStdString(file.string()));
  library.setLoadHints(QLibrary::PreventUnloadHint);
  const auto cannot = [&](const std::string& problem) {
    return Error(problem, translated("neural",
                                     "Install libtorch as docs/transfer.md says, and build "
                                     "Lithoscope with it"))
        .in_file(file);
  };
  if (!library.load()) {
    throw cannot(translated("neural", "The library of neural networks cannot be loaded: {}",
                            library.errorString().toStdString()));
  }
  const auto make =
      reinterpret_cast<Backend* (*)(int)>(library.resolve("lithoscope_neural_backend"));
  Backend* const made = make == nullptr ? nullptr : make(kBackendInterface);
  if (made == nullptr) {
    throw cannot(translated("neural", "The module belongs to another version of Lithoscope"));
  }
  return *made;
}

}  // namespace

Backend& backend() {
  static Backend& loaded = load();
  return loaded;
}

}  // namespace lithoscope::neural

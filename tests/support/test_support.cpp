#include "tests/support/test_support.h"

#include <cstdlib>

#include "core/operations/plugins.h"

namespace lithoscope::test {

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "lithoscope-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path source_folder() {
  return LITHOSCOPE_SOURCE_DIR;
}
std::filesystem::path program_folder() {
  return LITHOSCOPE_BUILD_BIN_DIR;
}

std::filesystem::path shared_data() {
  const auto folder = source_folder().parent_path() / "shared" / "data";
  return std::filesystem::exists(folder / "README.md") ? folder : std::filesystem::path();
}

const Registry& full_registry() {
  static const Registry registry = [] {
    Registry all;
    register_core(all);
    for (const PluginResult& result : load_plugins(all, LITHOSCOPE_BUILD_PLUGIN_DIR)) {
      if (!result.problem.empty()) {
        throw std::runtime_error(result.file.string() + ": " + result.problem);
      }
    }
    return all;
  }();
  return registry;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace lithoscope::test

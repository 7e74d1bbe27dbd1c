// What tests share: temporary folders, the shared data, expected errors.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "core/base/error.h"
#include "core/operations/registry.h"

namespace lithoscope::test {

// A folder of its own for one test, removed afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

std::filesystem::path source_folder();   // of the project
std::filesystem::path program_folder();  // where the built programs are

// The real measurements beside the project; empty where they are absent.
std::filesystem::path shared_data();

// All operations and formats of core and of the built plugins.
const Registry& full_registry();

// Runs `work` and returns the Error it throws; fails the test where it throws none.
template <typename Work>
Error error_of(const Work& work) {
  try {
    work();
  } catch (const Error& e) {
    return e;
  }
  ADD_FAILURE() << "no Error was thrown";
  return Error("none");
}

// True where `text` holds `part`.
bool contains(const std::string& text, const std::string& part);

}  // namespace lithoscope::test

// Leaves a test that needs the shared data where it is absent.
#define LITHOSCOPE_NEED_SHARED_DATA() \
  if (lithoscope::test::shared_data().empty()) GTEST_SKIP() << "skipped: no shared data"

// Results of steps, kept on disk under the fingerprint of all that they depend on.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/operations/operation.h"

namespace lithoscope {

// One file an output. A file appears whole or not at all, so a key whose files are all there is a
// complete result. Safe for several programs on one folder.
class ResultCache {
 public:
  // Makes the folder where it is missing. Throws Error where it cannot be made.
  explicit ResultCache(std::filesystem::path folder);

  bool holds(const std::string& key, const std::vector<Port>& outputs) const;

  // None where an output is missing or its file proves damaged (it is then removed).
  std::optional<Outputs> load(const std::string& key, const std::vector<Port>& outputs,
                              Progress& progress) const;
  void store(const std::string& key, const Outputs& outputs, Progress& progress);

  // The fingerprint of `files`, remembered by path, size and time of change.
  std::string checksum(const std::vector<std::filesystem::path>& files, Progress& progress);

  // How long an operation took the last time, in seconds; 1 where it never ran here.
  double expected_seconds(const std::string& operation) const;
  void remember_seconds(const std::string& operation, double seconds);

  // True where a result or a checksum came in since the folder was tidied.
  bool changed() const { return changed_; }
  // Writes what was remembered.
  void remember() const;
  // Writes what was remembered, removes what killed programs left half written, and the results used
  // longest ago until at most `max_bytes` are left.
  void tidy(std::uintmax_t max_bytes);

 private:
  std::filesystem::path file_of(const std::string& key, const std::string& port) const;

  std::filesystem::path folder_;
  Json memory_ = Json::object();  // "checksums" and "seconds"
  bool changed_ = false;
};

// $XDG_CACHE_HOME/lithoscope, else ~/.cache/lithoscope, else a folder for temporary files.
std::filesystem::path default_cache_folder();

}  // namespace lithoscope

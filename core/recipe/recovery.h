// Copies of what is being worked on, in case the program does not come to its end.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/recipe/project.h"

namespace lithoscope {

// What a copy is of.
struct RecoveryNote {
  std::filesystem::path project;  // where it was saved last; empty = nowhere yet
  std::string title;
  std::int64_t saved_at = 0;  // seconds since 1970
};

// A copy that a program left behind which did not end by itself.
struct LeftCopy {
  std::filesystem::path file;
  RecoveryNote note;
};

// The copy of one window. It stands in `folder` under a name of its own with a lock beside it that
// tells the process and the machine, so that programs side by side leave each other's alone. Both
// are removed when the window goes; a killed program leaves them behind.
class RecoveryCopy {
 public:
  // Nothing is written before the first write().
  explicit RecoveryCopy(std::filesystem::path folder);
  ~RecoveryCopy();
  RecoveryCopy(const RecoveryCopy&) = delete;
  RecoveryCopy& operator=(const RecoveryCopy&) = delete;

  // Keeps the recipe, the view and the small results (at most kMostBytes in all; the rest is
  // computed again, or in the cache). Sources are named by their full paths. Throws Error,
  // Cancelled; an older copy then stays.
  void write(const Project& project, const RecoveryNote& note, Progress& progress);
  // There is nothing left to recover: all is saved, or given up.
  void remove();
  // Takes over what another program left, so that it stays until it is saved or given up. False
  // where another program was quicker.
  bool adopt(const std::filesystem::path& left);

  const std::filesystem::path& file() const;

  static constexpr std::uintmax_t kMostBytes = std::uintmax_t{16} << 20;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The copies in `folder` that no running program keeps, newest first; those that are damaged are
// removed. Never throws: where nothing can be read there is nothing to recover.
std::vector<LeftCopy> find_left_copies(const std::filesystem::path& folder);

// What the copy holds, and what it is a copy of. Throws Error.
Project open_left_copy(const std::filesystem::path& file, RecoveryNote* note, Progress& progress);

// For good.
void forget_left_copy(const std::filesystem::path& file);

// That a program has a project open, so that a second one can say so. Only programs of one person
// on one machine see each other; locks of killed ones do not count.
class ProjectLock {
 public:
  ProjectLock(const std::filesystem::path& folder, const std::filesystem::path& project);
  ~ProjectLock();
  ProjectLock(const ProjectLock&) = delete;
  ProjectLock& operator=(const ProjectLock&) = delete;

  // "process 4711 on quartz" where another one has it open; empty where this one has.
  const std::string& holder() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lithoscope

// Write beside, flush, rename: nothing half-written ever replaces a good file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace lithoscope {

// A file being written under a temporary name in the target's folder. Any library may write to
// `temporary()`; `commit` flushes it to the disk and gives it its name. Without a commit (an
// exception, a cancel) the temporary file is removed and the target stays as it was.
class AtomicFile {
 public:
  // Throws Error where the folder does not exist or cannot be written.
  explicit AtomicFile(std::filesystem::path target);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  const std::filesystem::path& temporary() const { return temporary_; }
  const std::filesystem::path& target() const { return target_; }

  // Throws Error (disk full, no permission); the target is then untouched.
  void commit();

 private:
  std::filesystem::path target_, temporary_;
  bool committed_ = false;
};

// Makes a new folder of a temporary name in `folder`, for what is to appear whole and then gets its
// name by renaming; whoever makes it removes it where it does not come to that. Throws Error where
// it cannot be made.
std::filesystem::path make_unfinished_folder(const std::filesystem::path& folder);

// Removes what programs that were killed while they wrote into `folder` have left there; returns
// how many files and folders. What another program is still writing stays: a temporary name tells
// the process that made it. Those of other machines are taken for left after a day. Never throws.
std::size_t remove_unfinished(const std::filesystem::path& folder);

// The whole of `text` as `file`, by way of an AtomicFile.
void write_text_file(const std::filesystem::path& file, std::string_view text);

}  // namespace lithoscope

#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

Error cannot_write(const std::filesystem::path& file, int code) {
  Error error(translated("core", "The file cannot be written: {}", std::strerror(code)),
              translated("core",
                         "Choose a folder that exists, that you may write to, and that has "
                         "room"));
  error.in_file(file);
  return error;
}

// Flushes a file or a folder's entry to the disk.
void flush_to_disk(const std::filesystem::path& path, const std::filesystem::path& target) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw cannot_write(target, errno);
  const int result = ::fsync(descriptor);
  const int code = errno;
  ::close(descriptor);
  // Some file systems cannot flush a folder and say EINVAL; that is no failure to write.
  if (result != 0 && code != EINVAL) throw cannot_write(target, code);
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path target) : target_(std::move(target)) {
  std::filesystem::path folder = target_.parent_path();
  if (folder.empty()) folder = ".";
  // The suffix stays last: several libraries choose the format by it.
  std::string pattern = (folder / (".partial-XXXXXX" + target_.filename().string())).string();
  const int descriptor =
      ::mkstemps(pattern.data(), static_cast<int>(target_.filename().string().size()));
  if (descriptor < 0) throw cannot_write(target_, errno);
  // mkstemps gives 0600; a new file should have the permissions that any program would give it.
  static const mode_t mask = [] {
    const mode_t current = ::umask(0);
    ::umask(current);
    return current;
  }();
  ::fchmod(descriptor, 0666 & ~mask);
  ::close(descriptor);
  temporary_ = pattern;
}

AtomicFile::~AtomicFile() {
  if (committed_) return;
  std::error_code ignored;
  std::filesystem::remove(temporary_, ignored);
}

void AtomicFile::commit() {
  flush_to_disk(temporary_, target_);
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) throw cannot_write(target_, errno);
  committed_ = true;
  const std::filesystem::path folder = target_.parent_path();
  flush_to_disk(folder.empty() ? "." : folder, target_);
}

void write_text_file(const std::filesystem::path& file, std::string_view text) {
  AtomicFile atomic(file);
  const int descriptor = ::open(atomic.temporary().c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  if (descriptor < 0) throw cannot_write(file, errno);
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int code = errno;
      ::close(descriptor);
      throw cannot_write(file, code);
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  ::close(descriptor);
  atomic.commit();
}

}  // namespace lithoscope

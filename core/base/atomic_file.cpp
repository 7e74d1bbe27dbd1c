#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

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

constexpr std::string_view kMark = ".partial-";
constexpr std::string_view kBlanks = "XXXXXX";
constexpr std::size_t kMachineDigits = 8;

// Tells the machine, or the container, in which a process number means something.
std::string this_machine() {
  std::array<char, 256> text{};
  std::string all;
  if (::gethostname(text.data(), text.size() - 1) == 0) all = text.data();
  const ssize_t length = ::readlink("/proc/self/ns/pid", text.data(), text.size());
  if (length > 0) all.append(text.data(), static_cast<std::size_t>(length));
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : all) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return fmt::format("{:08x}", hash);
}

// What is taken from the permissions of a new file.
mode_t usual_mask() {
  static const mode_t mask = [] {
    const mode_t current = ::umask(0);
    ::umask(current);
    return current;
  }();
  return mask;
}

// ".partial-MACHINE-PROCESS-XXXXXX" and the name of the file.
std::string temporary_pattern(const std::string& name) {
  static const std::string machine = this_machine();
  return fmt::format("{}{}-{}-{}{}", kMark, machine, ::getpid(), kBlanks, name);
}

// True where `name` is a temporary one and nobody writes the file any more.
bool is_left_over(const std::string& name, const std::filesystem::path& file) {
  if (name.compare(0, kMark.size(), kMark) != 0) return false;
  const std::string rest = name.substr(kMark.size());
  const std::size_t dash = rest.find('-', kMachineDigits + 1);
  if (rest.size() <= kMachineDigits || rest[kMachineDigits] != '-' || dash == std::string::npos) {
    return false;
  }
  pid_t process = 0;
  const char* begin = rest.data() + kMachineDigits + 1;
  const auto read = std::from_chars(begin, rest.data() + dash, process);
  if (read.ec != std::errc() || read.ptr != rest.data() + dash || process <= 0) return false;
  if (rest.compare(0, kMachineDigits, this_machine()) == 0) {
    return ::kill(process, 0) != 0 && errno == ESRCH;
  }
  std::error_code failed;
  const auto written = std::filesystem::last_write_time(file, failed);
  return !failed &&
         std::filesystem::file_time_type::clock::now() - written > std::chrono::hours(24);
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path target) : target_(std::move(target)) {
  std::filesystem::path folder = target_.parent_path();
  if (folder.empty()) folder = ".";
  // The suffix stays last: several libraries choose the format by it.
  std::string pattern = (folder / temporary_pattern(target_.filename().string())).string();
  const int descriptor =
      ::mkstemps(pattern.data(), static_cast<int>(target_.filename().string().size()));
  if (descriptor < 0) throw cannot_write(target_, errno);
  // mkstemps gives 0600; a new file should have the permissions that any program would give it.
  ::fchmod(descriptor, 0666 & ~usual_mask());
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

std::filesystem::path make_unfinished_folder(const std::filesystem::path& folder) {
  std::string pattern = ((folder.empty() ? "." : folder) / temporary_pattern({})).string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw Error(translated("core", "The folder cannot be made: {}", std::strerror(errno)),
                translated("core", "Choose a folder that exists and that you may write to"));
  }
  ::chmod(pattern.c_str(), 0777 & ~usual_mask());
  return pattern;
}

std::size_t remove_unfinished(const std::filesystem::path& folder) {
  std::size_t removed = 0;
  std::error_code failed;
  std::vector<std::filesystem::path> left;
  for (std::filesystem::directory_iterator each(folder.empty() ? "." : folder, failed), end;
       !failed && each != end; each.increment(failed)) {
    if (is_left_over(each->path().filename().string(), each->path())) left.push_back(each->path());
  }
  for (const auto& each : left) {
    const auto count = std::filesystem::remove_all(each, failed);
    removed += !failed && count > 0 ? 1 : 0;
  }
  return removed;
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

#include "plugins/envi/raw_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope::envi {
namespace {

Error system_error(const std::filesystem::path& file, std::string problem, std::string remedy) {
  Error error(std::move(problem), std::move(remedy));
  error.in_file(file);
  return error;
}

Error cannot_write(const std::filesystem::path& file, int code) {
  return system_error(
      file, translated("envi", "The file cannot be written: {}", std::strerror(code)),
      translated("envi", "Choose a folder that you may write to and that has room"));
}

}  // namespace

RawFile::RawFile(std::filesystem::path file) : file_(std::move(file)) {
  descriptor_ = ::open(file_.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) {
    throw system_error(file_,
                       translated("envi", "The file cannot be opened: {}", std::strerror(errno)),
                       translated("envi", "Check the path and that you may read it"));
  }
}

RawFile::~RawFile() {
  ::close(descriptor_);
}

void RawFile::read(std::uint64_t offset, std::span<std::byte> out) const {
  while (!out.empty()) {
    const ssize_t count = ::pread(descriptor_, out.data(), out.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      throw system_error(file_,
                         translated("envi", "The file cannot be read: {}", std::strerror(errno)),
                         translated("envi", "Check the disk or the network, then open it anew"));
    }
    if (count == 0) {
      throw system_error(
          file_,
          translated("envi", "The file ends at byte {}, although it was longer when opened",
                     offset),
          translated("envi", "Another program has cut it short: restore it and open it anew"));
    }
    offset += static_cast<std::uint64_t>(count);
    out = out.subspan(static_cast<std::size_t>(count));
  }
}

RawOutput::RawOutput(const std::filesystem::path& file, std::filesystem::path named)
    : named_(std::move(named)) {
  descriptor_ = ::open(file.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  if (descriptor_ < 0) throw cannot_write(named_, errno);
}

RawOutput::~RawOutput() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void RawOutput::write(std::uint64_t offset, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t count =
        ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw cannot_write(named_, errno);
    offset += static_cast<std::uint64_t>(count);
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

void RawOutput::close() {
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (::fsync(descriptor) != 0) {
    const int code = errno;
    ::close(descriptor);
    throw cannot_write(named_, code);
  }
  if (::close(descriptor) != 0) throw cannot_write(named_, errno);
}

}  // namespace lithoscope::envi

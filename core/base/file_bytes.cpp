#include "core/base/file_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

Error cannot_open(const std::filesystem::path& file, int code) {
  Error error(translated("core", "The file cannot be opened: {}", std::strerror(code)),
              translated("core", "Check the path and that you may read it"));
  error.in_file(file);
  return error;
}

}  // namespace

std::uintmax_t file_size_bytes(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) throw cannot_open(file, errno);
  if (!S_ISREG(status.st_mode)) throw cannot_open(file, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
  return static_cast<std::uintmax_t>(status.st_size);
}

std::string read_text_file(const std::filesystem::path& file, std::uintmax_t max_bytes) {
  const std::uintmax_t size = file_size_bytes(file);
  if (size > max_bytes) {
    throw Error(
        translated("core", "The file has {} bytes; at most {} are read as text", size, max_bytes),
        translated("core", "Check that this is the right file"))
        .in_file(file);
  }
  return read_head(file, static_cast<std::size_t>(size));
}

std::string read_head(const std::filesystem::path& file, std::size_t count) {
  const std::uintmax_t size = file_size_bytes(file);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw cannot_open(file, errno);
  std::string text(std::min<std::uintmax_t>(size, count), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

MappedFile::MappedFile(const std::filesystem::path& file) {
  size_ = static_cast<std::size_t>(file_size_bytes(file));
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw cannot_open(file, errno);
  if (size_ > 0) {
    void* address = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    const int code = errno;
    ::close(descriptor);
    if (address == MAP_FAILED) throw cannot_open(file, code);
    data_ = static_cast<const std::byte*>(address);
  } else {
    ::close(descriptor);
  }
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

}  // namespace lithoscope

// Reading files without trusting them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace lithoscope {

// The size of a regular file. Throws Error (missing, unreadable, a folder).
std::uintmax_t file_size_bytes(const std::filesystem::path& file);

// The whole file as text; refuses files over `max_bytes`.
std::string read_text_file(const std::filesystem::path& file, std::uintmax_t max_bytes = 64u << 20);

// At most `count` bytes from the start; for sniffing what a file is.
std::string read_head(const std::filesystem::path& file, std::size_t count = 4096);

// A file mapped read-only; pages come and go with use. Throws Error where it cannot be opened.
class MappedFile {
 public:
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const std::byte> bytes() const { return {data_, size_}; }

 private:
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace lithoscope

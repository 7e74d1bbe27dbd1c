// A C stream that closes itself, for libraries that want one.
#pragma once

#include <cstdio>
#include <filesystem>

namespace lithoscope::pictures {

class CFile {
 public:
  // Throws Error where the file cannot be opened; `named` is the name it is given there.
  CFile(const std::filesystem::path& file, const char* mode, std::filesystem::path named);
  ~CFile();
  CFile(const CFile&) = delete;
  CFile& operator=(const CFile&) = delete;

  std::FILE* get() const { return stream_; }
  // After writing: throws Error where not everything reached the file.
  void close();

 private:
  std::filesystem::path named_;
  std::FILE* stream_ = nullptr;
};

}  // namespace lithoscope::pictures

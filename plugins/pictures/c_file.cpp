#include "plugins/pictures/c_file.h"

#include <cerrno>
#include <cstring>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope::pictures {

CFile::CFile(const std::filesystem::path& file, const char* mode, std::filesystem::path named)
    : named_(std::move(named)), stream_(std::fopen(file.c_str(), mode)) {
  if (stream_ == nullptr) {
    throw Error(translated("pictures", "The file cannot be opened: {}", std::strerror(errno)),
                translated("pictures", "Check the path and the permissions"))
        .in_file(named_);
  }
}

CFile::~CFile() {
  if (stream_ != nullptr) std::fclose(stream_);
}

void CFile::close() {
  std::FILE* const stream = stream_;
  stream_ = nullptr;
  const bool failed = std::ferror(stream) != 0;
  if (std::fclose(stream) != 0 || failed) {
    throw Error(translated("pictures", "The file cannot be written: {}", std::strerror(errno)),
                translated("pictures", "Choose a folder that you may write to and that has room"))
        .in_file(named_);
  }
}

}  // namespace lithoscope::pictures

// One interface for everything that reads a file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/operations/artifact.h"
#include "core/operations/parameters.h"

namespace lithoscope {

class Reader {
 public:
  virtual ~Reader() = default;

  virtual std::string id() const = 0;                       // stable: "envi"
  virtual std::string title() const = 0;                    // "ENVI image" (translated)
  virtual std::vector<std::string> extensions() const = 0;  // lower case, without the dot
  virtual std::vector<Parameter> options() const { return {}; }

  // How sure the reader is that `path` is its own: 0 = no, 100 = certain. `head` holds the first
  // bytes of a file (4096 at most), or is empty for a folder. Must not throw, must not read more
  // than it needs (it may look at files beside `path`, such as a header).
  virtual int confidence(const std::filesystem::path& path, const std::string& head) const = 0;

  // Reads `path`. Large images are not loaded: their store reads on demand. Throws Error naming
  // file and field, Cancelled.
  virtual Artifact read(const std::filesystem::path& path, const Parameters& options,
                        Progress& progress) const = 0;

  // Every file that the result depends on (data and header, references, the lines of a folder):
  // what a checksum must cover. Default: `path` itself.
  virtual std::vector<std::filesystem::path> files(const std::filesystem::path& path) const {
    return {path};
  }
};

}  // namespace lithoscope

// One interface for everything that writes a file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/operations/artifact.h"
#include "core/operations/parameters.h"

namespace lithoscope {

class Writer {
 public:
  virtual ~Writer() = default;

  virtual std::string id() const = 0;                       // stable: "envi-classification"
  virtual std::string title() const = 0;                    // translated
  virtual std::vector<std::string> extensions() const = 0;  // lower case, without the dot
  virtual std::vector<Parameter> options() const { return {}; }
  virtual bool accepts(ArtifactKind kind) const = 0;

  // Writes by way of AtomicFile: on any error, or a cancel, `path` and what belongs to it stay as
  // they were. Throws Error, Cancelled.
  virtual void write(const Artifact& artifact, const std::filesystem::path& path,
                     const Parameters& options, Progress& progress) const = 0;
};

}  // namespace lithoscope

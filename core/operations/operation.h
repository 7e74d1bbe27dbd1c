// Every computation is an operation: a name, inputs, outputs, parameters and a function.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/operations/artifact.h"
#include "core/operations/parameters.h"

namespace lithoscope {

// A named input or output.
struct Port {
  std::string name;  // "image", "points"
  ArtifactKind kind = ArtifactKind::kImage;
  std::string description;
  bool optional = false;  // of an input
};

// The artifacts given to an operation, by the name of the input.
class Inputs {
 public:
  void set(const std::string& name, Artifact artifact) { artifacts_[name] = std::move(artifact); }
  bool has(const std::string& name) const { return artifacts_.count(name) > 0; }
  const std::map<std::string, Artifact>& all() const { return artifacts_; }

  // The input of this name. Throws Error where it is missing or of another kind; the runner has
  // checked both before it runs an operation.
  template <typename T>
  const T& get(const std::string& name) const {
    const auto held = find<T>(name);
    if (held != nullptr) return *held;
    throw Error(translated("core", "The input is missing or of the wrong kind"),
                translated("core", "Connect a step that makes a {}", kind_name(kind_of<T>())))
        .in_field(name);
  }
  // Null where an optional input was not given.
  template <typename T>
  std::shared_ptr<const T> find(const std::string& name) const {
    const auto found = artifacts_.find(name);
    return found == artifacts_.end() ? nullptr : found->second.as<T>();
  }

 private:
  std::map<std::string, Artifact> artifacts_;
};

using Outputs = std::map<std::string, Artifact>;

struct Operation {
  std::string id;       // stable: "libs.line_features"
  int version = 1;      // raised whenever the results for the same input change
  std::string title;    // "Line features" (translated)
  std::string summary;  // what it does, a few sentences (translated)
  std::string source;   // paper section, DOI
  std::vector<Port> inputs;
  std::vector<Port> outputs;
  std::vector<Parameter> parameters;
  // True where the outputs are views that compute when read (derived stores): made anew at once,
  // never cached.
  bool deferred = false;
  // Throws Error, Cancelled. Must set every output.
  std::function<Outputs(const Inputs&, const Parameters&, Progress&)> run;
};

}  // namespace lithoscope

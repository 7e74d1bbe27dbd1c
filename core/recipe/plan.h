// A recipe checked against what the program can do, and put in order.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// Where an input comes from: a source (empty `port`) or an output of a step.
struct Reference {
  std::string name;
  std::string port;
  // "libs" or "pca.scores": the key of an artifact in a RunResult.
  std::string key() const { return port.empty() ? name : name + "." + port; }
};

struct PlannedStep {
  std::string id;
  const Operation* operation = nullptr;
  Parameters parameters;
  std::map<std::string, Reference> inputs;  // by input port
};

struct Plan {
  std::vector<PlannedStep> steps;  // every step after those that it needs
};

// Throws Error naming the step: unknown operation, unknown or missing input, an input of the wrong
// kind, a wrong parameter, a cycle (naming the steps on it).
Plan make_plan(const Recipe& recipe, const Registry& registry);

// The fingerprint of a step's results: its operation with version and parameters, and the
// fingerprints of what its inputs come from, in `keys` by name of source or step.
std::string step_fingerprint(const PlannedStep& step,
                             const std::map<std::string, std::string>& keys);

// By source and step: fingerprints that take the sources as they are named, whatever their files
// hold. Those of two recipes are equal where a step makes the same from the same sources.
std::map<std::string, std::string> recipe_fingerprints(const Recipe& recipe,
                                                       const Registry& registry);

// What `text` ("libs", "baseline", "pca.scores") refers to. Throws Error where there is no such
// source or output, or where a step with several outputs is named without one.
Reference resolve_reference(const Recipe& recipe, const Registry& registry,
                            const std::string& text);

}  // namespace lithoscope

#include "core/recipe/plan.h"

#include <algorithm>
#include <optional>

#include "core/base/content_hash.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

std::string port_names(const std::vector<Port>& ports) {
  std::vector<std::string> names;
  for (const Port& port : ports) names.push_back(port.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

const Port* find_port(const std::vector<Port>& ports, const std::string& name) {
  for (const Port& port : ports) {
    if (port.name == name) return &port;
  }
  return nullptr;
}

// The kind of a step's output; unknown for a source until it has been read.
std::optional<ArtifactKind> kind_of_reference(const Recipe& recipe, const Registry& registry,
                                              const Reference& reference) {
  for (const RecipeStep& step : recipe.steps) {
    if (step.id == reference.name) {
      return find_port(registry.operation(step.operation).outputs, reference.port)->kind;
    }
  }
  return std::nullopt;
}

std::map<std::string, Reference> plan_inputs(const Recipe& recipe, const Registry& registry,
                                             const RecipeStep& step, const Operation& operation) {
  std::map<std::string, Reference> inputs;
  for (const auto& [name, text] : step.inputs) {
    const Port* port = find_port(operation.inputs, name);
    if (port == nullptr) {
      throw Error(translated("core", "The operation {} has no input \"{}\"", operation.id, name),
                  translated("core", "Its inputs are: {}", port_names(operation.inputs)))
          .in_field("inputs." + name);
    }
    try {
      inputs[name] = resolve_reference(recipe, registry, text);
    } catch (Error& e) {
      e.in_field("inputs." + name);
      throw;
    }
    const auto kind = kind_of_reference(recipe, registry, inputs[name]);
    if (kind && *kind != port->kind) {
      throw Error(translated("core", "\"{}\" is a {}; the input needs a {}", text, kind_name(*kind),
                             kind_name(port->kind)),
                  translated("core", "Connect an output of that kind"))
          .in_field("inputs." + name);
    }
  }
  for (const Port& port : operation.inputs) {
    if (!port.optional && inputs.count(port.name) == 0) {
      throw Error(translated("core", "The input \"{}\" ({}) is not connected", port.name,
                             kind_name(port.kind)),
                  translated("core", "Name a source or a step for it"))
          .in_field("inputs." + port.name);
    }
  }
  return inputs;
}

// Depth-first ordering; `path` holds the steps being visited, so that a cycle can be told.
class Ordering {
 public:
  explicit Ordering(std::vector<PlannedStep>& steps) : steps_(steps), state_(steps.size(), 0) {}

  std::vector<PlannedStep> ordered() {
    for (std::size_t i = 0; i < steps_.size(); ++i) visit(i);
    std::vector<PlannedStep> result;
    for (const std::size_t index : order_) result.push_back(std::move(steps_[index]));
    return result;
  }

 private:
  void visit(std::size_t index) {
    if (state_[index] == 2) return;
    if (state_[index] == 1) fail(index);
    state_[index] = 1;
    path_.push_back(index);
    for (const auto& input : steps_[index].inputs) {
      for (std::size_t other = 0; other < steps_.size(); ++other) {
        if (steps_[other].id == input.second.name) visit(other);
      }
    }
    path_.pop_back();
    state_[index] = 2;
    order_.push_back(index);
  }

  [[noreturn]] void fail(std::size_t index) const {
    std::vector<std::string> names;
    for (auto at = std::find(path_.begin(), path_.end(), index); at != path_.end(); ++at) {
      names.push_back(steps_[*at].id);
    }
    names.push_back(steps_[index].id);
    throw Error(translated("core", "The steps need each other in a circle: {}",
                           fmt::format("{}", fmt::join(names, " ← "))),
                translated("core", "Let one of them start from a source or an earlier step"))
        .in_field("inputs")
        .in_step(steps_[index].id);
  }

  std::vector<PlannedStep>& steps_;
  std::vector<int> state_;  // 0 = new, 1 = being visited, 2 = done
  std::vector<std::size_t> path_, order_;
};

}  // namespace

Reference resolve_reference(const Recipe& recipe, const Registry& registry,
                            const std::string& text) {
  const auto dot = text.find('.');
  const std::string name = text.substr(0, dot);
  const std::string port = dot == std::string::npos ? "" : text.substr(dot + 1);
  for (const RecipeSource& source : recipe.sources) {
    if (source.name == name && port.empty()) return {name, ""};
  }
  std::vector<std::string> known;
  for (const RecipeSource& source : recipe.sources) known.push_back(source.name);
  for (const RecipeStep& step : recipe.steps) {
    known.push_back(step.id);
    if (step.id != name) continue;
    const auto& outputs = registry.operation(step.operation).outputs;
    if (port.empty() && outputs.size() == 1) return {name, outputs.front().name};
    if (find_port(outputs, port) != nullptr) return {name, port};
    throw Error(port.empty()
                    ? translated("core", "The step \"{}\" has several outputs", name)
                    : translated("core", "The step \"{}\" has no output \"{}\"", name, port),
                translated("core", "Write \"{}.\" and one of: {}", name, port_names(outputs)));
  }
  throw Error(translated("core", "There is no source or step \"{}\"", text),
              translated("core", "Known are: {}", fmt::format("{}", fmt::join(known, ", "))));
}

Plan make_plan(const Recipe& recipe, const Registry& registry) {
  std::vector<PlannedStep> steps;
  for (const RecipeStep& step : recipe.steps) {
    try {
      registry.operation(step.operation);
    } catch (Error& e) {
      e.in_field("operation").in_step(step.id);
      throw;
    }
  }
  for (const RecipeStep& step : recipe.steps) {
    try {
      const Operation& operation = registry.operation(step.operation);
      steps.push_back({step.id, &operation, Parameters(operation.parameters, step.parameters),
                       plan_inputs(recipe, registry, step, operation)});
    } catch (Error& e) {
      e.in_step(step.id);
      throw;
    }
  }
  // Exports and report must name what exists, before any work is done.
  const auto check = [&](const std::string& reference, const std::string& place) {
    try {
      resolve_reference(recipe, registry, reference);
    } catch (Error& e) {
      e.in_field(place);
      throw;
    }
  };
  for (const RecipeExport& entry : recipe.exports) check(entry.artifact, "exports");
  for (const RecipeReportSection& section : recipe.report) {
    for (const std::string& table : section.tables) check(table, "report.tables");
    for (const std::string& map : section.maps) check(map, "report.maps");
  }
  return {Ordering(steps).ordered()};
}

std::string step_fingerprint(const PlannedStep& step,
                             const std::map<std::string, std::string>& keys) {
  ContentHash hash;
  hash.add(step.operation->id)
      .add(std::to_string(step.operation->version))
      .add(step.parameters.json().dump());
  for (const auto& [port, reference] : step.inputs) {
    const auto key = keys.find(reference.name);
    hash.add(port).add(key == keys.end() ? std::string() : key->second).add(reference.port);
  }
  return hash.hex();
}

std::map<std::string, std::string> recipe_fingerprints(const Recipe& recipe,
                                                       const Registry& registry) {
  std::map<std::string, std::string> keys;
  for (const RecipeSource& source : recipe.sources) {
    keys[source.name] = ContentHash()
                            .add(recipe.resolved(source).lexically_normal().string())
                            .add(source.reader)
                            .add(source.options.dump())
                            .hex();
  }
  for (const PlannedStep& step : make_plan(recipe, registry).steps) {
    keys[step.id] = step_fingerprint(step, keys);
  }
  return keys;
}

}  // namespace lithoscope

#include "widgets/features/recipe_references.h"

#include "core/base/error.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"

namespace lithoscope {

std::string key_of(const Recipe& recipe, const Registry& registry, const std::string& reference) {
  try {
    return resolve_reference(recipe, registry, reference).key();
  } catch (const Error&) {
    return reference;
  }
}

void reroute(Recipe& recipe, const Registry& registry, const std::string& key,
             const std::string& to, const std::set<std::string>& but) {
  const Recipe before = recipe;
  const auto change = [&](std::string& reference) {
    if (key_of(before, registry, reference) == key) reference = to;
  };
  for (RecipeStep& step : recipe.steps) {
    if (but.count(step.id) > 0) continue;
    for (auto& [port, reference] : step.inputs) change(reference);
  }
  for (RecipeExport& each : recipe.exports) change(each.artifact);
  for (RecipeReportSection& section : recipe.report) {
    for (std::string& table : section.tables) change(table);
    for (std::string& map : section.maps) change(map);
  }
}

void reroute_port(Recipe& recipe, const Registry& registry, const std::string& port,
                  const std::string& key, const std::string& to, const std::set<std::string>& but) {
  const Recipe before = recipe;
  for (RecipeStep& step : recipe.steps) {
    const auto input = step.inputs.find(port);
    if (but.count(step.id) > 0 || input == step.inputs.end()) continue;
    if (key_of(before, registry, input->second) == key) input->second = to;
  }
}

void forget_step(Recipe& recipe, const Registry& registry, const std::string& id) {
  for (RecipeStep& step : recipe.steps) {
    for (const Port& port : registry.operation(step.operation).inputs) {
      const auto input = step.inputs.find(port.name);
      if (!port.optional || input == step.inputs.end()) continue;
      if (input->second.substr(0, input->second.find('.')) == id) step.inputs.erase(input);
    }
  }
  remove_step(recipe, id);
}

}  // namespace lithoscope

#include "core/recipe/rewire.h"

#include <vector>

#include "core/base/error.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"

namespace lithoscope {

void rewire(Recipe& recipe, const Registry& registry, const std::string& from,
            const std::string& to, const std::set<std::string>& but) {
  const auto turn = [&](std::string& reference) {
    try {
      if (resolve_reference(recipe, registry, reference).key() == from) reference = to;
    } catch (const Error&) {
      // It names nothing: make_plan tells of it.
    }
  };
  for (RecipeStep& step : recipe.steps) {
    if (but.count(step.id) > 0) continue;
    for (auto& [port, reference] : step.inputs) turn(reference);
  }
  for (RecipeExport& each : recipe.exports) turn(each.artifact);
  for (RecipeReportSection& section : recipe.report) {
    for (std::string& table : section.tables) turn(table);
    for (std::string& map : section.maps) turn(map);
  }
}

std::set<std::string> steps_behind(const Recipe& recipe, const std::string& key) {
  std::set<std::string> found;
  std::vector<std::string> open{key.substr(0, key.find('.'))};
  while (!open.empty()) {
    const std::string id = open.back();
    open.pop_back();
    const RecipeStep* step = find_step(recipe, id);
    if (step == nullptr || !found.insert(id).second) continue;
    for (const auto& [port, reference] : step->inputs) {
      open.push_back(reference.substr(0, reference.find('.')));
    }
  }
  return found;
}

}  // namespace lithoscope

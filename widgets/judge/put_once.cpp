#include "widgets/judge/put_once.h"

#include <algorithm>

#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"

namespace lithoscope {

std::string key_of_reference(const Recipe& recipe, const Registry& registry,
                             const std::string& reference) {
  try {
    return resolve_reference(recipe, registry, reference).key();
  } catch (const Error&) {
    return reference;
  }
}

std::string put_once(Recipe& recipe, const Registry& registry, const std::string& wanted,
                     const std::string& operation, const std::map<std::string, std::string>& inputs,
                     const std::optional<Json>& parameters) {
  const auto key = [&](const std::string& reference) {
    return key_of_reference(recipe, registry, reference);
  };
  for (const RecipeStep& there : recipe.steps) {
    const bool alike = there.operation == operation && there.inputs.size() == inputs.size() &&
                       std::equal(there.inputs.begin(), there.inputs.end(), inputs.begin(),
                                  [&](const auto& a, const auto& b) {
                                    return a.first == b.first && key(a.second) == key(b.second);
                                  });
    if (alike && (!parameters || there.parameters == *parameters)) return there.id;
  }
  recipe.steps.push_back(
      {free_step_id(recipe, wanted), operation, inputs, parameters.value_or(Json::object())});
  return recipe.steps.back().id;
}

}  // namespace lithoscope

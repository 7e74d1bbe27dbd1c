#include "widgets/features/chain_steps.h"

#include <algorithm>
#include <utility>

#include "core/recipe/edit_recipe.h"

namespace lithoscope {

std::string add_step(Recipe& recipe, const std::string& wanted, const std::string& operation,
                     StepInputs inputs, Json parameters, const std::string& before) {
  RecipeStep step{free_step_id(recipe, wanted), operation, std::move(inputs),
                  std::move(parameters)};
  const std::string id = step.id;
  const auto place =
      std::find_if(recipe.steps.begin(), recipe.steps.end(),
                   [&before](const RecipeStep& other) { return other.id == before; });
  recipe.steps.insert(place, std::move(step));
  return id;
}

std::string word_of(FeatureSet set) {
  return set == FeatureSet::kLibs ? "libs" : set == FeatureSet::kHsi ? "hsi" : "fusion";
}

std::string& input_of(Recipe& recipe, const std::string& step, const std::string& port) {
  return find_step(recipe, step)->inputs[port];
}

}  // namespace lithoscope

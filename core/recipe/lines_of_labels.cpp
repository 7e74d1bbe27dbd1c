#include "core/recipe/lines_of_labels.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/labels/formula.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"

namespace lithoscope {
namespace {

bool are_lines(const FeatureMap& features) {
  return !features.columns.empty() &&
         std::all_of(features.columns.begin(), features.columns.end(),
                     [](const FeatureColumn& column) { return is_element(column.group); });
}

// The features that named the classes; empty where they were not named by elements.
std::string named_by(const Recipe& recipe, const Registry& registry, const std::string& labels) {
  const RecipeStep* step = find_step(recipe, labels.substr(0, labels.find('.')));
  if (step == nullptr || step->operation != "labels.name_by_elements") return {};
  const auto input = step->inputs.find("features");
  if (input == step->inputs.end()) return {};
  try {
    return resolve_reference(recipe, registry, input->second).key();
  } catch (const Error&) {
    return {};  // the run tells of it
  }
}

}  // namespace

std::string lines_of_labels(const Recipe& recipe, const Registry& registry,
                            const std::map<std::string, Artifact>& artifacts,
                            const std::string& labels) {
  const auto held = artifacts.find(labels);
  const auto map = held == artifacts.end() ? nullptr : held->second.as<LabelMap>();
  if (map == nullptr) return {};
  const std::string naming = named_by(recipe, registry, labels);
  std::string best;
  int best_rank = -1;
  for (const RecipeStep& step : recipe.steps) {
    const auto operation = registry.operations().find(step.operation);
    if (operation == registry.operations().end()) continue;
    const bool scaled = step.operation == "features.scale";
    const bool standard = scaled && step.parameters.value("method", "max_abs") == "standard";
    for (const Port& port : operation->second.outputs) {
      const std::string key = step.id + "." + port.name;
      const auto found = artifacts.find(key);
      const auto features = found == artifacts.end() ? nullptr : found->second.as<FeatureMap>();
      if (features == nullptr || features->grid.rows != map->grid.rows ||
          features->grid.cols != map->grid.cols || !are_lines(*features)) {
        continue;
      }
      const int rank = key == naming ? 3 : standard ? 0 : scaled ? 2 : 1;
      if (rank > best_rank) {
        best = key;
        best_rank = rank;
      }
    }
  }
  return best;
}

}  // namespace lithoscope

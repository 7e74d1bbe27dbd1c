#include "widgets/label/label_sets.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/labels/expected_minerals.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/lines_of_labels.h"
#include "core/recipe/plan.h"
#include "core/recipe/rewire.h"
#include "widgets/sample/sample.h"

namespace lithoscope {
namespace {

constexpr char kEdit[] = "labels.edit";
constexpr char kByElements[] = "labels.name_by_elements";
constexpr char kMatch[] = "labels.match";

bool begins_with(const std::string& text, const char* start) {
  return text.rfind(start, 0) == 0;
}

// The key of what the input names; empty where there is none.
std::string input_key(const Recipe& recipe, const Registry& registry, const RecipeStep& step,
                      const std::string& port) {
  const auto input = step.inputs.find(port);
  if (input == step.inputs.end()) return {};
  try {
    return resolve_reference(recipe, registry, input->second).key();
  } catch (const Error&) {
    return {};
  }
}

std::string step_of(const std::string& key) {
  return key.substr(0, key.find('.'));
}

// From a label map back to the features of its clustering.
std::string clustered_features(const Recipe& recipe, const Registry& registry, std::string key) {
  std::set<std::string> seen;
  while (seen.insert(key).second) {
    const RecipeStep* step = find_step(recipe, step_of(key));
    if (step == nullptr) return {};
    if (begins_with(step->operation, "cluster.")) {
      return input_key(recipe, registry, *step, "features");
    }
    if (step->operation == "labels.apply_model") {
      return input_key(recipe, registry, *step, "features");
    }
    key = input_key(recipe, registry, *step, "labels");
  }
  return {};
}

const FeatureMap* features_at(const std::map<std::string, Artifact>& artifacts,
                              const std::string& key) {
  const auto found = artifacts.find(key);
  return found == artifacts.end() ? nullptr : found->second.as<FeatureMap>().get();
}

// "fusion_clusters" as "fusion_named".
std::string named_id(const std::string& step) {
  for (const char* ending : {"_map", "_clusters", "_labels"}) {
    const std::string end(ending);
    if (step.size() > end.size() && step.compare(step.size() - end.size(), end.size(), end) == 0) {
      return step.substr(0, step.size() - end.size()) + "_named";
    }
  }
  return step + "_named";
}

// Steps that name the classes of `key` by themselves.
std::vector<const RecipeStep*> namings_of(const Recipe& recipe, const Registry& registry,
                                          const std::string& key) {
  std::vector<const RecipeStep*> found;
  for (const RecipeStep& step : recipe.steps) {
    if (step.operation != kByElements && step.operation != kMatch) continue;
    if (input_key(recipe, registry, step, "labels") == key) found.push_back(&step);
  }
  return found;
}

bool is_edited(const Recipe& recipe, const Registry& registry, const std::string& key) {
  return std::any_of(recipe.steps.begin(), recipe.steps.end(), [&](const RecipeStep& step) {
    return step.operation == kEdit && input_key(recipe, registry, step, "labels") == key;
  });
}

}  // namespace

std::vector<LabelSet> label_sets(const Recipe& recipe, const Registry& registry,
                                 const std::map<std::string, Artifact>& artifacts) {
  std::vector<LabelSet> sets;
  std::vector<std::string> edited;  // keys of edited maps: they stand with what they are made of
  for (const RecipeStep& step : recipe.steps) {
    if (step.operation == kEdit) edited.push_back(step.id + ".labels");
  }
  for (const RecipeStep& step : recipe.steps) {
    const auto operation = registry.operations().find(step.operation);
    if (operation == registry.operations().end()) continue;
    for (const Port& port : operation->second.outputs) {
      const std::string key = step.id + "." + port.name;
      if (port.kind != ArtifactKind::kLabelMap || artifacts.count(key) == 0) continue;
      if (std::find(edited.begin(), edited.end(), key) != edited.end()) continue;
      LabelSet set;
      set.base = key;
      set.title = words_of(step.id);
      for (const RecipeStep& other : recipe.steps) {
        if (other.operation != kEdit || !set.edit_step.empty()) continue;
        if (input_key(recipe, registry, other, "labels") != key) continue;
        try {
          set.edits = label_edits_from_json(other.parameters.value("edits", Json::array()));
        } catch (const Error&) {
          continue;  // the run tells of it
        }
        set.edit_step = other.id;
        set.title = words_of(other.id);
      }
      set.features = clustered_features(recipe, registry, key);
      if (features_at(artifacts, set.features) == nullptr) set.features.clear();
      set.lines = lines_of_labels(recipe, registry, artifacts, key);
      if (set.features.empty()) set.features = set.lines;
      sets.push_back(std::move(set));
    }
  }
  return sets;
}

int usual_label_set(const std::vector<LabelSet>& sets, const Recipe& recipe) {
  int best = -1, best_rank = -1;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const RecipeStep* step = find_step(recipe, step_of(sets[i].base));
    if (step == nullptr) continue;
    const int rank = !sets[i].edit_step.empty()                 ? 3
                     : step->operation == kByElements           ? 2
                     : begins_with(step->operation, "cluster.") ? 1
                                                                : 0;
    if (rank >= best_rank) {
      best = static_cast<int>(i);
      best_rank = rank;
    }
  }
  return best;
}

Recipe with_label_edits(Recipe recipe, const Registry& registry, const LabelSet& set,
                        const std::vector<LabelEdit>& edits) {
  if (edits.empty()) {
    if (set.edit_step.empty()) return recipe;
    const std::string made = set.edit_step + ".labels";
    // Back to what used the map before, or its automatic names.
    std::string back = set.base;
    for (const RecipeStep* naming : namings_of(recipe, registry, set.base)) {
      if (!is_edited(recipe, registry, naming->id + ".labels")) back = naming->id + ".labels";
    }
    rewire(recipe, registry, made, back);
    remove_step(recipe, set.edit_step);
    return recipe;
  }
  RecipeStep step;
  step.operation = kEdit;
  step.inputs["labels"] = set.base;
  if (!set.features.empty()) step.inputs["features"] = set.features;
  step.parameters["edits"] = label_edits_to_json(edits);
  if (!set.edit_step.empty()) {
    step.id = set.edit_step;
    put_step(recipe, std::move(step));
    return recipe;
  }
  step.id = free_step_id(recipe, named_id(step_of(set.base)));
  const std::string made = step.id + ".labels";
  std::set<std::string> but;
  for (const RecipeStep* naming : namings_of(recipe, registry, set.base)) {
    but.insert(naming->id);  // it stays what it was, beside the names that a person gives
    const std::string automatic = naming->id + ".labels";
    if (is_edited(recipe, registry, automatic)) continue;
    for (const RecipeStep* further : namings_of(recipe, registry, automatic)) {
      but.insert(further->id);
    }
  }
  const std::set<std::string> namings = but;
  rewire(recipe, registry, set.base, made, but);
  for (const std::string& naming : namings) {
    if (!is_edited(recipe, registry, naming + ".labels")) {
      rewire(recipe, registry, naming + ".labels", made, but);
    }
  }
  put_step(recipe, std::move(step));
  return recipe;
}

std::vector<std::string> expected_minerals(const Recipe& recipe) {
  std::vector<std::string> names;
  for (const RecipeStep& step : recipe.steps) {
    if (step.operation != kByElements && step.operation != "cluster.expected_centroids" &&
        step.operation != "labels.expected_minerals") {
      continue;
    }
    try {
      for (const ExpectedMineral& each :
           parse_expected_minerals(step.parameters.value("minerals", Json("lopes2024")))) {
        if (std::find(names.begin(), names.end(), each.name) == names.end()) {
          names.push_back(each.name);
        }
      }
    } catch (const Error&) {
      // The run tells of it.
    }
  }
  return names;
}

FeatureScalings scalings_of(const Recipe& recipe, const Registry& registry,
                            const std::string& features) {
  FeatureScalings found;
  found.unscaled = features;
  std::vector<std::string> open{features};
  std::vector<std::string> last_first;
  while (!open.empty()) {
    const std::string key = open.back();
    open.pop_back();
    const RecipeStep* step = find_step(recipe, step_of(key));
    if (step == nullptr) continue;
    if (step->operation == "features.scale") {
      last_first.push_back(step->id + ".model");
      open.push_back(input_key(recipe, registry, *step, "features"));
      if (found.unscaled == key) found.unscaled = open.back();
    } else if (step->operation == "features.apply_scaling") {
      last_first.push_back(input_key(recipe, registry, *step, "model"));
      open.push_back(input_key(recipe, registry, *step, "features"));
      if (found.unscaled == key) found.unscaled = open.back();
    } else if (step->operation == "fusion.concatenate") {
      found.unscaled.clear();
      open.push_back(input_key(recipe, registry, *step, "first"));
      open.push_back(input_key(recipe, registry, *step, "second"));
    }
  }
  found.models.assign(last_first.rbegin(), last_first.rend());
  return found;
}

}  // namespace lithoscope

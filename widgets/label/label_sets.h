// The label maps of a recipe that can be named, and the step that keeps what a person has named.
#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "core/labels/label_edit.h"
#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// A label map that a step has made, with the edits upon it.
struct LabelSet {
  std::string base;       // key of the map that is edited: "fusion_map.labels"
  std::string edit_step;  // id of its labels.edit; empty before the first edit
  std::vector<LabelEdit> edits;
  // Keys of what its classes are split by and judged by; empty where there is none.
  std::string features;  // of the clustering
  std::string lines;     // line features on the same points
  QString title;

  // Of the map to be looked at.
  std::string key() const { return edit_step.empty() ? base : edit_step + ".labels"; }
};

// In the order of the recipe. A map with edits stands once, for both. `artifacts`: what there is so
// far; line features are looked for among those on the same grid.
std::vector<LabelSet> label_sets(const Recipe& recipe, const Registry& registry,
                                 const std::map<std::string, Artifact>& artifacts);

// Which of them a person most likely wants: one with edits, else the last that was named by its
// elements, else the last of a clustering; -1 where there is none.
int usual_label_set(const std::vector<LabelSet>& sets, const Recipe& recipe);

// The recipe with these edits upon `set`. The first puts a labels.edit behind the map and lets all
// that used the map use the edited one: steps, exports, report. Where automatic naming follows the
// map, what used its names uses these instead. No edits: the step is gone, and all is as before.
Recipe with_label_edits(Recipe recipe, const Registry& registry, const LabelSet& set,
                        const std::vector<LabelEdit>& edits);

// The minerals that the recipe says are expected.
std::vector<std::string> expected_minerals(const Recipe& recipe);

// The scaling models by which `features` came from features that a new sample would have, first to
// last, and the key of those (empty where several were put together). At most three.
struct FeatureScalings {
  std::vector<std::string> models;
  std::string unscaled;
};
FeatureScalings scalings_of(const Recipe& recipe, const Registry& registry,
                            const std::string& features);

}  // namespace lithoscope

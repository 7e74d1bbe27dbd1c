// Changes of the part of a recipe that leads from images to clusters. Each takes a recipe that can
// be planned and returns one that can.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/features/line_list.h"
#include "core/operations/registry.h"
#include "core/preprocess/select.h"
#include "core/recipe/recipe.h"
#include "widgets/features/feature_chain.h"

namespace lithoscope {

// What the standard chain starts from.
struct FeatureSources {
  std::string libs, hsi;            // names of sources; empty = there is none
  std::string points;               // a source of matching points; empty = there is none
  bool hsi_has_references = false;  // it holds counts that become reflectance
  std::vector<EmissionLine> lines;  // those of the standard list that the LIBS map covers
};

// Puts what is missing of the standard chain into the recipe, with the defaults of the operations:
// for one image alone, or for both where a registration, or points for one, connect them. What is
// there stays.
Recipe with_standard_chain(Recipe recipe, const Registry& registry, const FeatureSources& sources);

// The optional steps on the way.
enum class ChainPart { kBaseline, kSmoothing, kReflectance, kFilter, kHull };
// The id of the step; empty where it is not in the recipe.
std::string part_step(const FeatureChain& chain, ChainPart part);
// The operation of a part: "libs.baseline".
std::string part_operation(ChainPart part);
// Puts the step in where it belongs, or takes it out and joins what was before and behind it.
Recipe with_part(Recipe recipe, const Registry& registry, ChainPart part, bool present);

// Sets a parameter of a step; null = back to its default.
Recipe with_parameter(Recipe recipe, const std::string& step, const std::string& name,
                      const Json& value);

// Learns scaling, components and centroids on a rectangle of the features' grid, or on the polygon
// that it holds, and applies them to the whole map; none = learns on the whole map. Later steps
// that take labels or features get those of the whole map. Where both images share a grid the
// rectangle holds for both, else for that of `set`.
Recipe with_training_region(Recipe recipe, const Registry& registry, FeatureSet set,
                            const std::optional<CropWindow>& window);
// The rectangle, its zeros as they stand; none = the whole map.
std::optional<CropWindow> training_region(const Recipe& recipe, const FeatureChain& chain,
                                          FeatureSet set);

// Starts k-means of a set from the centroids that `minerals` should have; null = from random
// points.
Recipe with_expected_start(Recipe recipe, const Registry& registry, FeatureSet set,
                           const Json& minerals);

// Adds the curve over the number of clusters, or takes it out.
Recipe with_elbow(Recipe recipe, const Registry& registry, FeatureSet set, bool present);

// The minerals that are expected, in the recipe's own words: those of its step for them, else those
// that its clusters start from or are named by; null where it says nothing.
Json expected_minerals_of(const Recipe& recipe, const FeatureChain& chain);
// Keeps them in the recipe, and gives them to all steps that went by the same ones. An empty list
// takes them out.
Recipe with_expected_minerals(Recipe recipe, const Registry& registry, const Json& minerals);

// The steps and sources that `key` ("lines_scaled.features") depends on; nothing
// is exported or reported. What two such recipes make is the same where they are.
Recipe part_of_recipe(const Recipe& recipe, const Registry& registry, const std::string& key);

}  // namespace lithoscope

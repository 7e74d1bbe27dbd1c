// The emission lines by which the classes of a label map are told in elements: what radar charts
// and suggestions of minerals are made from.
#pragma once

#include <map>
#include <string>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// The key of line features on the grid of the label map `labels` (a key too): those that its naming
// used, else those scaled by their largest value, else others. Standardised ones, whose zero is no
// absence, come last. Empty where `artifacts` hold none.
std::string lines_of_labels(const Recipe& recipe, const Registry& registry,
                            const std::map<std::string, Artifact>& artifacts,
                            const std::string& labels);

}  // namespace lithoscope

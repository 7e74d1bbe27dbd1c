// Steps that are put into a recipe unless one that does the same is there.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// The full key of a reference ("hull" as "hull.image"); the reference itself where it names
// nothing.
std::string key_of_reference(const Recipe& recipe, const Registry& registry,
                             const std::string& reference);

// The id of a step with this operation and these inputs, of one that is there or of a new one
// called `wanted`. Without `parameters` any will do, and a new step has the defaults.
std::string put_once(Recipe& recipe, const Registry& registry, const std::string& wanted,
                     const std::string& operation, const std::map<std::string, std::string>& inputs,
                     const std::optional<Json>& parameters = std::nullopt);

}  // namespace lithoscope

// Who takes what from whom in a recipe.
#pragma once

#include <set>
#include <string>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// The key ("baseline.image") that a reference ("baseline") stands for; the reference itself where
// it stands for nothing.
std::string key_of(const Recipe& recipe, const Registry& registry, const std::string& reference);

// Everything that takes the artifact `key` takes `to` instead: steps but those of `but`, exports,
// the report.
void reroute(Recipe& recipe, const Registry& registry, const std::string& key,
             const std::string& to, const std::set<std::string>& but);
// The same for one input port of steps alone.
void reroute_port(Recipe& recipe, const Registry& registry, const std::string& port,
                  const std::string& key, const std::string& to, const std::set<std::string>& but);

// Takes out the step and what cannot be without it; inputs that may be missing are let go.
void forget_step(Recipe& recipe, const Registry& registry, const std::string& id);

}  // namespace lithoscope

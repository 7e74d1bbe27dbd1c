// Putting a step behind another: what used the one's output uses the other's from then on.
#pragma once

#include <set>
#include <string>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// Every input of a step, export, table and map of the report that names the artifact `from` (a key
// such as "fusion_map.labels", in whichever way it is written) names `to` instead; steps among
// `but` keep their inputs. References that name nothing are left as they are.
void rewire(Recipe& recipe, const Registry& registry, const std::string& from,
            const std::string& to, const std::set<std::string>& but = {});

// The steps that the artifact `key` is made from, its own step among them.
std::set<std::string> steps_behind(const Recipe& recipe, const std::string& key);

}  // namespace lithoscope

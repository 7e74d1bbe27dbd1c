// The registration in a recipe: where it gets its points from, and how the picked ones get in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"
#include "core/registration/fit.h"

namespace lithoscope {

// A step "registration.fit" of a recipe.
struct RecipeRegistration {
  std::string step;
  std::string points;          // keys of artifacts, as in RunResult: "points", "picked.points"
  std::string source, target;  // empty where the recipe does not tell the images
  FitOptions options;
};

// The first one; none where the recipe has none.
std::optional<RecipeRegistration> find_registration(const Recipe& recipe, const Registry& registry);

// The recipe with these points and options: in its own registration, or, where it has none, in a
// new one from the image `source` to the image `target` (references as in a step's inputs). Throws
// Error where the recipe cannot be planned.
Recipe with_registration(Recipe recipe, const Registry& registry, const std::string& source,
                         const std::string& target, const std::vector<MatchingPoint>& points,
                         const FitOptions& options);

}  // namespace lithoscope

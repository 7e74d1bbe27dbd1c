// Small changes of a recipe, from which larger ones are made. None of them checks what the steps
// mean: make_plan does.
#pragma once

#include <string>

#include "core/recipe/recipe.h"

namespace lithoscope {

// The step of that id; null where there is none. The pointer lives as long as no step is added.
const RecipeStep* find_step(const Recipe& recipe, const std::string& id);
RecipeStep* find_step(Recipe& recipe, const std::string& id);

// `wanted`, or with a number behind it where a step or a source has that name already.
std::string free_step_id(const Recipe& recipe, const std::string& wanted);

// Puts the step where one of its id stands, else at the end.
void put_step(Recipe& recipe, RecipeStep step);

// Takes out the step and all that is made from it: later steps, exports, parts of the report.
void remove_step(Recipe& recipe, const std::string& id);

}  // namespace lithoscope

#include "widgets/align/recipe_registration.h"

#include <algorithm>

#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"
#include "core/registration/correction.h"
#include "core/registration/given_points.h"

namespace lithoscope {
namespace {

constexpr const char* kFit = "registration.fit";
constexpr const char* kPoints = "registration.points";

FitOptions options_of(const Parameters& parameters) {
  FitOptions options;
  options.kind = transform_kind(parameters.text("kind"));
  options.allow_reflection = parameters.flag("allow_reflection");
  options.robust = parameters.text("robust") == "ransac";
  options.ransac_tolerance_px = parameters.number("ransac_tolerance_px");
  options.smoothing = parameters.number("smoothing");
  options.seed = static_cast<std::uint64_t>(parameters.integer("seed"));
  options.correction = correction_from_json(parameters.structure("correction"));
  return options;
}

void write_options(Json& parameters, const FitOptions& options) {
  parameters["kind"] = transform_word(options.kind);
  parameters["allow_reflection"] = options.allow_reflection;
  parameters["robust"] = options.robust ? "ransac" : "none";
  if (options.correction) {
    parameters["correction"] = correction_to_json(*options.correction);
  } else {
    parameters.erase("correction");
  }
}

}  // namespace

std::optional<RecipeRegistration> find_registration(const Recipe& recipe,
                                                    const Registry& registry) {
  const Plan plan = make_plan(recipe, registry);
  for (const PlannedStep& step : plan.steps) {
    if (step.operation->id != kFit) continue;
    const auto key = [&step](const char* port) {
      const auto input = step.inputs.find(port);
      return input == step.inputs.end() ? std::string() : input->second.key();
    };
    return RecipeRegistration{step.id, key("points"), key("source"), key("target"),
                              options_of(step.parameters)};
  }
  return std::nullopt;
}

Recipe with_registration(Recipe recipe, const Registry& registry, const std::string& source,
                         const std::string& target, const std::vector<MatchingPoint>& points,
                         const FitOptions& options) {
  const auto found = find_registration(recipe, registry);
  if (!found) {
    RecipeStep fit;
    fit.id = free_step_id(recipe, "registration");
    fit.operation = kFit;
    fit.inputs = {{"source", source}, {"target", target}};
    recipe.steps.push_back(fit);
  }
  const std::string fit_id = found ? found->step : recipe.steps.back().id;
  const std::string fed_by = found ? found->points.substr(0, found->points.find('.')) : "";
  RecipeStep* given = fed_by.empty() ? nullptr : find_step(recipe, fed_by);
  if (given == nullptr || given->operation != kPoints) {
    RecipeStep made;
    made.id = free_step_id(recipe, "picked_points");
    made.operation = kPoints;
    find_step(recipe, fit_id)->inputs["points"] = made.id;
    recipe.steps.push_back(std::move(made));
    given = &recipe.steps.back();
  }
  given->parameters["points"] = points_to_json(points);
  write_options(find_step(recipe, fit_id)->parameters, options);
  make_plan(recipe, registry);
  return recipe;
}

}  // namespace lithoscope

#include "core/recipe/edit_recipe.h"

#include <algorithm>
#include <set>
#include <utility>

namespace lithoscope {
namespace {

// "pca" of "pca.scores".
std::string step_of(const std::string& reference) {
  return reference.substr(0, reference.find('.'));
}

}  // namespace

const RecipeStep* find_step(const Recipe& recipe, const std::string& id) {
  const auto found = std::find_if(recipe.steps.begin(), recipe.steps.end(),
                                  [&id](const RecipeStep& step) { return step.id == id; });
  return found == recipe.steps.end() ? nullptr : &*found;
}

RecipeStep* find_step(Recipe& recipe, const std::string& id) {
  return const_cast<RecipeStep*>(find_step(std::as_const(recipe), id));
}

std::string free_step_id(const Recipe& recipe, const std::string& wanted) {
  const auto taken = [&recipe](const std::string& name) {
    return find_step(recipe, name) != nullptr ||
           std::any_of(recipe.sources.begin(), recipe.sources.end(),
                       [&name](const RecipeSource& source) { return source.name == name; });
  };
  std::string name = wanted;
  for (int i = 2; taken(name); ++i) name = wanted + "_" + std::to_string(i);
  return name;
}

void put_step(Recipe& recipe, RecipeStep step) {
  if (RecipeStep* there = find_step(recipe, step.id)) {
    *there = std::move(step);
  } else {
    recipe.steps.push_back(std::move(step));
  }
}

void remove_step(Recipe& recipe, const std::string& id) {
  std::set<std::string> gone{id};
  const auto uses_gone = [&gone](const RecipeStep& step) {
    return std::any_of(step.inputs.begin(), step.inputs.end(), [&gone](const auto& input) {
      return gone.count(step_of(input.second)) > 0;
    });
  };
  // The steps of a file stand in any order: until nothing more is found.
  for (std::size_t before = 0; before != gone.size();) {
    before = gone.size();
    for (const RecipeStep& step : recipe.steps) {
      if (uses_gone(step)) gone.insert(step.id);
    }
  }
  const auto is_gone = [&gone](const std::string& reference) {
    return gone.count(step_of(reference)) > 0;
  };
  std::erase_if(recipe.steps, [&](const RecipeStep& step) { return gone.count(step.id) > 0; });
  std::erase_if(recipe.exports, [&](const RecipeExport& each) { return is_gone(each.artifact); });
  for (RecipeReportSection& section : recipe.report) {
    std::erase_if(section.tables, is_gone);
    std::erase_if(section.maps, is_gone);
  }
  std::erase_if(recipe.report, [](const RecipeReportSection& section) {
    return section.tables.empty() && section.maps.empty() && section.text.empty();
  });
}

}  // namespace lithoscope

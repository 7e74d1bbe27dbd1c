#include "core/recipe/edit_recipe.h"

#include <gtest/gtest.h>

namespace lithoscope {
namespace {

RecipeStep step(const std::string& id, const std::string& input) {
  RecipeStep made;
  made.id = id;
  made.operation = "toy." + id;
  made.inputs = {{"in", input}};
  return made;
}

// scan -> a -> b.out -> c, scan -> d; c stands before what it needs.
Recipe chain() {
  Recipe recipe;
  recipe.sources.push_back({.name = "scan", .path = "scan.h5"});
  recipe.steps = {step("c", "b.out"), step("a", "scan"), step("b", "a"), step("d", "scan")};
  recipe.exports = {{.artifact = "c", .file = "c.png"}, {.artifact = "d.map", .file = "d.png"}};
  recipe.report = {{.title = "C", .maps = {"c"}}, {.title = "Both", .maps = {"b.out", "d.map"}}};
  return recipe;
}

TEST(EditRecipe, FindsSteps) {
  Recipe recipe = chain();
  ASSERT_NE(find_step(recipe, "a"), nullptr);
  EXPECT_EQ(find_step(recipe, "a")->operation, "toy.a");
  EXPECT_EQ(find_step(recipe, "scan"), nullptr);
}

TEST(EditRecipe, NamesAreFreeOfSourcesAndSteps) {
  const Recipe recipe = chain();
  EXPECT_EQ(free_step_id(recipe, "e"), "e");
  EXPECT_EQ(free_step_id(recipe, "a"), "a_2");
  EXPECT_EQ(free_step_id(recipe, "scan"), "scan_2");
}

TEST(EditRecipe, AStepIsReplacedInItsPlaceOrAdded) {
  Recipe recipe = chain();
  put_step(recipe, step("a", "other"));
  EXPECT_EQ(recipe.steps[1].inputs.at("in"), "other");
  put_step(recipe, step("e", "d"));
  ASSERT_EQ(recipe.steps.size(), 5u);
  EXPECT_EQ(recipe.steps.back().id, "e");
}

TEST(EditRecipe, WhatIsMadeFromAStepGoesWithIt) {
  Recipe recipe = chain();
  remove_step(recipe, "a");
  ASSERT_EQ(recipe.steps.size(), 1u);
  EXPECT_EQ(recipe.steps[0].id, "d");
  ASSERT_EQ(recipe.exports.size(), 1u);
  EXPECT_EQ(recipe.exports[0].artifact, "d.map");
  ASSERT_EQ(recipe.report.size(), 1u);
  EXPECT_EQ(recipe.report[0].maps, std::vector<std::string>{"d.map"});
}

}  // namespace
}  // namespace lithoscope

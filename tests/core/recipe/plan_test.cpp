#include "core/recipe/plan.h"

#include "tests/core/recipe/toy_operations.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::toy_step;

class PlanTest : public testing::Test {
 protected:
  PlanTest() { test::add_toy_operations(registry_); }
  Error refused(std::vector<RecipeStep> steps) {
    Recipe recipe;
    recipe.steps = std::move(steps);
    return error_of([&] { make_plan(recipe, registry_); });
  }
  Registry registry_;
};

TEST_F(PlanTest, PutsStepsAfterWhatTheyNeed) {
  Recipe recipe;
  recipe.steps = {toy_step("c", "toy.add", "b"), toy_step("b", "toy.add", "a.table"),
                  toy_step("a", "toy.make")};
  const Plan plan = make_plan(recipe, registry_);
  ASSERT_EQ(plan.steps.size(), 3u);
  EXPECT_EQ(plan.steps[0].id, "a");
  EXPECT_EQ(plan.steps[1].id, "b");
  EXPECT_EQ(plan.steps[2].id, "c");
}

TEST_F(PlanTest, NamesTheNearestOperationForAnUnknownOne) {
  const Error error = refused({toy_step("a", "toy.maek")});
  EXPECT_EQ(error.step(), "a");
  EXPECT_EQ(error.field(), "operation");
  EXPECT_TRUE(contains(error.what(), "toy.make")) << error.what();
}

TEST_F(PlanTest, TellsACycleByItsSteps) {
  const Error error = refused({toy_step("m", "toy.make"), toy_step("x", "toy.add", "z"),
                               toy_step("y", "toy.add", "x"), toy_step("z", "toy.add", "y")});
  for (const char* name : {"x", "y", "z"}) EXPECT_TRUE(contains(error.problem(), name));
  EXPECT_FALSE(contains(error.problem(), "m "));
}

TEST_F(PlanTest, TellsAStepThatNeedsItself) {
  EXPECT_TRUE(contains(refused({toy_step("x", "toy.add", "x")}).problem(), "circle"));
}

TEST_F(PlanTest, RefusesWrongInputs) {
  EXPECT_EQ(refused({toy_step("x", "toy.add")}).field(), "inputs.table");
  EXPECT_EQ(refused({toy_step("x", "toy.add", "nobody")}).field(), "inputs.table");
  EXPECT_TRUE(contains(refused({toy_step("l", "toy.label"), toy_step("x", "toy.add", "l")}).what(),
                       "several outputs"));
  EXPECT_TRUE(
      contains(refused({toy_step("l", "toy.label"), toy_step("x", "toy.add", "l.labels")}).what(),
               "label map"));
  RecipeStep step = toy_step("x", "toy.make");
  step.inputs["image"] = "x";
  EXPECT_EQ(refused({step}).field(), "inputs.image");
}

TEST_F(PlanTest, RefusesWrongParameters) {
  const auto field_of = [&](const char* parameters) {
    const Error error = refused({toy_step("a", "toy.make", "", Json::parse(parameters))});
    EXPECT_EQ(error.step(), "a");
    EXPECT_FALSE(error.remedy().empty());
    return error.field();
  };
  EXPECT_EQ(field_of(R"({"vlaue": 1})"), "vlaue");
  EXPECT_EQ(field_of(R"({"count": 0})"), "count");
  EXPECT_EQ(field_of(R"({"count": 2.5})"), "count");
  EXPECT_EQ(field_of(R"({"length": "3 kg"})"), "length");
  EXPECT_EQ(field_of(R"({"length": "3 px"})"), "length");
  EXPECT_EQ(field_of(R"({"length": -1})"), "length");
  EXPECT_EQ(field_of(R"({"value": "1 nm"})"), "value");
  EXPECT_EQ(field_of(R"({"value": true})"), "value");
}

TEST_F(PlanTest, ConvertsUnits) {
  Recipe recipe;
  recipe.steps = {toy_step("a", "toy.make", "", Json{{"length", "0.25 mm"}})};
  EXPECT_DOUBLE_EQ(make_plan(recipe, registry_).steps[0].parameters.number("length"), 250.0);
}

TEST_F(PlanTest, TellsWhatAStepIsMadeFrom) {
  Recipe recipe;
  recipe.sources = {{"in", "in.txt", "", Json::object(), ""}};
  recipe.steps = {toy_step("a", "toy.add", "in"), toy_step("b", "toy.add", "a"),
                  toy_step("m", "toy.make")};
  const auto before = recipe_fingerprints(recipe, registry_);
  EXPECT_EQ(before.size(), 4u);
  // Written otherwise, but the same.
  recipe.title = "another";
  recipe.steps[0].parameters = Json{{"amount", 1.0}};
  recipe.steps[1].inputs["table"] = "a.table";
  EXPECT_EQ(recipe_fingerprints(recipe, registry_), before);
  recipe.steps[0].parameters = Json{{"amount", 2}};
  const auto after = recipe_fingerprints(recipe, registry_);
  EXPECT_EQ(after.at("in"), before.at("in"));
  EXPECT_EQ(after.at("m"), before.at("m"));
  EXPECT_NE(after.at("a"), before.at("a"));
  EXPECT_NE(after.at("b"), before.at("b")) << "it is made from a";
  recipe.sources[0].path = "other.txt";
  EXPECT_NE(recipe_fingerprints(recipe, registry_).at("in"), before.at("in"));
}

TEST_F(PlanTest, ChecksExportsAndReportBeforeAnyWork) {
  Recipe recipe;
  recipe.steps = {toy_step("a", "toy.make")};
  recipe.exports = {{"b", "b.csv", "", {}}};
  EXPECT_EQ(error_of([&] { make_plan(recipe, registry_); }).field(), "exports");
  recipe.exports.clear();
  recipe.report = {{"t", "", {"a.tabel"}, {}}};
  EXPECT_EQ(error_of([&] { make_plan(recipe, registry_); }).field(), "report.tables");
}

}  // namespace
}  // namespace lithoscope

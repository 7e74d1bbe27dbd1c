#include <fstream>

#include "core/recipe/recipe.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

Json complete() {
  return Json::parse(R"({
    "lithoscope_recipe": 1, "title": "A rock",
    "sources": {"libs": {"path": "libs.h5", "reader": "lithoscope", "options": {"a": 1},
                         "checksum": "00ff"}},
    "steps": [{"id": "s1", "operation": "toy.add", "inputs": {"table": "libs"},
               "parameters": {"amount": 2.5}}],
    "exports": [{"artifact": "s1", "file": "out/a.csv", "writer": "csv", "options": {"x": true}}],
    "report": [{"title": "T", "text": "words", "tables": ["s1"], "maps": ["s1"]}]
  })");
}

TEST(Recipe, SurvivesARoundTrip) {
  const Recipe recipe = parse_recipe(complete(), "/data");
  EXPECT_EQ(recipe_to_json(recipe), complete());
  EXPECT_EQ(recipe.resolved(recipe.sources[0]), "/data/libs.h5");
}

TEST(Recipe, IsWrittenAndReadAsAFile) {
  const test::TemporaryFolder folder;
  write_recipe(folder / "r.json", parse_recipe(complete(), folder.path()));
  const Recipe read = read_recipe(folder / "r.json");
  EXPECT_EQ(recipe_to_json(read), complete());
  EXPECT_EQ(read.folder, folder.path());
}

TEST(Recipe, TellsTheLineOfASyntaxError) {
  const test::TemporaryFolder folder;
  { std::ofstream(folder / "r.json") << "{\n\"lithoscope_recipe\": 1,\n\"steps\": [}\n"; }
  const Error error = error_of([&] { read_recipe(folder / "r.json"); });
  EXPECT_EQ(error.line(), 3);
  EXPECT_TRUE(contains(error.what(), "r.json"));
}

struct BadRecipe {
  const char* name;
  const char* pointer;  // JSON pointer of what is replaced
  const char* value;    // "" = removed
  const char* field;    // that the message names
};

class BadRecipes : public testing::TestWithParam<BadRecipe> {};

TEST_P(BadRecipes, AreRefusedNamingTheField) {
  Json json = complete();
  const Json::json_pointer pointer(GetParam().pointer);
  if (*GetParam().value == '\0') {
    json[pointer.parent_pointer()].erase(pointer.back());
  } else {
    json[pointer] = Json::parse(GetParam().value);
  }
  const Error error = error_of([&] { parse_recipe(json, "/data"); });
  EXPECT_EQ(error.field(), GetParam().field) << error.what();
  EXPECT_FALSE(error.remedy().empty());
}

INSTANTIATE_TEST_SUITE_P(
    Fields, BadRecipes,
    testing::Values(BadRecipe{"NoVersion", "/lithoscope_recipe", "", "lithoscope_recipe"},
                    BadRecipe{"NewerVersion", "/lithoscope_recipe", "99", "lithoscope_recipe"},
                    BadRecipe{"TextVersion", "/lithoscope_recipe", "\"1\"", "lithoscope_recipe"},
                    BadRecipe{"UnknownKey", "/stepps", "[]", "stepps"},
                    BadRecipe{"StepsNoList", "/steps", "{}", "steps"},
                    BadRecipe{"StepNoObject", "/steps/0", "3", "steps[0]"},
                    BadRecipe{"StepWithoutId", "/steps/0/id", "", "steps[0].id"},
                    BadRecipe{"StepBadId", "/steps/0/id", "\"a.b\"", "steps[0].id"},
                    BadRecipe{"NameTwice", "/steps/0/id", "\"libs\"", "steps[0].id"},
                    BadRecipe{"OperationNumber", "/steps/0/operation", "7", "steps[0].operation"},
                    BadRecipe{"InputNumber", "/steps/0/inputs/table", "7", "steps[0].inputs.table"},
                    BadRecipe{"ParametersList", "/steps/0/parameters", "[]", "steps[0].parameters"},
                    BadRecipe{"SourceWithoutPath", "/sources/libs/path", "", "sources.libs.path"},
                    BadRecipe{"SourceUnknownKey", "/sources/libs/paht", "\"x\"",
                              "sources.libs.paht"},
                    BadRecipe{"ExportWithoutFile", "/exports/0/file", "", "exports[0].file"},
                    BadRecipe{"ReportMapsText", "/report/0/maps", "\"s1\"", "report[0].maps"}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace lithoscope

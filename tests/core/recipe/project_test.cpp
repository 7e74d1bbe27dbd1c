// A project keeps the recipe, finds its sources again and holds what the steps have found.
#include "core/recipe/project.h"

#include <fstream>

#include "core/image/spectral_store.h"
#include "core/io/artifact_file.h"
#include "core/io/project_file.h"
#include "tests/core/recipe/toy_operations.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::toy_step;

Table table_of(double value) {
  Table table;
  table.add("value", std::vector<double>{value});
  return table;
}

Recipe small_recipe(const std::filesystem::path& folder) {
  Recipe recipe;
  recipe.title = "Pegmatite";
  recipe.folder = folder;
  RecipeSource source;
  source.name = "libs";
  source.path = "raw/libs.hdr";
  source.checksum = "xxh3:1";
  recipe.sources = {source};
  recipe.steps = {toy_step("a", "toy.make"), toy_step("b", "toy.add", "a")};
  return recipe;
}

TEST(Project, KeepsTheRecipeAndWhatItsStepsFound) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  const Recipe recipe = small_recipe(folder.path());
  SpectralImage image;
  image.grid = {.rows = 1, .cols = 1};
  image.axis = SpectralAxis::counted(2);
  image.store = std::make_shared<MemoryStore>(CubeShape{1, 1, 2}, std::vector<float>{1, 2});
  save_project(folder / "p.litho", recipe,
               {{"libs", table_of(1)},  // a source: stays in its own file
                {"a.table", table_of(2)},
                {"b.table", table_of(3)},
                {"b.image", image},         // computed again when it is read
                {"c.table", table_of(4)}},  // of a step that is gone
               progress);

  const Project opened = open_project(folder / "p.litho", progress);
  EXPECT_EQ(recipe_to_json(opened.recipe), recipe_to_json(recipe));
  ASSERT_EQ(opened.results.size(), 2u);
  EXPECT_EQ(opened.results.at("a.table").as<Table>()->numbers("value").at(0), 2);
  EXPECT_EQ(opened.results.at("b.table").as<Table>()->numbers("value").at(0), 3);
}

TEST(Project, FindsItsSourcesFromAnotherFolder) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  Recipe recipe = small_recipe(folder / "campaign");
  RecipeSource far = recipe.sources[0];
  far.name = "far";
  far.path = folder / "elsewhere" / "hsi.hdr";
  recipe.sources.push_back(far);
  std::filesystem::create_directories(folder / "projects");
  save_project(folder / "projects" / "p.litho", recipe, {}, progress);

  const Recipe opened = read_any_recipe(folder / "projects" / "p.litho");
  EXPECT_EQ(opened.sources[0].path, std::filesystem::path("../campaign/raw/libs.hdr"));
  EXPECT_EQ(opened.sources[1].path, far.path);  // what was written as absolute stays so
  EXPECT_EQ(opened.sources[0].checksum, "xxh3:1");

  // What lies beside the project moves with it.
  std::filesystem::rename(folder / "projects", folder / "moved");
  const Recipe moved = read_any_recipe(folder / "moved" / "p.litho");
  EXPECT_EQ(moved.resolved(moved.sources[0]).lexically_normal(),
            folder / "campaign" / "raw" / "libs.hdr");
}

TEST(Project, IsToldFromOtherFiles) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  const Recipe recipe = small_recipe(folder.path());
  write_recipe(folder / "r.json", recipe);
  save_artifact(Artifact(table_of(1)), folder / "t.litho", progress);
  save_project(folder / "p.litho", recipe, {}, progress);
  EXPECT_TRUE(is_project(folder / "p.litho"));
  EXPECT_FALSE(is_project(folder / "t.litho"));
  EXPECT_FALSE(is_project(folder / "r.json"));
  EXPECT_FALSE(is_project(folder / "none"));
  EXPECT_FALSE(is_project(folder.path()));
  EXPECT_EQ(recipe_to_json(read_any_recipe(folder / "r.json")),
            recipe_to_json(read_any_recipe(folder / "p.litho")));
}

TEST(Project, NamesTheFileWhoseRecipeIsBroken) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  ProjectContent content;
  content.recipe = {{"lithoscope_recipe", 99}, {"steps", Json::array()}};
  write_project(folder / "newer.litho", content, progress);
  const Error error = error_of([&] { open_project(folder / "newer.litho", progress); });
  EXPECT_TRUE(contains(error.what(), "newer.litho")) << error.what();
  EXPECT_TRUE(contains(error.what(), "lithoscope_recipe")) << error.what();
}

}  // namespace
}  // namespace lithoscope

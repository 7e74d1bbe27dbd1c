// A project keeps the recipe, finds its sources again and holds what the steps have found.
#include "core/recipe/project.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "core/base/atomic_file.h"
#include "core/image/spectral_store.h"
#include "core/io/artifact_file.h"
#include "core/io/project_file.h"
#include "tests/core/recipe/folder_names.h"
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
  EXPECT_TRUE(opened.view.empty());
  EXPECT_TRUE(opened.run.steps.empty());
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
  EXPECT_EQ(opened.sources[1].path, std::filesystem::path("../elsewhere/hsi.hdr"));
  EXPECT_EQ(opened.sources[0].checksum, "xxh3:1");

  // What lies around the project moves with it.
  std::filesystem::rename(folder / "projects", folder / "moved");
  const Recipe moved = read_any_recipe(folder / "moved" / "p.litho");
  EXPECT_EQ(moved.resolved(moved.sources[0]).lexically_normal(),
            folder / "campaign" / "raw" / "libs.hdr");
}

TEST(Project, NamesInFullWhatSharesOnlyTheRoot) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  Recipe recipe = small_recipe(folder.path());
  recipe.sources[0].path = "/data/of/the/institute/libs.hdr";
  save_project(folder / "p.litho", recipe, {}, progress);
  EXPECT_EQ(read_any_recipe(folder / "p.litho").sources[0].path, recipe.sources[0].path);
}

TEST(Project, GoesUpThroughTheFolderAsItIs) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  std::filesystem::create_directories(folder / "disk/projects");
  std::filesystem::create_directories(folder / "data");
  std::filesystem::create_directory_symlink(folder / "disk/projects", folder / "shortcut");
  Recipe recipe = small_recipe(folder / "data");
  save_project(folder / "shortcut" / "p.litho", recipe, {}, progress);
  const Recipe opened = read_any_recipe(folder / "disk/projects" / "p.litho");
  EXPECT_EQ(std::filesystem::weakly_canonical(opened.resolved(opened.sources[0])),
            std::filesystem::weakly_canonical(folder / "data/raw/libs.hdr"));
}

TEST(Project, KeepsTheViewAndHowTheResultsCameAbout) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  Project project;
  project.recipe = small_recipe(folder.path());
  project.view = {{"page", "align"}};
  project.run.checksums["libs"] = "abc";
  project.run.steps.push_back(
      {"a", "toy.make", 3, StepState::kDeferred, 1.5, "0f", "Lithoscope 9", {}});
  project.run.steps.push_back({"b", "toy.add", 1, StepState::kComputed, 0, "1f", "L", "no luck"});
  save_project(folder / "p.litho", project, progress);
  const Project opened = open_project(folder / "p.litho", progress);
  EXPECT_EQ(opened.view.at("page"), "align");
  EXPECT_EQ(run_record_to_json(opened.run), run_record_to_json(project.run));
  EXPECT_EQ(opened.run.find("a")->state, StepState::kDeferred);
  EXPECT_EQ(opened.run.find("c"), nullptr);
}

TEST(Project, ARunThatCannotBeUnderstoodIsLeftOut) {
  for (const char* text :
       {"[]", "3", R"({"steps": 1, "checksums": []})", R"({"steps": [1, {}, {"id": 2}]})"}) {
    EXPECT_TRUE(run_record_from_json(Json::parse(text)).steps.empty()) << text;
  }
  const RunRecord odd = run_record_from_json(Json::parse(
      R"({"steps": [{"id": "a", "state": "dreamt", "seconds": "x", "version": "1"}]})"));
  ASSERT_EQ(odd.steps.size(), 1u);
  EXPECT_EQ(odd.steps[0].seconds, 0);
}

TEST(Project, RemovesWhatAKilledProgramLeft) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  // A child that is killed between making its file and naming it.
  const pid_t child = fork();
  if (child == 0) {
    auto* unfinished = new AtomicFile(folder / "p.litho");
    raise(SIGKILL);
    delete unfinished;
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_EQ(test::names_in(folder.path()).size(), 1u);
  const AtomicFile being_written(folder / "other.litho");  // by this process
  save_project(folder / "p.litho", small_recipe(folder.path()), {}, progress);
  EXPECT_EQ(test::names_in(folder.path()),
            (std::vector<std::string>{being_written.temporary().filename().string(), "p.litho"}));
}

TEST(ExportedRecipe, NamesItsSourcesFromItsOwnFolder) {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder / "out");
  export_recipe(folder / "out" / "r.json", small_recipe(folder / "campaign"));
  const Recipe read = read_recipe(folder / "out" / "r.json");
  EXPECT_EQ(read.sources[0].path, std::filesystem::path("../campaign/raw/libs.hdr"));
}

TEST(CommandLine, GivesTheParametersThatDiffer) {
  const test::TemporaryFolder folder;
  const Recipe saved = small_recipe(folder.path());
  const auto file = folder / "my rock.litho";
  const std::string plain = command_line(file, saved, saved);
  EXPECT_EQ(plain, "lithoscope-cli run '" + file.string() + "'");
  Recipe changed = saved;
  changed.steps[0].parameters = {{"value", 2.5}, {"words", "it's"}};
  changed.places.push_back({PlaceKind::kPin, "P", {}, true, "libs", {{1, 2}}});
  EXPECT_EQ(command_line(file, saved, changed),
            plain + " --set a.value=2.5 --set 'a.words=it'\\''s'");
  changed.steps.pop_back();
  EXPECT_EQ(command_line(file, saved, changed), "") << "a step is gone: no parameter tells that";
  changed = saved;
  changed.steps[1].inputs["table"] = "libs";
  EXPECT_EQ(command_line(file, saved, changed), "");
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

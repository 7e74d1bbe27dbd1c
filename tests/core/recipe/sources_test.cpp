// Sources that have gone, moved or changed.
#include "core/recipe/sources.h"

#include "core/base/atomic_file.h"
#include "core/recipe/run_record.h"
#include "tests/core/recipe/toy_operations.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

namespace fs = std::filesystem;

class SourcesTest : public testing::Test {
 protected:
  void put(const fs::path& file, const std::string& text = "x_um,y_um,Al\n0,0,1\n1,0,2\n") {
    fs::create_directories(file.parent_path());
    write_text_file(file, text);
  }
  Recipe recipe_of(const std::vector<std::pair<std::string, fs::path>>& sources) {
    Recipe recipe;
    recipe.folder = folder / "project";
    for (const auto& [name, path] : sources) recipe.sources.push_back({name, path, {}, {}, {}});
    return recipe;
  }
  static fs::path path_of(const Recipe& recipe, const std::string& name) {
    for (const RecipeSource& source : recipe.sources) {
      if (source.name == name) return source.path;
    }
    return {};
  }

  test::TemporaryFolder folder;
  NoProgress progress;
  const Registry& registry = test::full_registry();
};

TEST_F(SourcesTest, TellsWhatIsMissingAndWhatHasChanged) {
  put(folder / "project/raw/a.csv");
  put(folder / "project/raw/b.csv");
  put(folder / "project/raw/c.csv");
  Recipe recipe = recipe_of(
      {{"a", "raw/a.csv"}, {"b", "raw/b.csv"}, {"c", "raw/c.csv"}, {"gone", "raw/gone.csv"}});
  recipe = with_checksums(recipe, registry, folder / "cache", progress);
  EXPECT_EQ(recipe.sources[0].checksum.size(), 32u);
  EXPECT_EQ(recipe.sources[3].checksum, "");
  put(folder / "project/raw/b.csv", "x_um,y_um,Al\n0,0,7\n1,0,2.5\n");
  recipe.sources[2].checksum.clear();

  const auto problems = check_sources(recipe, registry, folder / "cache", progress);
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].source, "b");
  EXPECT_EQ(problems[0].kind, SourceProblem::Kind::kChanged);
  EXPECT_EQ(problems[1].source, "gone");
  EXPECT_EQ(problems[1].kind, SourceProblem::Kind::kMissing);
  EXPECT_EQ(problems[1].path, folder / "project/raw/gone.csv");

  const Recipe kept = with_checksum(recipe, "b", problems[0].checksum);
  EXPECT_EQ(check_sources(kept, registry, folder / "cache", progress).size(), 1u);
}

TEST_F(SourcesTest, OneNewPlaceFindsTheOthersAroundIt) {
  put(folder / "usb/campaign/libs/map.csv");
  put(folder / "usb/campaign/hsi/scan.csv");
  put(folder / "here/photo.csv");
  const Recipe recipe = recipe_of({{"libs", "campaign/libs/map.csv"},
                                   {"hsi", "campaign/hsi/scan.csv"},
                                   {"photo", folder / "here/photo.csv"},
                                   {"lost", "campaign/lost.csv"}});
  const Recipe moved = with_source_at(recipe, "libs", folder / "usb/campaign/libs/map.csv");
  EXPECT_EQ(path_of(moved, "libs"), folder / "usb/campaign/libs/map.csv");
  EXPECT_EQ(path_of(moved, "hsi"), folder / "usb/campaign/hsi/scan.csv");
  EXPECT_EQ(path_of(moved, "photo"), folder / "here/photo.csv") << "it was never lost";
  EXPECT_EQ(path_of(moved, "lost"), "campaign/lost.csv") << "not there either";
}

TEST_F(SourcesTest, ARenamedFileStillTellsItsFolder) {
  put(folder / "usb/renamed.csv");
  put(folder / "usb/second.csv");
  const Recipe recipe = recipe_of({{"first", "first.csv"}, {"second", "second.csv"}});
  const Recipe moved = with_source_at(recipe, "first", folder / "usb/renamed.csv");
  EXPECT_EQ(path_of(moved, "second"), folder / "usb/second.csv");
}

TEST_F(SourcesTest, AFolderIsSearchedByTheEndsOfPaths) {
  put(folder / "new/libs/map.csv");
  put(folder / "new/scan.csv");
  put(folder / "new/map.csv");
  const Recipe recipe = recipe_of({{"libs", "raw/libs/map.csv"}, {"hsi", "raw/hsi/scan.csv"}});
  const Recipe moved = with_sources_below(recipe, folder / "new");
  EXPECT_EQ(path_of(moved, "libs"), folder / "new/libs/map.csv") << "as many names as fit";
  EXPECT_EQ(path_of(moved, "hsi"), folder / "new/scan.csv");
  EXPECT_EQ(path_of(with_sources_below(recipe, folder / "none"), "hsi"), "raw/hsi/scan.csv");
}

TEST(StepSignatures, FollowWhatAResultDependsOn) {
  Registry registry;
  test::add_toy_operations(registry);
  Recipe recipe;
  recipe.steps = {test::toy_step("a", "toy.make"), test::toy_step("b", "toy.add", "a"),
                  test::toy_step("c", "toy.make")};
  const auto before = step_signatures(recipe, registry, {});
  ASSERT_EQ(before.size(), 3u);
  EXPECT_NE(before.at("a"), before.at("b"));
  EXPECT_EQ(before.at("a"), before.at("c")) << "the name of a step means nothing";
  recipe.steps[0].parameters = {{"value", 1.0}};
  EXPECT_EQ(step_signatures(recipe, registry, {}), before) << "that is the default";
  recipe.steps[0].parameters = {{"value", 2.0}};
  const auto after = step_signatures(recipe, registry, {});
  EXPECT_NE(after.at("a"), before.at("a"));
  EXPECT_NE(after.at("b"), before.at("b")) << "and all that is made from it";
  EXPECT_EQ(after.at("c"), before.at("c"));
}

TEST(StepSignatures, CountTheContentOfSources) {
  Registry registry;
  Recipe recipe;
  recipe.sources = {{"libs", "raw/libs.hdr", {}, {}, {}}};
  const auto signature = [&](const std::map<std::string, std::string>& sums) {
    return step_signatures(recipe, registry, sums).at("libs");
  };
  const std::string one = signature({{"libs", "1"}});
  EXPECT_NE(one, signature({{"libs", "2"}}));
  recipe.sources[0].checksum = "1";
  EXPECT_EQ(one, signature({{"libs", "2"}})) << "what the recipe says comes first";
  recipe.sources[0].path = "/elsewhere/libs.hdr";
  EXPECT_EQ(one, signature({})) << "where it lies means nothing";
}

TEST(Provenance, GoesBackToTheFiles) {
  Registry registry;
  test::add_toy_operations(registry);
  Recipe recipe;
  recipe.steps = {test::toy_step("last", "toy.add", "middle"), test::toy_step("first", "toy.make"),
                  test::toy_step("other", "toy.make"),
                  test::toy_step("middle", "toy.add", "first")};
  EXPECT_EQ(provenance(recipe, registry, "last"),
            (std::vector<std::string>{"first", "middle", "last"}));
  EXPECT_EQ(provenance(recipe, registry, "other.table"), (std::vector<std::string>{"other"}));
}

}  // namespace
}  // namespace lithoscope

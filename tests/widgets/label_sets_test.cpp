#include "widgets/label/label_sets.h"

#include <gtest/gtest.h>

#include "core/operations/register_core.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

struct LabelSets : testing::Test {
  void SetUp() override {
    recipe = read_recipe(test::source_folder() / "resources" / "recipes" / "demo.json");
    const Grid grid{2, 2, 1, 1, 0, 0, false};
    for (const char* key :
         {"libs_clusters.labels", "libs_map.labels", "hsi_clusters.labels", "hsi_map.labels",
          "fusion_clusters.labels", "fusion_map.labels", "student_map.labels"}) {
      artifacts[key] = make_label_map(grid, {{"A", {}}});
    }
    const FeatureMap lines = make_feature_map(grid, {{"Li 670.76", "Li", ""}});
    artifacts["lines.features"] = lines;
    artifacts["lines_scaled.features"] = lines;
    artifacts["lines_standard.features"] = lines;
    artifacts["fused.features"] = lines;
  }
  LabelSet set(const std::string& base) {
    for (const LabelSet& each : label_sets(recipe, registry, artifacts)) {
      if (each.base == base) return each;
    }
    ADD_FAILURE() << base;
    return {};
  }
  static LabelEdit name() {
    LabelEdit edit;
    edit.of = 1;
    edit.name = "Albite";
    return edit;
  }
  std::string input(const std::string& step, const std::string& port) {
    return find_step(recipe, step)->inputs.at(port);
  }

  const Registry& registry = test::full_registry();
  Recipe recipe;
  std::map<std::string, Artifact> artifacts;
};

TEST_F(LabelSets, KnowWhatTheyAreMadeOf) {
  const LabelSet fusion = set("fusion_map.labels");
  EXPECT_EQ(fusion.features, "fused.features");
  EXPECT_EQ(fusion.lines, "lines_scaled.features");
  EXPECT_EQ(fusion.title, "Fusion map");
  const auto sets = label_sets(recipe, registry, artifacts);
  EXPECT_EQ(sets[static_cast<std::size_t>(usual_label_set(sets, recipe))].base,
            "fusion_map.labels");
}

TEST_F(LabelSets, TheFirstEditTurnsWhatUsedTheMap) {
  const Recipe before = recipe;
  recipe = with_label_edits(recipe, registry, set("libs_map.labels"), {name()});
  EXPECT_EQ(input("libs_named", "labels"), "libs_map.labels");
  EXPECT_EQ(input("libs_named", "features"), "lines_scaled.features");
  for (const char* step : {"student", "judge_libs"}) {
    EXPECT_EQ(input(step, "labels"), "libs_named.labels") << step;
  }
  EXPECT_EQ(input("hsi_map", "reference"), "libs_named.labels");
  EXPECT_EQ(input("student_and_teacher", "reference"), "libs_named.labels");
  EXPECT_EQ(recipe.exports[0].artifact, "libs_named.labels");
  EXPECT_EQ(recipe.report[0].maps[0], "libs_named.labels");
  EXPECT_EQ(recipe.report[0].tables[2], "libs_map.scores");
  make_plan(recipe, registry);
  // Once more changes the list alone; no edit brings everything back.
  const LabelSet edited = set("libs_map.labels");
  EXPECT_EQ(edited.edit_step, "libs_named");
  EXPECT_EQ(edited.edits.size(), 1u);
  recipe = with_label_edits(recipe, registry, edited, {name(), name()});
  EXPECT_EQ(set("libs_map.labels").edits.size(), 2u);
  recipe = with_label_edits(recipe, registry, set("libs_map.labels"), {});
  EXPECT_EQ(recipe_to_json(recipe), recipe_to_json(before));
}

TEST_F(LabelSets, NamesByHandTakeThePlaceOfAutomaticOnes) {
  const Recipe before = recipe;
  recipe = with_label_edits(recipe, registry, set("fusion_clusters.labels"), {name()});
  EXPECT_EQ(input("fusion_named", "labels"), "fusion_clusters.labels");
  EXPECT_EQ(input("fusion_map", "labels"), "fusion_clusters.labels");
  EXPECT_EQ(input("judge_fusion", "labels"), "fusion_named.labels");
  make_plan(recipe, registry);
  recipe = with_label_edits(recipe, registry, set("fusion_clusters.labels"), {});
  EXPECT_EQ(recipe_to_json(recipe), recipe_to_json(before));
}

TEST_F(LabelSets, ScalingsAreFoundBehindAFusion) {
  const FeatureScalings fused = scalings_of(recipe, registry, "fused.features");
  EXPECT_EQ(fused.models.size(), 3u);
  EXPECT_TRUE(fused.unscaled.empty());
  const auto at = [&](const std::string& model) {
    return std::find(fused.models.begin(), fused.models.end(), model) - fused.models.begin();
  };
  EXPECT_LT(at("lines_scaled.model"), at("lines_standard.model"));
  EXPECT_LT(at("hsi_scaled.model"), 3);
  const FeatureScalings libs = scalings_of(recipe, registry, "lines_scaled.features");
  EXPECT_EQ(libs.models, (std::vector<std::string>{"lines_scaled.model"}));
  EXPECT_EQ(libs.unscaled, "lines.features");
}

TEST_F(LabelSets, ExpectedMineralsAreThoseOfTheRecipe) {
  const auto names = expected_minerals(recipe);
  EXPECT_EQ(names, (std::vector<std::string>{"Lepidolite", "Albite", "Quartz", "Mica"}));
}

}  // namespace
}  // namespace lithoscope

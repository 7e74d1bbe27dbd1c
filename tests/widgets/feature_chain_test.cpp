// The chain from images to clusters in recipes, and its changes.
#include "widgets/features/feature_chain.h"

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/base/resource.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"
#include "tests/support/test_support.h"
#include "widgets/features/edit_chain.h"

namespace lithoscope {
namespace {

Recipe demo() {
  return parse_recipe(Json::parse(read_resource("recipes/demo.json")), "/");
}

Recipe sources_alone() {
  Recipe recipe = demo();
  recipe.steps.clear();
  recipe.exports.clear();
  recipe.report.clear();
  return recipe;
}

const FeatureSources kAll{"libs", "hsi", "points", true, {}};

const Registry& registry() {
  return test::full_registry();
}

FeatureChain chain_of(const Recipe& recipe) {
  return find_feature_chain(recipe, registry());
}

// The steps by id, whatever their order.
Json by_id(const Recipe& recipe) {
  Json steps = Json::object();
  for (const Json& step : recipe_to_json(recipe).at("steps")) steps[step.at("id")] = step;
  return steps;
}

TEST(FeatureChain, IsFoundInTheDemosRecipe) {
  const FeatureChain chain = chain_of(demo());
  EXPECT_EQ(chain.libs, "libs");
  EXPECT_EQ(chain.hsi, "hsi");
  EXPECT_EQ(chain.baseline, "baseline");
  EXPECT_EQ(chain.smoothing, "smoothed");
  EXPECT_EQ(chain.lines, "lines");
  EXPECT_EQ(chain.lines_scaled, "lines_scaled");
  EXPECT_EQ(chain.reflectance, "reflectance");
  EXPECT_EQ(chain.filter, "filtered");
  EXPECT_EQ(chain.hull, "hull");
  EXPECT_EQ(chain.on_libs, "hull_on_libs");
  EXPECT_EQ(chain.registration, "registration");
  EXPECT_EQ(chain.pca, "pca");
  EXPECT_EQ(chain.hsi_scaled, "hsi_scaled");
  EXPECT_EQ(chain.lines_standard, "lines_standard");
  EXPECT_EQ(chain.fused, "fused");
  EXPECT_EQ(chain.of(FeatureSet::kLibs).kmeans, "libs_clusters");
  EXPECT_EQ(chain.of(FeatureSet::kHsi).kmeans, "hsi_clusters");
  EXPECT_EQ(chain.of(FeatureSet::kFusion).kmeans, "fusion_clusters");
  EXPECT_EQ(chain.of(FeatureSet::kFusion).elbow, "elbow");
  EXPECT_FALSE(chain.has_region());
  EXPECT_EQ(chain.labels(FeatureSet::kFusion), "fusion_clusters.labels");
}

TEST(FeatureChain, OfNoStepsIsEmpty) {
  EXPECT_TRUE(chain_of(sources_alone()).empty());
}

TEST(StandardChain, IsThatOfTheDemo) {
  const Recipe made = with_standard_chain(sources_alone(), registry(), kAll);
  const Plan plan = make_plan(made, registry()), wanted = make_plan(demo(), registry());
  ASSERT_EQ(plan.steps.size(), 16u);
  for (const PlannedStep& step : plan.steps) {
    const auto same = std::find_if(wanted.steps.begin(), wanted.steps.end(),
                                   [&step](const PlannedStep& w) { return w.id == step.id; });
    ASSERT_NE(same, wanted.steps.end()) << step.id;
    EXPECT_EQ(step.operation->id, same->operation->id);
    EXPECT_EQ(step.parameters.json(), same->parameters.json()) << step.id;
    ASSERT_EQ(step.inputs.size(), same->inputs.size()) << step.id;
    for (const auto& [port, reference] : step.inputs) {
      EXPECT_EQ(reference.key(), same->inputs.at(port).key()) << step.id << " " << port;
    }
  }
  // Once more changes nothing.
  EXPECT_EQ(recipe_to_json(with_standard_chain(made, registry(), kAll)), recipe_to_json(made));
}

TEST(StandardChain, OfOneImageAlone) {
  const Recipe libs = with_standard_chain(sources_alone(), registry(), {"libs", "", "", false, {}});
  EXPECT_EQ(libs.steps.size(), 5u);
  make_plan(libs, registry());
  EXPECT_EQ(chain_of(libs).of(FeatureSet::kLibs).kmeans, "libs_clusters");
  const Recipe hsi = with_standard_chain(sources_alone(), registry(), {"", "hsi", "", false, {}});
  make_plan(hsi, registry());
  EXPECT_EQ(chain_of(hsi).of(FeatureSet::kHsi).kmeans, "hsi_clusters");
  EXPECT_TRUE(chain_of(hsi).reflectance.empty()) << "what has no references is reflectance";
  // Both without a registration stay apart; with points they come together.
  const Recipe both =
      with_standard_chain(sources_alone(), registry(), {"libs", "hsi", "", true, {}});
  EXPECT_TRUE(chain_of(both).fused.empty());
  const Recipe later = with_standard_chain(both, registry(), kAll);
  make_plan(later, registry());
  EXPECT_EQ(by_id(later), by_id(with_standard_chain(sources_alone(), registry(), kAll)));
}

TEST(StandardChain, TakesTheLinesThatTheImageCovers) {
  FeatureSources sources = kAll;
  sources.lines = {{"Li", 670.76}, {"K", 766.4}};
  const Recipe made = with_standard_chain(sources_alone(), registry(), sources);
  EXPECT_EQ(find_step(made, "lines")->parameters.at("lines").size(), 2u);
}

TEST(ChainParts, AreTakenOutAndPutBack) {
  for (const ChainPart part : {ChainPart::kBaseline, ChainPart::kSmoothing, ChainPart::kReflectance,
                               ChainPart::kFilter, ChainPart::kHull}) {
    const Recipe before = with_standard_chain(sources_alone(), registry(), kAll);
    const Recipe without = with_part(before, registry(), part, false);
    make_plan(without, registry());
    EXPECT_TRUE(part_step(chain_of(without), part).empty());
    EXPECT_EQ(without.steps.size() + 1, before.steps.size());
    // The order of steps in a recipe has no meaning.
    EXPECT_EQ(by_id(with_part(without, registry(), part, true)), by_id(before))
        << part_operation(part);
    // With everything that the demo makes of it.
    const Recipe demo_without = with_part(demo(), registry(), part, false);
    make_plan(demo_without, registry());
    EXPECT_EQ(demo_without.steps.size() + 1, demo().steps.size());
    make_plan(with_part(demo_without, registry(), part, true), registry());
  }
  // The student is trained and applied on one kind of image, also without the hull.
  const Recipe without = with_part(demo(), registry(), ChainPart::kHull, false);
  EXPECT_EQ(find_step(without, "student_map")->inputs.at("image"), "filtered");
  const Recipe again = with_part(without, registry(), ChainPart::kHull, true);
  EXPECT_EQ(find_step(again, "student_map")->inputs.at("image"), "hull");
}

TEST(TrainingRegion, IsLearntFromAndAppliedToAll) {
  const CropWindow window{10, 20, 5, 30};
  const Recipe made = with_training_region(demo(), registry(), FeatureSet::kFusion, window);
  make_plan(made, registry());
  const FeatureChain chain = chain_of(made);
  EXPECT_TRUE(chain.has_region());
  for (const FeatureSet set : kFeatureSets) {
    const auto found = training_region(made, chain, set);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->first_row, 10);
    EXPECT_EQ(found->cols, 30);
    EXPECT_FALSE(chain.of(set).whole.empty());
  }
  // What names the clusters takes the labels and lines of the whole map.
  EXPECT_EQ(find_step(made, "fusion_map")->inputs.at("labels"), "fusion_whole.labels");
  EXPECT_EQ(find_step(made, "fusion_map")->inputs.at("features"), "lines_whole");
  EXPECT_EQ(find_step(made, "hsi_map")->inputs.at("labels"), "hsi_whole.labels");
  EXPECT_EQ(chain.labels(FeatureSet::kFusion), "fusion_whole.labels");
  EXPECT_EQ(chain.shown_features(FeatureSet::kFusion), "fused_whole.features");
  // The curve is of what is learnt from.
  EXPECT_EQ(find_step(made, "elbow")->inputs.at("features"), "fused");
  // Another rectangle changes the two crops alone; the whole map brings the old recipe back.
  const Recipe moved =
      with_training_region(made, registry(), FeatureSet::kLibs, CropWindow{0, 9, 0, 9});
  EXPECT_EQ(moved.steps.size(), made.steps.size());
  EXPECT_EQ(training_region(moved, chain_of(moved), FeatureSet::kHsi)->rows, 9);
  const Recipe back = with_training_region(moved, registry(), FeatureSet::kHsi, std::nullopt);
  EXPECT_EQ(make_plan(back, registry()).steps.size(), demo().steps.size());
  EXPECT_EQ(by_id(back).size(), by_id(demo()).size());
  EXPECT_EQ(find_step(back, "libs_map")->inputs.at("features"), "lines_scaled.features");
  EXPECT_EQ(find_step(back, "hsi_map")->inputs.at("labels"), "hsi_clusters.labels");
  EXPECT_EQ(find_step(back, "lines_scaled")->inputs.at("features"), "lines");
}

TEST(TrainingRegion, OfOneImageAlone) {
  const Recipe libs = with_standard_chain(sources_alone(), registry(), {"libs", "", "", false, {}});
  const Recipe made =
      with_training_region(libs, registry(), FeatureSet::kLibs, CropWindow{0, 5, 0, 5});
  make_plan(made, registry());
  EXPECT_EQ(chain_of(made).labels(FeatureSet::kLibs), "libs_whole.labels");
  EXPECT_EQ(recipe_to_json(with_training_region(made, registry(), FeatureSet::kLibs, std::nullopt)),
            recipe_to_json(libs));
}

TEST(ExpectedStart, GivesKMeansItsCentroids) {
  const Json minerals = Json::array({"Albite", "Quartz"});
  const Recipe made = with_expected_start(demo(), registry(), FeatureSet::kLibs, minerals);
  make_plan(made, registry());
  const FeatureChain chain = chain_of(made);
  EXPECT_EQ(chain.of(FeatureSet::kLibs).start, "libs_start");
  EXPECT_EQ(find_step(made, "libs_start")->parameters.at("minerals"), minerals);
  EXPECT_EQ(by_id(with_expected_start(made, registry(), FeatureSet::kLibs, Json())), by_id(demo()));
}

TEST(ExpectedMinerals, AreKeptAndGivenToThoseThatWentByThem) {
  EXPECT_EQ(expected_minerals_of(demo(), chain_of(demo())), "lopes2024");
  const Json minerals = Json::array({"Albite"});
  const Recipe made = with_expected_minerals(demo(), registry(), minerals);
  make_plan(made, registry());
  EXPECT_EQ(expected_minerals_of(made, chain_of(made)), minerals);
  EXPECT_EQ(find_step(made, "libs_map")->parameters.at("minerals"), minerals);
  Recipe apart = made;
  find_step(apart, "libs_map")->parameters["minerals"] = Json::array({"Beryl"});
  const Recipe changed = with_expected_minerals(apart, registry(), Json::array({"Topaz"}));
  EXPECT_EQ(find_step(changed, "libs_map")->parameters.at("minerals"), Json::array({"Beryl"}))
      << "a step with minerals of its own keeps them";
  EXPECT_EQ(find_step(changed, "fusion_map")->parameters.at("minerals"), Json::array({"Topaz"}));
  const Recipe none = with_expected_minerals(with_standard_chain(sources_alone(), registry(), kAll),
                                             registry(), Json::array());
  EXPECT_TRUE(expected_minerals_of(none, chain_of(none)).is_null());
}

TEST(PartOfRecipe, HoldsWhatAResultNeeds) {
  const Recipe part = part_of_recipe(demo(), registry(), "lines_scaled.features");
  EXPECT_EQ(part.steps.size(), 4u);
  EXPECT_EQ(part.sources.size(), 1u);
  EXPECT_TRUE(part.exports.empty());
  make_plan(part, registry());
  Recipe other = demo();
  find_step(other, "pca")->parameters["components"] = 7;
  EXPECT_EQ(recipe_to_json(part_of_recipe(other, registry(), "lines_scaled.features")),
            recipe_to_json(part));
}

}  // namespace
}  // namespace lithoscope

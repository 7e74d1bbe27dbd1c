#include "widgets/sample/sample.h"

#include <gtest/gtest.h>

#include "tests/widgets/fake_sample.h"
#include "widgets/sample/joined_samples.h"
#include "widgets/sample/layer_tree.h"

namespace lithoscope {
namespace {

// Two planes, a registration between them, and a result in each.
struct Fixture {
  test::TemporaryFolder folder;
  Registry registry = test::fake_registry();
  Recipe recipe = read_recipe(test::write_fake_recipe(folder, false));
  std::map<std::string, Artifact> artifacts;

  Fixture() {
    artifacts["laser"] = test::ramp_image(6, 8, 5);
    artifacts["camera"] = test::ramp_image(12, 16, 3);
  }
  void add_results() {
    artifacts["register.transform"] = test::half_and_right();
    artifacts["laser_minerals.labels"] = test::halves({6, 8, 100, 50, 0, 0, true});
    artifacts["camera_minerals.labels"] = test::halves({12, 16, 100, 50, 0, 0, true});
  }
  Sample sample() const { return make_sample(recipe, registry, artifacts); }
};

TEST(Sample, SourcesOnDifferentGridsLieInDifferentPlanes) {
  const Sample sample = Fixture().sample();
  ASSERT_EQ(sample.planes.size(), 2u);
  EXPECT_EQ(sample.find("laser")->plane, 0);
  EXPECT_EQ(sample.find("camera")->plane, 1);
  EXPECT_EQ(sample.find("laser_minerals.labels"), nullptr) << "the recipe has not run";
}

TEST(JoinedSamples, KeepTheFirstAsItIsAndTheOthersApart) {
  Fixture fixture;
  fixture.add_results();
  const auto one = std::make_shared<const Sample>(fixture.sample());
  const JoinedSamples alone = join_samples(one, {});
  EXPECT_EQ(alone.sample, one);
  EXPECT_FALSE(alone.several());
  const JoinedSamples both = join_samples(one, {one});
  ASSERT_TRUE(both.several());
  EXPECT_EQ(both.sample->planes.size(), 4u);
  EXPECT_EQ(both.part_of(1), 0u);
  EXPECT_EQ(both.part_of(2), 1u);
  EXPECT_TRUE(both.is_of_first(1));
  EXPECT_FALSE(both.is_of_first(2));
  EXPECT_EQ(both.sample->find("laser")->plane, 0);
  ASSERT_NE(both.sample->find("2/laser"), nullptr);
  EXPECT_EQ(both.sample->find("2/laser")->plane, 2);
  // Registrations connect planes of their own sample alone.
  EXPECT_TRUE(both.sample->convert({400, 200}, 1, 0));
  EXPECT_TRUE(both.sample->convert({400, 200}, 3, 2));
  EXPECT_FALSE(both.sample->convert({400, 200}, 1, 2));
}

TEST(Sample, SourcesOnOneGridShareAPlane) {
  Fixture fixture;
  fixture.artifacts["camera"] = test::halves({6, 8, 100, 50, 0, 0, true});
  EXPECT_EQ(fixture.sample().planes.size(), 1u);
}

TEST(Sample, ResultsLieWhereTheirInputDoes) {
  Fixture fixture;
  fixture.add_results();
  const Sample sample = fixture.sample();
  EXPECT_EQ(sample.find("laser_minerals.labels")->plane, 0);
  EXPECT_EQ(sample.find("camera_minerals.labels")->plane, 1);
  EXPECT_EQ(sample.find("camera_minerals.labels")->title, QStringLiteral("Camera minerals"));
}

TEST(Sample, PointsGoThroughTheRegistrationBothWays) {
  Fixture fixture;
  EXPECT_FALSE(fixture.sample().convert({100, 100}, 1, 0)) << "before it is known";
  fixture.add_results();
  const Sample sample = fixture.sample();
  const auto laser = sample.convert({400, 200}, 1, 0);
  ASSERT_TRUE(laser);
  EXPECT_DOUBLE_EQ(laser->x_um, 500);
  EXPECT_DOUBLE_EQ(laser->y_um, 100);
  const auto camera = sample.convert(*laser, 0, 1);
  ASSERT_TRUE(camera);
  EXPECT_NEAR(camera->x_um, 400, 1e-9);
  EXPECT_NEAR(camera->y_um, 200, 1e-9);
  EXPECT_DOUBLE_EQ(sample.convert({1, 2}, 0, 0)->x_um, 1);
}

TEST(Sample, PointsGoThroughTwoRegistrationsInARow) {
  Sample sample;
  sample.planes = {{"a", "A"}, {"b", "B"}, {"c", "C"}};
  sample.links = {{0, 1, test::half_and_right()}, {2, 1, test::half_and_right()}};
  const auto point = sample.convert({40, 80}, 0, 2);
  ASSERT_TRUE(point);
  EXPECT_NEAR(point->x_um, 40, 1e-9);
  EXPECT_NEAR(point->y_um, 80, 1e-9);
}

TEST(Sample, AnInputNamedLikeDecidesThePlane) {
  Fixture fixture;
  Operation sampled;
  sampled.id = "test.sampled";
  sampled.inputs = {{"labels", ArtifactKind::kLabelMap, {}, false},
                    {"transform", ArtifactKind::kTransform, {}, false},
                    {"like", ArtifactKind::kImage, {}, false}};
  sampled.outputs = {{"labels", ArtifactKind::kLabelMap, {}, false}};
  fixture.registry.add(sampled);
  fixture.recipe.steps.push_back(
      {"moved",
       "test.sampled",
       {{"labels", "camera_minerals"}, {"transform", "register"}, {"like", "laser"}},
       Json::object()});
  fixture.add_results();
  fixture.artifacts["moved.labels"] = test::halves({6, 8, 100, 50, 0, 0, true});
  const Sample sample = fixture.sample();
  EXPECT_EQ(sample.find("moved.labels")->plane, 0);
  EXPECT_EQ(sample.links.size(), 1u);
}

TEST(Sample, TheMainResultIsTheLastMapOfTheReport) {
  Fixture fixture;
  fixture.recipe.steps.push_back({"later", "test.halves", {{"image", "laser"}}, Json::object()});
  fixture.add_results();
  EXPECT_EQ(fixture.sample().main_result(0)->key, "laser_minerals.labels");
  fixture.artifacts["later.labels"] = fixture.artifacts["laser_minerals.labels"];
  EXPECT_EQ(fixture.sample().main_result(0)->key, "later.labels")
      << "the last one, without a report";
  fixture.recipe.report.push_back({"Maps", "", {}, {"laser_minerals"}});
  EXPECT_EQ(fixture.sample().main_result(0)->key, "laser_minerals.labels");
  EXPECT_EQ(fixture.sample().main_result(1)->key, "camera_minerals.labels");
}

TEST(LayerTree, StepsOnTheWayStandInAGroupBelowTheMapsOfTheReport) {
  Fixture fixture;
  fixture.recipe.report.push_back({"Maps", "", {}, {"laser_minerals"}});
  fixture.recipe.steps.push_back({"early", "test.halves", {{"image", "laser"}}, Json::object()});
  fixture.artifacts["early.labels"] = test::halves({6, 8, 100, 50, 0, 0, true});
  LayerTree tree;
  tree.set_sample(std::make_shared<const Sample>(fixture.sample()), true);
  fixture.add_results();
  tree.set_sample(std::make_shared<const Sample>(fixture.sample()), false);
  const QTreeWidgetItem* laser = tree.topLevelItem(0);
  ASSERT_EQ(laser->childCount(), 3);
  EXPECT_EQ(laser->child(0)->text(0), QStringLiteral("Image"));
  EXPECT_EQ(laser->child(1)->text(0), QStringLiteral("Laser minerals"));
  EXPECT_EQ(laser->child(2)->text(0), QStringLiteral("Steps"));
  EXPECT_EQ(laser->child(2)->childCount(), 1);
  tree.set_current("early.labels", 0);
  EXPECT_EQ(tree.currentItem()->text(0), QStringLiteral("Early"));
}

TEST(WordsOf, AreWordsThatPeopleUse) {
  EXPECT_EQ(words_of("libs_clusters"), QStringLiteral("LIBS clusters"));
  EXPECT_EQ(words_of("student"), QStringLiteral("Student"));
  EXPECT_EQ(words_of("hsi-pca_scores"), QStringLiteral("HSI PCA scores"));
}

}  // namespace
}  // namespace lithoscope

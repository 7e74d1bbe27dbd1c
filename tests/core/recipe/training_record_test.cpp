#include "core/recipe/training_record.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/image/spectral_image.h"
#include "core/io/artifact_file.h"
#include "core/recipe/plan.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

Recipe recipe_in(const std::filesystem::path& folder) {
  return parse_recipe(Json::parse(R"({
    "lithoscope_recipe": 1, "title": "A pegmatite",
    "sources": {"hsi": {"path": "hsi.h5"}, "libs": {"path": "libs.h5"}, "points": {"path": "p.csv"},
                "unused": {"path": "unused.h5"}, "truth": {"path": "truth.h5"}},
    "steps": [
      {"id": "filtered", "operation": "hsi.savitzky_golay", "inputs": {"image": "hsi"},
       "parameters": {"window": 7}},
      {"id": "hull", "operation": "hsi.hull_quotient", "inputs": {"image": "filtered"}},
      {"id": "registration", "operation": "registration.fit",
       "inputs": {"points": "points", "source": "hsi", "target": "libs"}},
      {"id": "on_libs", "operation": "registration.sample_image",
       "inputs": {"image": "hull", "transform": "registration.transform", "like": "libs"}},
      {"id": "student", "operation": "distil.train",
       "inputs": {"image": "on_libs", "labels": "truth"}},
      {"id": "applied", "operation": "distil.apply",
       "inputs": {"image": "hull", "model": "student.model"}}]})"),
                      folder);
}

Recipe with_known_checksums(Recipe recipe) {
  for (RecipeSource& source : recipe.sources) source.checksum = source.name + "0123456789";
  return recipe;
}

TEST(TrainingRecord, NamesSourcesStepsAndPreparation) {
  test::TemporaryFolder folder;
  NoProgress progress;
  const Recipe recipe = with_known_checksums(recipe_in(folder.path()));
  const Json record =
      training_record(recipe, test::full_registry(), "student", folder / "cache", progress);
  EXPECT_EQ(record["recipe"], "A pegmatite");
  ASSERT_EQ(record["sources"].size(), 4u);  // all but the unused one
  for (const Json& source : record["sources"]) EXPECT_NE(source["name"], "unused");
  EXPECT_EQ(record["sources"][0]["file"], "hsi.h5");
  EXPECT_EQ(record["sources"][0]["checksum"], "hsi0123456789");
  EXPECT_EQ(record["steps"].back()["operation"], "distil.train");
  ASSERT_EQ(record["preparation"].size(), 2u);
  EXPECT_EQ(record["preparation"][0]["operation"], "hsi.savitzky_golay");
  EXPECT_EQ(record["preparation"][0]["parameters"]["window"], 7);
  EXPECT_EQ(record["preparation"][1]["operation"], "hsi.hull_quotient");
  // Free of dates and folders: the same on every run and in every place.
  EXPECT_EQ(record.dump().find(folder.path().string()), std::string::npos);
  const auto words = training_record_in_words(record);
  EXPECT_EQ(words.front(), "Recipe: A pegmatite");
  EXPECT_TRUE(test::contains(words.back(), "hsi.savitzky_golay → hsi.hull_quotient"));
}

TEST(TrainingRecord, PreparesAnotherSampleInTheSameWay) {
  test::TemporaryFolder folder;
  NoProgress progress;
  Recipe recipe = with_known_checksums(recipe_in(folder.path()));
  const Json record =
      training_record(recipe, test::full_registry(), "student", folder / "cache", progress);
  recipe.sources.push_back({.name = "other", .path = "other.h5"});
  std::string prepared;
  const auto steps = preparation_steps(record, recipe, "other", prepared);
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(steps[0].inputs.at("image"), "other");
  EXPECT_EQ(steps[1].inputs.at("image"), steps[0].id);
  EXPECT_EQ(prepared, steps[1].id);
  for (const RecipeStep& step : steps) recipe.steps.push_back(step);
  recipe.steps.push_back({"student_on_other",
                          "distil.apply",
                          {{"image", prepared}, {"model", "student.model"}},
                          Json::object()});
  EXPECT_NO_THROW(make_plan(recipe, test::full_registry()));
}

TEST(TrainingRecord, StaysWithTheModelInItsFile) {
  test::TemporaryFolder folder;
  NoProgress progress;
  Model model;
  model.kind = "plsda";
  model.matrices["coefficients"] = Eigen::MatrixXd::Identity(2, 2);
  const Json record = {{"recipe", "A pegmatite"}, {"preparation", Json::array()}};
  save_artifact(with_training_record(model, record), folder / "student.h5", progress);
  const auto loaded = load_artifact(folder / "student.h5", progress).as<Model>();
  ASSERT_NE(loaded, nullptr);
  EXPECT_EQ(loaded->facts["trained_on"], record);
}

TEST(TrainingRecord, ComputesWhatTheRecipeHasNotRecorded) {
  test::TemporaryFolder folder;
  NoProgress progress;
  Recipe recipe = recipe_in(folder.path());
  for (const char* name : {"hsi.h5", "libs.h5", "truth.h5"}) {
    Grid grid;
    grid.rows = grid.cols = 2;
    save_artifact(make_memory_image(grid, SpectralAxis::counted(1), {1, 2, 3, 4}), folder / name,
                  progress);
  }
  std::ofstream(folder / "p.csv") << "x_source,y_source,x_target,y_target\n0,0,1,1\n1,0,2,1\n";
  const auto record_of = [&] {
    return training_record(recipe, test::full_registry(), "student", folder / "cache", progress);
  };
  const Json record = record_of();
  EXPECT_EQ(record["sources"][0]["checksum"].get<std::string>().size(), 32u);
  EXPECT_EQ(record, record_of());
}

TEST(TrainingRecord, SaysWhatIsWrong) {
  test::TemporaryFolder folder;
  NoProgress progress;
  const Recipe recipe = with_known_checksums(recipe_in(folder.path()));
  EXPECT_TRUE(test::contains(test::error_of([&] {
                               training_record(recipe, test::full_registry(), "nobody",
                                               folder / "cache", progress);
                             }).what(),
                             "nobody"));
  std::string prepared;
  for (const char* damaged : {R"({})", R"({"preparation": [{"operation": 3}]})",
                              R"({"preparation": [{"operation": "a.b", "parameters": 1}]})"}) {
    EXPECT_EQ(test::error_of([&] {
                preparation_steps(Json::parse(damaged), recipe, "hsi", prepared);
              }).field(),
              "trained_on");
  }
}

}  // namespace
}  // namespace lithoscope

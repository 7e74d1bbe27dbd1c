// A project as one file.
#include "core/io/project_file.h"

#include "core/io/artifact_file.h"
#include "tests/core/io/random_artifacts.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

ProjectContent sample_project(Random& random) {
  ProjectContent content;
  content.recipe = {{"lithoscope_recipe", 1}, {"title", "Grün"}, {"steps", Json::array()}};
  content.view = {{"cursor", {1.5, 2.5}}};
  content.results["baseline.image"] = random_image(random);
  content.results["features/strange .%"] = random_feature_map(random);
  content.results["clusters.labels"] = random_label_map(random);
  content.results["fit.transform"] = random_transform(random);
  content.results["pca.model"] = random_model(random);
  content.results["fit.residuals"] = random_table(random);
  return content;
}

TEST(ProjectFile, KeepsRecipeViewAndResults) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(3);
  const ProjectContent content = sample_project(random);
  write_project(folder / "sample.litho", content, progress);

  const ProjectFile project = read_project(folder / "sample.litho");
  EXPECT_EQ(project.recipe(), content.recipe);
  EXPECT_EQ(project.view(), content.view);
  ASSERT_EQ(project.results().size(), 6u);
  for (const ProjectResult& result : project.results()) {
    SCOPED_TRACE(result.name);
    const Artifact& original = content.results.at(result.name);
    EXPECT_EQ(result.kind, original.kind());
    const Artifact loaded = project.load(result.name, progress);
    std::visit(
        [&](const auto& expected) {
          using T = std::remove_cvref_t<decltype(*expected)>;
          expect_same(*expected, *loaded.as<T>());
        },
        original.value());
  }
}

TEST(ProjectFile, CanBeSavedOverTheFileItsImagesAreReadFrom) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(4);
  const SpectralImage image = random_image(random);
  ProjectContent content;
  content.results["image"] = image;
  write_project(folder / "p.litho", content, progress);
  const ProjectFile project = read_project(folder / "p.litho");
  const Artifact lazy = project.load("image", progress);
  content.results["image"] = lazy;
  content.results["again"] = lazy;
  write_project(folder / "p.litho", content, progress);
  expect_same(image, *lazy.as<SpectralImage>());
  const Artifact copied = read_project(folder / "p.litho").load("again", progress);
  expect_same(image, *copied.as<SpectralImage>());
}

TEST(ProjectFile, SaysWhatIsWrong) {
  const TemporaryFolder folder;
  NoProgress progress;
  Random random(5);
  save_artifact(random_table(random), folder / "table.litho", progress);
  write_project(folder / "project.litho", {}, progress);
  EXPECT_TRUE(contains(error_of([&] { read_project(folder / "table.litho"); }).what(),
                       "not a Lithoscope project"));
  EXPECT_TRUE(contains(error_of([&] { load_artifact(folder / "project.litho", progress); }).what(),
                       "Open it as a project"));
  EXPECT_TRUE(
      contains(error_of([&] { read_project(folder / "none.litho"); }).what(), "none.litho"));
  const ProjectFile project = read_project(folder / "project.litho");
  EXPECT_TRUE(contains(error_of([&] { project.load("scores", progress); }).what(), "\"scores\""));
}

}  // namespace
}  // namespace lithoscope::test

// The whole job in the window, from an empty one to labelled maps in files: at least as good as
// what the command line makes of the demo's own recipe.
#include <QImage>
#include <cstdio>

#include "core/demo/demo_sample.h"
#include "core/recipe/runner.h"
#include "tests/widgets/whole_job_window.h"

namespace lithoscope {
namespace {

class WholeJobTest : public test::WholeJobWindow {
 protected:
  static const std::filesystem::path& sample_folder() {
    static const test::TemporaryFolder folder;
    static const bool made = [] {
      DemoOptions demo;
      demo.rows = 40;
      demo.cols = 54;
      demo.libs_channels = 512;
      demo.hsi_cols = 130;
      demo.hsi_bands = 48;
      NoProgress progress;
      write_demo_sample(folder.path(), demo, test::full_registry(), progress);
      return true;
    }();
    static_cast<void>(made);
    return folder.path();
  }
  // By the names that the map gives.
  static double accuracy(const LabelMap& map, const LabelMap& truth) {
    NoProgress progress;
    return measure_agreement(apply_match(map, truth, match_by_name(map, truth)), truth, progress)
        .accuracy;
  }
};

TEST_F(WholeJobTest, FromAnEmptyWindowToMapsOfTheDemoSample) {
  make_window();
  const auto& sample = sample_folder();
  open_from_start(
      {sample / "libs.h5", sample / "hsi.raw", sample / "truth.h5", sample / "hsi_truth.h5"});
  ASSERT_EQ(recipe().sources.size(), 4u);
  ASSERT_TRUE(recipe().steps.empty());
  align_by_file(sample / "points.csv");

  set_up_features();
  for (const char* mineral : {"Lepidolite", "Quartz", "Albite", "Mica"}) {
    type(features().minerals()->text(), QString::fromLatin1(mineral));
  }
  click(features().cluster_button());
  ASSERT_TRUE(features_rest());
  const std::string clusters = features().chain().labels(FeatureSet::kFusion);
  ASSERT_TRUE(has(clusters)) << clusters;

  // Names: one is typed, the others are taken as they are suggested.
  go_to(4);
  choose(label_page().labels_box(), clusters);
  ASSERT_TRUE(label_rests());
  ClassCard& first = *label_page().cards()->cards().front();
  const std::string name = first.content().suggestions.front().name;
  type(first.name_line(), QString::fromStdString(name));
  ASSERT_TRUE(label_rests());
  ASSERT_NE(card(name), nullptr);
  const std::string fusion = name_all(clusters);
  const auto fusion_map = labels(fusion);
  ASSERT_NE(fusion_map, nullptr) << fusion;

  compare(fusion, "truth");
  const auto truth = labels("truth");
  const double by_clicks = accuracy(*fusion_map, *truth);
  EXPECT_EQ(page<JudgePage>().agreement()->figure("accuracy"),
            QLocale().toString(100 * by_clicks, 'f', 1) + QStringLiteral(" %"));

  // The recipe's teacher is the laser's map.
  const std::string teacher = name_all(features().chain().labels(FeatureSet::kLibs));
  ASSERT_NE(labels(teacher), nullptr) << teacher;
  go_to(6);
  auto& distil = page<DistilPage>();
  choose(distil.teacher_box(), teacher);
  choose(distil.image_box(), std::string("hsi"));
  click(distil.train_button());
  ASSERT_TRUE(patiently([&] { return idle() && has("student_map.labels"); }));
  const auto student_map = labels("student_map.labels");

  // The same, by the recipe that comes with the sample.
  NoProgress progress;
  RunOptions options;
  options.cache_folder = folder / "standard";
  const RunResult standard =
      run_recipe(read_recipe(sample / "recipe.json"), test::full_registry(), options, progress);
  const auto of_recipe = [&](const char* key, const LabelMap& reference) {
    return accuracy(*standard.artifacts.at(key).as<LabelMap>(), reference);
  };
  const auto camera_truth = labels("hsi_truth");
  const double student_by_clicks = accuracy(*student_map, *camera_truth);
  const double by_recipe = of_recipe("fusion_map.labels", *truth);
  const double student_by_recipe = of_recipe("student_map.labels", *camera_truth);
  std::printf("of the truth, fusion: by clicks %.4f, by the recipe %.4f\n", by_clicks, by_recipe);
  std::printf("of the truth, student: by clicks %.4f, by the recipe %.4f\n", student_by_clicks,
              student_by_recipe);
  EXPECT_GE(by_clicks, by_recipe);
  EXPECT_GE(student_by_clicks, student_by_recipe);
  EXPECT_GT(by_clicks, 0.9);

  // Home.
  go_to(7);
  std::filesystem::create_directories(folder / "out");
  auto& exports = page<ExportPage>();
  type(exports.findChild<QLineEdit*>(QStringLiteral("folder")),
       QString::fromStdString((folder / "out").string()));
  type(exports.findChild<QLineEdit*>(QStringLiteral("pattern")), QStringLiteral("{layer}.{ext}"));
  tick_for_export({fusion, "student_map.labels"});
  export_as(QStringLiteral("PNG picture"));
  export_as(QStringLiteral("ENVI classification"));
  for (const auto& map : {fusion_map, student_map}) {
    int pictures = 0, same = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
      const std::string ending = entry.path().extension().string();
      if (ending == ".png") {
        const QImage picture(QString::fromStdString(entry.path().string()));
        EXPECT_GT(picture.width(), 400);
        ++pictures;
      }
      if (ending != ".hdr") continue;
      const Reader& reader = test::full_registry().reader_for(entry.path());
      const auto back =
          reader.read(entry.path(), Parameters(reader.options(), nullptr), progress).as<LabelMap>();
      ASSERT_NE(back, nullptr);
      if (back->labels != map->labels) continue;
      ++same;
      for (std::size_t k = 0; k < map->classes.size(); ++k) {
        EXPECT_EQ(back->classes.at(k).name, map->classes[k].name);
      }
    }
    EXPECT_EQ(pictures, 2);
    EXPECT_EQ(same, 1);
  }
}

}  // namespace
}  // namespace lithoscope

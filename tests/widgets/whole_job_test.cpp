// The whole job by clicks and typing alone: from an empty window and raw measurements to mineral
// maps in files, as good as those of the recipe that does the same without a window.
#include <QImage>
#include <cstdio>
#include <set>

#include "core/demo/demo_sample.h"
#include "core/labels/comparison.h"
#include "core/palette/mineral_colours.h"
#include "core/recipe/runner.h"
#include "tests/widgets/whole_job_window.h"
#include "widgets/align/fit_panel.h"
#include "widgets/features/minerals_panel.h"

namespace lithoscope {
namespace {

using test::settle;
using test::wait_until;

double accuracy_of(const LabelMap& labels, const LabelMap& truth, const Transform* transform) {
  return compare_labels(labels, truth, transform, {}, NoProgress()).agreement.accuracy;
}

// Every class that covers something of note has its colour in the picture.
void expect_shown(const LabelMap& map, const std::filesystem::path& file) {
  const QImage picture(QString::fromStdString(file.string()));
  ASSERT_FALSE(picture.isNull()) << file;
  std::set<QRgb> colours;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) colours.insert(picture.pixel(x, y) | 0xff000000U);
  }
  const auto counts = map.counts();
  for (std::size_t k = 0; k < map.classes.size(); ++k) {
    const Colour& colour = map.classes[k].colour;
    if (20 * counts[k] < map.grid.size()) continue;
    EXPECT_EQ(colours.count(qRgb(colour.red, colour.green, colour.blue)), 1u)
        << map.classes[k].name << " in " << file;
  }
}

LabelMap read_labels(const std::filesystem::path& file) {
  const Reader& reader = test::full_registry().reader_for(file);
  NoProgress progress;
  return *reader.read(file, Parameters(reader.options(), Json::object()), progress).as<LabelMap>();
}

class WholeJobOnTheDemo : public test::WholeJobTest {
 protected:
  void SetUp() override {
    demo.rows = 40;
    demo.cols = 54;
    demo.libs_channels = 512;
    demo.hsi_cols = 130;
    demo.hsi_bands = 48;
    NoProgress progress;
    write_demo_sample(sample.path(), demo, test::full_registry(), progress);
  }
  // What the demo's own recipe makes of the same sample.
  RunResult run_recipe_of_sample() {
    RunOptions options;
    options.use_cache = false;
    NoProgress progress;
    return run_recipe(read_recipe(sample / "recipe.json"), test::full_registry(), options,
                      progress);
  }

  void align_by_clicks() {
    go_to("Align");
    AlignPage& align = page<AlignPage>();
    ASSERT_TRUE(wait_until([&] {
      return align.panel(Side::kSource)->view()->layer() != nullptr &&
             align.panel(Side::kTarget)->view()->layer() != nullptr;
    }));
    settle();
    // Where a person would see the same grain in both maps.
    NoProgress progress;
    const Transform to_scan = make_demo_sample(demo, {}, progress).scan_to_sample.inverse();
    const Grid grid = align.panel(Side::kTarget)->view()->layer()->grid;
    ASSERT_EQ(grid.rows, demo.rows);
    for (const auto& [row, col] :
         {std::pair(4, 5), {5, 48}, {35, 47}, {34, 6}, {20, 27}, {9, 30}}) {
      const PointUm target = grid.centre_um(row, col);
      click_pair(to_scan.apply(target), target);
    }
    ASSERT_EQ(align.alignment().points().size(), 6);
    ASSERT_TRUE(align.alignment().fit());
    click(align.fit_panel()->apply_button());
    ASSERT_FALSE(document().recipe().steps.empty());
  }

  void cluster() {
    go_to("Features");
    FeaturesPage& features = page<FeaturesPage>();
    click(features.set_up_button());
    ASSERT_TRUE(idle());
    for (const char* mineral : {"Lepidolite", "Albite", "Quartz", "Mica"}) {
      type(features.minerals()->text(), QString::fromLatin1(mineral));
    }
    ASSERT_EQ(features.minerals()->table()->rowCount(), 4);
    ASSERT_TRUE(wait_until([&] { return features.cluster_button()->isEnabled(); }));
    click(features.cluster_button());
    ASSERT_TRUE(idle());
    ASSERT_TRUE(has("fusion_clusters.labels"));
  }

  void name_clusters() {
    go_to("Label");
    LabelPage& label = page<LabelPage>();
    ASSERT_TRUE(labels_rest());
    choose_key(label.labels_box(), "fusion_clusters.labels");
    ASSERT_TRUE(labels_rest());
    ASSERT_EQ(label.cards()->cards().size(), 5u);
    // One by typing, the others by their suggestions.
    name(card_with([](const CardContent& card) {
           return !card.suggestions.empty() && card.suggestions.front().name == "Quartz";
         }),
         QStringLiteral("Quartz"));
    click(button(&label, QStringLiteral("Name all")));
    ASSERT_TRUE(labels_rest());
    std::set<std::string> names;
    for (const ClassCard* each : label.cards()->cards()) names.insert(each->content().info.name);
    ASSERT_EQ(names, (std::set<std::string>{"Albite", std::string(kBackgroundName), "Lepidolite",
                                            "Mica", "Quartz"}));
    ASSERT_TRUE(idle());
  }

  void distil() {
    go_to("Distil");
    DistilPage& distil = page<DistilPage>();
    choose_key(distil.teacher_box(), "fusion_named.labels");
    choose_key(distil.image_box(), "hull.image");
    click(distil.train_button());
    ASSERT_TRUE(idle());
    ASSERT_TRUE(has("student_map.labels"));
  }

  DemoOptions demo;
  test::TemporaryFolder sample;
};

TEST_F(WholeJobOnTheDemo, IsDoneByClicksAndAsGoodAsByRecipe) {
  start();
  open_from_start({sample / "libs.h5", sample / "hsi.hdr", sample / "truth.h5"});
  ASSERT_NO_FATAL_FAILURE(align_by_clicks());
  ASSERT_NO_FATAL_FAILURE(cluster());
  ASSERT_NO_FATAL_FAILURE(name_clusters());
  go_to("Judge");
  const double told_of_fusion = judged("fusion_named.labels", "truth", QStringLiteral("accuracy"));
  ASSERT_NO_FATAL_FAILURE(distil());
  go_to("Judge");
  const double told_of_student = judged("student_map.labels", "truth", QStringLiteral("accuracy"));

  go_to("Export");
  tick_layers({QStringLiteral("Fusion named"), QStringLiteral("Student map")});
  ASSERT_NO_FATAL_FAILURE(export_as(QStringLiteral("PNG picture"), folder / "out"));
  ASSERT_NO_FATAL_FAILURE(export_as(QStringLiteral("ENVI classification"), folder / "out"));

  // The files hold what the window showed.
  const LabelMap& fusion = result<LabelMap>("fusion_named.labels");
  const LabelMap& student = result<LabelMap>("student_map.labels");
  std::map<std::string, std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
    const std::string name = entry.path().filename().string();
    files[(test::contains(name, "Fusion") ? "fusion" : "student") +
          entry.path().extension().string()] = entry.path();
  }
  ASSERT_EQ(files.size(), 6u) << "a picture, a header and an image of each";
  expect_shown(fusion, files.at("fusion.png"));
  expect_shown(student, files.at("student.png"));
  const LabelMap fusion_file = read_labels(files.at("fusion.hdr"));
  const LabelMap student_file = read_labels(files.at("student.hdr"));
  EXPECT_EQ(fusion_file.labels, fusion.labels);
  EXPECT_EQ(fusion_file.classes, fusion.classes);
  EXPECT_EQ(student_file.labels, student.labels);
  EXPECT_EQ(student_file.classes, student.classes);

  // At least as good as the recipe without a window.
  const RunResult by_recipe = run_recipe_of_sample();
  const auto& truth = *by_recipe.artifacts.at("truth").as<LabelMap>();
  const auto recipe_map = [&](const char* key) -> const LabelMap& {
    return *by_recipe.artifacts.at(key).as<LabelMap>();
  };
  const double fusion_by_recipe = accuracy_of(recipe_map("fusion_map.labels"), truth, nullptr);
  const double student_by_recipe =
      accuracy_of(recipe_map("student_map.labels"), truth,
                  by_recipe.artifacts.at("registration.transform").as<Transform>().get());
  const double fusion_by_clicks = accuracy_of(fusion_file, truth, nullptr);
  const double student_by_clicks =
      accuracy_of(student_file, truth, &result<Transform>("registration.transform"));
  std::printf(
      "fusion, of the truth: by clicks %.4f, by the recipe %.4f\n"
      "student, of the truth: by clicks %.4f, by the recipe %.4f\n",
      fusion_by_clicks, fusion_by_recipe, student_by_clicks, student_by_recipe);
  EXPECT_GE(fusion_by_clicks, fusion_by_recipe);
  EXPECT_GE(student_by_clicks, student_by_recipe);
  // The Judge page said so, to its digits.
  EXPECT_NEAR(told_of_fusion, fusion_by_clicks, 6e-4);
  EXPECT_NEAR(told_of_student, student_by_clicks, 6e-4);
}

}  // namespace
}  // namespace lithoscope

// The whole job by clicks on measured data: a cement clinker under the laser, aligned with the
// microscope by its authors' landmarks, clustered, named, judged by the phases of the microscope,
// and exported. Its isotopes are channels without wavelengths, which the Features page sets up no
// steps for and no student can learn from: the recipe that is opened has the sources with the
// options of their readers, and the steps from isotopes to clusters.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "core/base/atomic_file.h"
#include "core/io/artifact_file.h"
#include "core/labels/comparison.h"
#include "core/recipe/runner.h"
#include "tests/end_to_end/clinker.h"
#include "tests/widgets/whole_job_window.h"
#include "widgets/align/fit_panel.h"

namespace lithoscope {
namespace {

using test::wait_until;

Json step(const std::string& id, const std::string& operation, const Json& inputs,
          const Json& parameters) {
  return {{"id", id}, {"operation", operation}, {"inputs", inputs}, {"parameters", parameters}};
}

class WholeJobOnTheClinker : public test::WholeJobTest {
 protected:
  void SetUp() override {
    LITHOSCOPE_NEED_SHARED_DATA();
    data = test::shared_data() / "laser_map_clinker";
    write_phases();
    write_points();
    const Json recipe = {
        {"lithoscope_recipe", 1},
        {"title", "Clinker"},
        {"sources",
         {{"laser", test::clinker_laser(data)},
          {"sem", test::clinker_microscope(data)},
          {"phases", {{"path", "phases.h5"}}}}},
        {"steps",
         {step("smoothed", "image.gaussian", {{"image", "laser"}}, {{"sigma_px", 2}}),
          step("isotopes", "image.as_features", {{"image", "smoothed"}}, Json::object()),
          step("isotopes_scaled", "features.scale", {{"features", "isotopes"}},
               {{"method", "standard"}}),
          step("clusters", "cluster.kmeans", {{"features", "isotopes_scaled.features"}},
               {{"k", 5}})}}};
    write_text_file(folder / "clinker.json", recipe.dump());
  }

  // What the map is judged by, from the masks of the authors.
  void write_phases() {
    Transform frame;  // from the masks' frame to the laser lines: their first pixels differ in size
    frame.shift << (test::kFramePitchXUm - test::kLineSpacingUm) / 2, 0;
    NoProgress progress;
    save_artifact(frame, folder / "frame.h5", progress);
    Json sources = {{"laser", test::clinker_laser(data)}, {"frame", {{"path", "frame.h5"}}}};
    Json steps = Json::array();
    for (const std::string& phase : test::kClinkerPhases) {
      sources[phase] = test::clinker_in_map_frame(data, "area1/masks/aligned" + phase + ".png");
      steps.push_back(step(phase + "_sampled", "registration.sample_image",
                           {{"image", phase}, {"transform", "frame"}, {"like", "laser"}},
                           {{"method", "area"}}));
      steps.push_back(step(phase + "_on_laser", "image.as_features",
                           {{"image", phase + "_sampled"}}, Json::object()));
    }
    const Recipe recipe = parse_recipe(
        {{"lithoscope_recipe", 1}, {"title", "Phases"}, {"sources", sources}, {"steps", steps}},
        folder.path());
    RunOptions options;
    options.use_cache = false;
    const RunResult read = run_recipe(recipe, test::full_registry(), options, progress);
    save_artifact(test::clinker_phases(read.artifacts), folder / "phases.h5", progress);
  }

  // The landmarks of both pictures side by side, in pixels of the microscope and of the laser map.
  void write_points() {
    const auto landmarks = [this](const char* name) {
      const auto file = data / "alignment" / name;
      const Reader& reader = test::full_registry().reader_for(file);
      NoProgress progress;
      return reader.read(file, Parameters(reader.options(), Json::object()), progress).as<Table>();
    };
    const auto sem = landmarks("Klinker_LA-mapAB2_005.csv"), map = landmarks("imageV51.csv");
    std::string text = "name,source_x_px,source_y_px,target_x_px,target_y_px\n";
    for (std::size_t i = 0; i < sem->rows(); ++i) {
      const double column = (map->numbers("X")[i] + 0.5) * 50 / 344 - 0.5;
      text += fmt::format("L{},{},{},{},{}\n", i + 1, sem->numbers("X")[i], sem->numbers("Y")[i],
                          column, map->numbers("Y")[i]);
    }
    write_text_file(folder / "landmarks.csv", text);
  }

  void align_by_file() {
    go_to("Align");
    AlignPage& align = page<AlignPage>();
    ASSERT_TRUE(align.has_maps());
    click_and_choose_files(button(&align, QStringLiteral("Open…")), {folder / "landmarks.csv"});
    ASSERT_TRUE(wait_until([&] { return align.alignment().points().size() == 5; }));
    ASSERT_TRUE(idle());
    ASSERT_TRUE(
        wait_until([&] { return align.alignment().fit() && !align.alignment().is_fitting(); }));
    EXPECT_LT(align.alignment().fit()->rmse_um / test::kFramePitchXUm, 4.6);
    EXPECT_NEAR(align.alignment().fit()->transform.scale(), 0.508, 0.003);
    click(align.fit_panel()->apply_button());
    click(window->actions().tools->widgetForAction(window->actions().run));
    ASSERT_TRUE(idle());
    ASSERT_TRUE(has("clusters.labels"));
    ASSERT_TRUE(has("registration.transform"));
  }

  // A person sees by the microscope which phase each cluster mostly covers.
  void name_clusters() {
    const LabelMap clusters = result<LabelMap>("clusters.labels");
    const LabelMap& phases = result<LabelMap>("phases");
    NoProgress progress;
    const auto phase_of = match_by_majority(common_points(clusters, phases, progress));
    go_to("Label");
    ASSERT_TRUE(labels_rest());
    ASSERT_EQ(page<LabelPage>().cards()->cards().size(), clusters.classes.size());
    for (std::size_t k = 0; k < clusters.classes.size(); ++k) {
      ASSERT_GE(phase_of[k], 0);
      const std::string& phase = phases.classes[static_cast<std::size_t>(phase_of[k])].name;
      // Several clusters of one phase stay apart: "Alite 2".
      name(card_with(
               [&](const CardContent& card) { return card.info.name == clusters.classes[k].name; }),
           QString::fromStdString(fmt::format("{} {}", phase, k + 1)));
    }
    ASSERT_TRUE(idle());
    ASSERT_TRUE(has("clusters_named.labels"));
  }

  std::filesystem::path data;
};

TEST_F(WholeJobOnTheClinker, IsDoneByClicksWithTheAgreementOfTheRecipe) {
  start();
  open_from_start({folder / "clinker.json"});
  ASSERT_NO_FATAL_FAILURE(align_by_file());
  ASSERT_NO_FATAL_FAILURE(name_clusters());

  go_to("Judge");
  JudgePage& judge = page<JudgePage>();
  choose_key(judge.labels_box(), "clusters_named.labels");
  choose_key(judge.reference_box(), "phases");
  choose(judge.match_box(), judge.match_box()->findData(static_cast<int>(ClassMatch::kMajority)));
  const double accuracy = judged("clusters_named.labels", "phases", QStringLiteral("accuracy"));
  const double kappa = judged("clusters_named.labels", "phases", QStringLiteral("kappa"));
  const double rand = judged("clusters_named.labels", "phases", QStringLiteral("rand"));
  const LabelMap& phases = result<LabelMap>("phases");
  const auto counts = phases.counts();
  const double largest_share =
      static_cast<double>(*std::max_element(counts.begin(), counts.end())) /
      static_cast<double>(counts[0] + counts[1] + counts[2]);
  std::printf("clinker by clicks: accuracy %.3f, kappa %.3f, adjusted Rand %.3f\n", accuracy, kappa,
              rand);
  // Those of real_clinker_test.cpp.
  EXPECT_GT(accuracy, largest_share + 0.10);
  EXPECT_GT(kappa, 0.60);
  EXPECT_GT(rand, 0.50);

  go_to("Export");
  tick_layers({QStringLiteral("Clusters named")});
  ASSERT_NO_FATAL_FAILURE(export_as(QStringLiteral("PNG picture"), folder / "out"));
  ASSERT_NO_FATAL_FAILURE(export_as(QStringLiteral("ENVI classification"), folder / "out"));
  const LabelMap& named = result<LabelMap>("clusters_named.labels");
  int read = 0, pictures = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
    pictures += entry.path().extension() == ".png" ? 1 : 0;
    if (entry.path().extension() != ".hdr") continue;
    const Reader& reader = test::full_registry().reader_for(entry.path());
    NoProgress progress;
    const auto map =
        reader.read(entry.path(), Parameters(reader.options(), Json::object()), progress)
            .as<LabelMap>();
    ASSERT_NE(map, nullptr);
    EXPECT_EQ(map->labels, named.labels);
    EXPECT_EQ(map->classes, named.classes);
    ++read;
  }
  EXPECT_EQ(read, 1);
  EXPECT_EQ(pictures, 1);

  // The same recipe without a window gives the same labels, and the figures that were told.
  RunOptions options;
  options.use_cache = false;
  NoProgress progress;
  const RunResult again = run_recipe(document().recipe(), test::full_registry(), options, progress);
  const auto alone = again.artifacts.at("clusters_named.labels").as<LabelMap>();
  EXPECT_EQ(alone->labels, named.labels);
  const Comparison found =
      compare_labels(*alone, phases, nullptr, {.match = ClassMatch::kMajority}, progress);
  EXPECT_NEAR(found.agreement.accuracy, accuracy, 6e-4);
  EXPECT_NEAR(found.agreement.kappa, kappa, 6e-4);
}

}  // namespace
}  // namespace lithoscope

// A measured sample in the window: a cement clinker, from the start page to named phases in a file.
// Its laser gives counts of isotopes, which no page makes features of: a recipe says how they are
// smoothed and scaled, all else is clicked. It has no camera, and so no student.
#include <algorithm>
#include <cstdio>

#include "core/base/atomic_file.h"
#include "core/io/artifact_file.h"
#include "tests/end_to_end/clinker_data.h"
#include "tests/end_to_end/real_data.h"
#include "tests/widgets/whole_job_window.h"

namespace lithoscope {
namespace {

using test::step;

class WholeClinkerTest : public test::WholeJobWindow {
 protected:
  void SetUp() override { LITHOSCOPE_NEED_SHARED_DATA(); }
  // What the microscope saw, as a file; and the recipe that begins with the laser.
  void write_files() {
    Json sources = {{"laser", test::laser_source()}};
    Json steps = Json::array();
    test::add_clinker_masks(sources, steps, folder.path());
    NoProgress progress;
    save_artifact(test::clinker_phases(test::run_steps(folder.path(), sources, steps)),
                  folder / "phases.h5", progress);
    const Json recipe = {
        {"lithoscope_recipe", 1},
        {"title", "Clinker"},
        {"sources",
         {{"laser", test::laser_source()},
          {"microscope", test::sem_source()},
          {"phases", {{"path", "phases.h5"}}}}},
        {"steps",
         {step("smoothed", "image.gaussian", {{"image", "laser"}}, {{"sigma_px", 2}}),
          step("isotopes", "image.as_features", {{"image", "smoothed"}}),
          step("isotopes_scaled", "features.scale", {{"features", "isotopes"}},
               {{"method", "standard"}}),
          step("clusters", "cluster.kmeans", {{"features", "isotopes_scaled.features"}},
               {{"k", 5}})}}};
    write_text_file(folder / "clinker.json", recipe.dump());
  }
};

TEST_F(WholeClinkerTest, FromTheStartPageToNamedPhases) {
  write_files();
  const std::string points = test::write_clinker_points(folder.path(), true);
  make_window();
  open_from_start({folder / "clinker.json"});
  align_by_file(folder / points);
  auto& align = page<AlignPage>();
  EXPECT_LT(align.alignment().fit()->rmse_um / test::kFramePitchXUm, 4.6);
  EXPECT_NEAR(std::abs(align.alignment().fit()->transform.rotation_degrees()), 15.7, 0.3);
  click_action(window.get(), window->actions().run);
  ASSERT_TRUE(patiently([&] { return idle() && has("clusters.labels"); }));

  // What the clusters are worth, each as the phase that it mostly covers.
  const auto reference = labels("phases"), clusters = labels("clusters.labels");
  NoProgress progress;
  const auto match = match_by_majority(common_points(*clusters, *reference, progress));
  const Agreement found =
      measure_agreement(apply_match(*clusters, *reference, match), *reference, progress);
  compare("clusters.labels", "phases");
  auto& judge = page<JudgePage>();
  choose(judge.match_box(), judge.match_box()->findData(static_cast<int>(ClassMatch::kMajority)));
  ASSERT_TRUE(patiently([&] { return !judge.busy(); }));
  EXPECT_EQ(judge.agreement()->figure("kappa"), QLocale().toString(found.kappa, 'f', 3));
  std::printf("clinker by clicks: accuracy %.4f, kappa %.4f, adjusted Rand %.4f\n", found.accuracy,
              found.kappa, found.adjusted_rand);
  const auto counts = reference->counts();
  const auto all = static_cast<double>(counts[0] + counts[1] + counts[2]);
  const double largest_share =
      static_cast<double>(*std::max_element(counts.begin(), counts.end())) / all;
  EXPECT_GT(found.accuracy, largest_share + 0.10);
  EXPECT_GT(found.kappa, 0.60);
  EXPECT_GT(found.adjusted_rand, 0.50);

  // The first cluster of a phase gets its name typed, the others are merged into it.
  go_to(4);
  choose(label_page().labels_box(), "clusters.labels");
  ASSERT_TRUE(label_rests());
  for (std::size_t k = 0; k < clusters->classes.size(); ++k) {
    if (match[k] < 0) continue;
    const std::string& phase = reference->classes[static_cast<std::size_t>(match[k])].name;
    ClassCard *mine = card(clusters->classes[k].name), *there = card(phase);
    ASSERT_NE(mine, nullptr);
    if (there == nullptr) {
      label_page().cards()->ensureWidgetVisible(mine);
      type(mine->name_line(), QString::fromStdString(phase));
    } else {
      for (ClassCard* each : {mine, there}) {
        label_page().cards()->ensureWidgetVisible(each);
        QTest::mouseClick(each, Qt::LeftButton, Qt::ControlModifier, QPoint(4, 4));
      }
      QTest::keyClick(there, Qt::Key_M);
    }
    ASSERT_TRUE(label_rests());
  }
  const std::string named = "clusters_named.labels";
  ASSERT_NE(labels(named), nullptr);

  go_to(7);
  ASSERT_TRUE(page<ExportPage>().isVisible());
  std::filesystem::create_directories(folder / "out");
  type(page<ExportPage>().findChild<QLineEdit*>(QStringLiteral("folder")),
       QString::fromStdString((folder / "out").string()));
  tick_for_export({named});
  export_as(QStringLiteral("ENVI classification"));
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
    if (entry.path().extension() != ".hdr") continue;
    ++files;
    const Reader& reader = test::program_registry().reader_for(entry.path());
    const auto back =
        reader.read(entry.path(), Parameters(reader.options(), nullptr), progress).as<LabelMap>();
    ASSERT_NE(back, nullptr);
    const LabelMap by_name = apply_match(*back, *reference, match_by_name(*back, *reference));
    EXPECT_DOUBLE_EQ(measure_agreement(by_name, *reference, progress).accuracy, found.accuracy);
  }
  EXPECT_EQ(files, 1);
}

}  // namespace
}  // namespace lithoscope

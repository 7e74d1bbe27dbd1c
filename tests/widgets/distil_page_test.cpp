#include "widgets/distil/distil_page.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QThread>
#include <atomic>
#include <cmath>

#include "core/io/artifact_file.h"
#include "core/operations/plugins.h"
#include "core/operations/register_core.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/recipe.h"
#include "tests/widgets/small_demo.h"
#include "widgets/distil/curve_chart.h"
#include "widgets/distil/importance_chart.h"
#include "widgets/distil/student_form.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/window/message_banner.h"
#include "widgets/workspace/linked_maps.h"

namespace lithoscope {
namespace {

class DistilPageTest : public test::SmallDemoTest {
 protected:
  DistilPage& page() { return *window->findChild<DistilPage*>(); }
  void go_to_page() {
    for (QAction* action : window->findChildren<QAction*>()) {
      if (action->text() == QStringLiteral("&Distil")) action->trigger();
    }
    ASSERT_TRUE(page().isVisible());
  }
  void train() {
    QTest::mouseClick(page().train_button(), Qt::LeftButton);
    ASSERT_TRUE(test::wait_until([&] { return idle() && has("student_map.labels"); }));
    test::settle();
  }
  bool has(const std::string& key) { return document().artifacts().count(key) > 0; }
  void train_from_truth() {
    open_and_run();
    go_to_page();
    choose(page().teacher_box(), "truth");
    choose(page().image_box(), "hull.image");
    train();
  }
};

TEST_F(DistilPageTest, TrainsAStudentByOneClick) {
  train_from_truth();
  const RecipeStep* student = find_step(document().recipe(), "student");
  ASSERT_NE(student, nullptr);
  EXPECT_EQ(student->inputs.at("labels"), "truth");
  // The image that is sampled at the teacher's points already is used.
  EXPECT_EQ(student->inputs.at("image"), "on_libs");
  ASSERT_TRUE(test::wait_until([&] { return !page().agreement()->text().isEmpty(); }));
  EXPECT_FALSE(page().curve()->curve().empty());
  EXPECT_GT(page().curve()->chosen(), 0);
  EXPECT_TRUE(page().why()->text().contains("standard error"))
      << page().why()->text().toStdString();
  ASSERT_TRUE(test::wait_until([&] {
    const MapPanel* map = page().maps()->panel(1);
    return map->view()->layer() != nullptr && map->view()->layer()->is_labels();
  }));
  EXPECT_GT(page().importance()->plot()->graphCount(), 0);

  const RunResult again = run_without_window();
  EXPECT_EQ(again.artifacts.at("student_map.labels").as<LabelMap>()->labels,
            document().artifacts().at("student_map.labels").as<LabelMap>()->labels);
  document().history().undo();
  ASSERT_TRUE(test::wait_until([&] { return idle(); }));
  EXPECT_EQ(find_step(document().recipe(), "student"), nullptr);
}

TEST_F(DistilPageTest, SetsUpThePreparationOfARawImage) {
  open_and_run();
  go_to_page();
  choose(page().teacher_box(), "clusters.labels");
  choose(page().image_box(), "hsi");
  const std::size_t before = document().recipe().steps.size();
  page().form()->border()->setValue(1);
  page().form()->balance()->setCurrentIndex(1);
  page().form()->soft_box()->click();
  train();
  // reflectance, filtered, hull and on_libs are there already: student, its map, silhouettes,
  // explanation and comparison are new.
  EXPECT_EQ(document().recipe().steps.size(), before + 5);
  const RecipeStep* student = find_step(document().recipe(), "student");
  ASSERT_NE(student, nullptr);
  EXPECT_EQ(student->parameters, (Json{{"border_px", 1}, {"balance", "weights"}}));
  EXPECT_EQ(student->inputs.count("distances"), 1u);
  const auto summary = document().artifacts().at("student.summary").as<Table>();
  EXPECT_EQ(summary->rows(), 3u);  // components, points, left out at borders
}

TEST_F(DistilPageTest, AnotherNumberOfComponentsIsTakenFromTheCurve) {
  train_from_truth();
  CurveChart* curve = page().curve();
  const int other = curve->chosen() == 3 ? 4 : 3;
  QTest::mouseClick(curve->plot(), Qt::LeftButton, {}, curve->position_of(other));
  ASSERT_TRUE(test::wait_until([&] {
    return idle() &&
           find_step(document().recipe(), "student")->parameters.value("components", 0) == other;
  }));
  ASSERT_TRUE(test::wait_until([&] { return page().why()->text().contains("as given"); }));
  const auto model = document().artifacts().at("student.model").as<Model>();
  EXPECT_EQ(model->facts.at("components"), other);
}

TEST_F(DistilPageTest, AModelGoesToAFileAndComesBack) {
  train_from_truth();
  const auto file = folder / "model.h5";
  page().save_model(file);
  ASSERT_TRUE(test::wait_until([&] { return idle() && std::filesystem::exists(file); }));
  NoProgress progress;
  const auto saved = load_artifact(file, progress).as<Model>();
  ASSERT_NE(saved, nullptr);
  const Json& record = saved->facts.at("trained_on");
  EXPECT_EQ(record.at("recipe"), "Small demo");
  EXPECT_EQ(record.at("preparation").size(), 3u);

  page().open_model(file);
  ASSERT_TRUE(test::wait_until([&] { return idle() && has("model_map.labels"); }));
  EXPECT_EQ(document().artifacts().at("model_map.labels").as<LabelMap>()->labels,
            document().artifacts().at("student_map.labels").as<LabelMap>()->labels);
  EXPECT_TRUE(page().model_words()->text().contains("Small demo"));
}

TEST_F(DistilPageTest, AppliesTheStudentToAnotherImage) {
  train_from_truth();
  const auto other = folder / "again";
  std::filesystem::create_directories(other);
  for (const auto& entry : std::filesystem::directory_iterator(sample_folder->path())) {
    const std::string name = entry.path().filename().string();
    if (name.find("hsi") != std::string::npos && name.find(".h5") == std::string::npos) {
      std::filesystem::copy_file(entry.path(), other / name);
    }
  }
  page().apply_to(other / "hsi.raw");
  ASSERT_TRUE(test::wait_until([&] { return idle() && has("student_on_hsi_2.labels"); }));
  EXPECT_EQ(document().artifacts().at("student_on_hsi_2.labels").as<LabelMap>()->labels,
            document().artifacts().at("student_map.labels").as<LabelMap>()->labels);
}

TEST_F(DistilPageTest, RefusesWhatDoesNotFitInWords) {
  train_from_truth();
  std::vector<Error> errors;
  QObject::connect(&document(), &Document::failed, &document(),
                   [&](const Error& error) { errors.push_back(error); });
  const std::size_t steps = document().recipe().steps.size();
  Grid grid;
  grid.rows = grid.cols = 3;
  std::vector<double> nm;
  for (int c = 0; c < 20; ++c) nm.push_back(1000 + 20 * c);
  SpectralImage image = make_memory_image(grid, SpectralAxis(nm, AxisUnit::kNanometre),
                                          std::vector<float>(9 * 20, 0.5f));
  image.quantity = "reflectance";
  NoProgress progress;
  save_artifact(image, folder / "other.h5", progress);
  page().apply_to(folder / "other.h5");
  ASSERT_TRUE(test::wait_until([&] { return !errors.empty(); }));
  EXPECT_TRUE(test::contains(errors[0].what(), "20 wavelengths from 1000 to 1380 nm"))
      << errors[0].what();
  page().open_model(folder / "other.h5");
  ASSERT_TRUE(test::wait_until([&] { return errors.size() > 1; }));
  EXPECT_TRUE(test::contains(errors[1].what(), "no model"));
  write_text_file(folder / "broken.h5", std::string("\x89HDF\r\n\x1a\n and nothing more", 26));
  page().open_model(folder / "broken.h5");
  ASSERT_TRUE(test::wait_until([&] { return errors.size() > 2; }));
  EXPECT_TRUE(test::contains(errors[2].what(), "broken.h5"));
  EXPECT_EQ(document().recipe().steps.size(), steps);
}

// Cross-validation that begins each fold when the test lets it.
class LiveCurveTest : public DistilPageTest {
 protected:
  class FoldByFold final : public Progress {
   public:
    explicit FoldByFold(Progress& inner) : inner_(inner) {}
    void report(double fraction, std::string_view stage) override {
      inner_.report(fraction, stage);
      if (stage != "Cross-validating") return;
      const int fold = ++begun;
      while (fold > allowed && !inner_.stop_requested()) QThread::msleep(1);
    }
    bool stop_requested() const override { return inner_.stop_requested(); }

   private:
    Progress& inner_;
  };

  static const Registry& slow_registry() {
    static const Registry registry = [] {
      Registry all;
      for (const auto add :
           {register_io, register_preprocess, register_features, register_registration,
            register_fusion, register_learn, register_labels}) {
        add(all);
      }
      load_plugins(all, plugin_folder());
      for (const char* id : {"distil.train", "distil.apply", "distil.explain"}) {
        Operation operation = test::full_registry().operation(id);
        if (operation.id == "distil.train") {
          operation.run = [train = operation.run](const Inputs& inputs,
                                                  const Parameters& parameters,
                                                  Progress& progress) {
            FoldByFold slow(progress);
            return train(inputs, parameters, slow);
          };
        }
        all.add(std::move(operation));
      }
      return all;
    }();
    return registry;
  }

  void SetUp() override {
    begun = allowed = 0;
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(slow_registry(), options);
    test::show(*window, {1280, 800});
  }
  std::vector<double> errors() {
    std::vector<double> all;
    for (const CurvePoint& point : page().curve()->curve()) all.push_back(point.error);
    return all;
  }

  inline static std::atomic<int> begun = 0, allowed = 0;
};

TEST_F(LiveCurveTest, TheCurveComesFoldByFold) {
  open_and_run();
  go_to_page();
  choose(page().teacher_box(), "truth");
  choose(page().image_box(), "hull.image");
  const int folds = page().form()->folds()->value();
  ASSERT_GE(folds, 3);
  QTest::mouseClick(page().train_button(), Qt::LeftButton);
  ASSERT_TRUE(test::wait_until([&] { return begun == 1; }));
  test::settle();
  EXPECT_TRUE(page().curve()->curve().empty()) << "nothing is known before the first fold";

  std::vector<double> before;
  for (int fold = 1; fold < folds; ++fold) {
    allowed = fold;
    // The next fold waits, so that what is shown is that of the folds so far.
    ASSERT_TRUE(test::wait_until([&] { return begun == fold + 1 && errors() != before; })) << fold;
    before = errors();
    EXPECT_FALSE(idle());
    EXPECT_TRUE(page().why()->text().contains("folds so far"));
    EXPECT_GT(page().curve()->chosen(), 0);
    for (const CurvePoint& point : page().curve()->curve()) {
      EXPECT_GT(point.error, 0);
      EXPECT_EQ(std::isfinite(point.standard_error), fold > 1) << "one fold alone tells no spread";
    }
  }
  allowed = folds;
  ASSERT_TRUE(test::wait_until([&] { return idle() && has("student_map.labels"); }));
  test::settle();
  EXPECT_EQ(begun, folds);
  EXPECT_NE(errors(), before) << "the last fold counts as well";
  EXPECT_EQ(errors(),
            document().artifacts().at("student.validation").as<Table>()->numbers("error"));
  EXPECT_TRUE(page().why()->text().contains("standard error"))
      << page().why()->text().toStdString();
}

TEST_F(LiveCurveTest, AStopInTheMiddleLeavesNoCurveOfHalfTheFolds) {
  open_and_run();
  go_to_page();
  choose(page().teacher_box(), "truth");
  choose(page().image_box(), "hull.image");
  allowed = 2;
  QTest::mouseClick(page().train_button(), Qt::LeftButton);
  ASSERT_TRUE(test::wait_until([&] { return begun == 3 && !errors().empty(); }));
  QTest::keyClick(window.get(), Qt::Key_Escape);
  ASSERT_TRUE(test::wait_until([&] { return idle(); }));
  test::settle();
  EXPECT_FALSE(has("student.validation"));
  EXPECT_TRUE(page().curve()->curve().empty());
}

TEST_F(DistilPageTest, AWindowMayGoWhileAStudentIsTrained) {
  open_and_run();
  go_to_page();
  choose(page().teacher_box(), "truth");
  QTest::mouseClick(page().train_button(), Qt::LeftButton);
  EXPECT_FALSE(idle());
  window.reset();
}

}  // namespace
}  // namespace lithoscope

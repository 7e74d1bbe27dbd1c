// Every kind of job, stopped at ten random moments: it ends soon, nothing half done stays, and what
// it held is given back.
#include <malloc.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QImage>
#include <QTest>
#include <fstream>

#include "core/base/random.h"
#include "core/demo/demo_sample.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/project.h"
#include "core/registration/refine.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/core/registration/scalar_maps.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/document/document.h"
#include "widgets/sample/layer_loader.h"
#include "widgets/window/map_export.h"

namespace lithoscope {
namespace {

constexpr int kCancels = 10;
// An upper bound that holds on any machine and under sanitizers; the figures are printed.
constexpr double kSoonMs = 10'000;
constexpr double kMostGrownMb = 100;

double resident_mb() {
  ::malloc_trim(0);
  std::ifstream file("/proc/self/statm");
  long pages = 0, resident = 0;
  file >> pages >> resident;
  return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

bool sanitized() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#else
  return false;
#endif
}

class JobCancel : public testing::Test {
 protected:
  void SetUp() override {
    DemoOptions small;
    small.rows = 36;
    small.cols = 48;
    small.hsi_cols = 96;
    small.hsi_bands = 96;
    small.libs_channels = 1024;
    NoProgress progress;
    recipe_file = write_demo_sample(folder / "demo", small, registry, progress);
    RunOptions options;
    options.cache_folder = folder / "cache";
    document = std::make_unique<Document>(registry, options);
  }
  void idle() {
    ASSERT_TRUE(QTest::qWaitFor([&] { return !document->jobs().running(); }, 120'000));
    test::settle();
  }
  void open_and_run() {
    document->open({QString::fromStdString(recipe_file.string())});
    ASSERT_TRUE(test::wait_until([&] { return document->is_open(); }));
    document->run();
    idle();
  }

  void save(const std::filesystem::path& file) {
    document->start_job("save", [file, kept = document->project()](Progress& progress) {
      save_project(file, kept, progress);
      return JobSpec::Done();
    });
  }

  // `start` starts a job; it is let run once to its end, which tells where the moments lie.
  void cancel_at_random_moments(const char* what, const std::function<void()>& start) {
    QElapsedTimer clock;
    clock.start();
    start();
    ASSERT_TRUE(document->jobs().running());
    idle();
    const double whole_ms = static_cast<double>(clock.elapsed());
    document->jobs().forget_ended();
    const double before_mb = resident_mb();
    Random random(7);
    double slowest_ms = 0;
    int stopped = 0;
    for (int i = 0; i < kCancels; ++i) {
      start();
      QTest::qWait(static_cast<int>(random.uniform() * whole_ms));
      clock.restart();
      document->jobs().cancel_all();
      ASSERT_TRUE(QTest::qWaitFor([&] { return !document->jobs().running(); }, 60'000));
      slowest_ms = std::max(slowest_ms, static_cast<double>(clock.nsecsElapsed()) / 1e6);
      for (const JobRecord* job : document->jobs().jobs()) {
        EXPECT_NE(job->state, JobState::kFailed) << job->reason.toStdString();
        stopped += job->state == JobState::kCancelled ? 1 : 0;
      }
      document->jobs().forget_ended();
      test::settle();
      EXPECT_EQ(half_written(), QStringList()) << what;
    }
    const double grown_mb = resident_mb() - before_mb;
    std::printf(
        "cancel %-24s whole %6.0f ms, stopped %2d of %d, slowest %5.1f ms, grown %5.1f MB\n", what,
        whole_ms, stopped, kCancels, slowest_ms, grown_mb);
    EXPECT_LT(slowest_ms, kSoonMs) << what;
    if (!sanitized()) {
      EXPECT_LT(grown_mb, kMostGrownMb) << what;
    }
  }
  QStringList half_written() const {
    QStringList found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
      const QString name = QString::fromStdString(entry.path().filename().string());
      if (name.startsWith(QStringLiteral(".partial"))) found << name;
    }
    return found;
  }

  // The step with other parameters, so that it is made anew while all before it is there.
  void rerun_with(const std::string& step, const Json& parameters) {
    Recipe next = document->recipe();
    for (const auto& [name, value] : parameters.items()) {
      find_step(next, step)->parameters[name] = value;
    }
    ASSERT_TRUE(document->change("more", next, Document::After::kRun));
  }
  int seed() { return ++seed_; }

  test::TemporaryFolder folder;
  const Registry& registry = test::full_registry();
  std::filesystem::path recipe_file;
  std::unique_ptr<Document> document;

 private:
  int seed_ = 1;
};

TEST_F(JobCancel, StepsOfARun) {
  open_and_run();
  const auto before = document->artifacts();
  const Recipe recipe = document->recipe();
  cancel_at_random_moments("baseline and all after it", [&] {
    rerun_with("baseline", {{"iterations", seed()}});
  });
  cancel_at_random_moments("k-means", [&] {
    rerun_with("fusion_clusters",
               {{"k", 9}, {"restarts", 100}, {"tolerance", 0}, {"seed", seed()}});
  });
  cancel_at_random_moments("elbow", [&] {
    rerun_with("elbow", {{"k_max", 8}, {"restarts", 6}, {"seed", seed()}});
  });
  cancel_at_random_moments("student", [&] {
    rerun_with("student", {{"max_components", 20}, {"seed", seed()}});
  });
  // And after all that the same results as at first.
  ASSERT_TRUE(document->change("back", recipe, Document::After::kRun));
  idle();
  for (const auto& [key, artifact] : before) {
    EXPECT_TRUE(document->is_current(key)) << key;
    if (const auto map = artifact.as<LabelMap>()) {
      EXPECT_EQ(document->artifacts().at(key).as<LabelMap>()->labels, map->labels) << key;
    }
  }
  // A cancelled run leaves whole results or none in the cache: a fresh document can use them all.
  RunOptions options;
  options.cache_folder = folder / "cache";
  NoProgress progress;
  const RunResult again = run_recipe(recipe, registry, options, progress);
  for (const auto& [key, artifact] : before) {
    if (const auto map = artifact.as<LabelMap>()) {
      EXPECT_EQ(again.artifacts.at(key).as<LabelMap>()->labels, map->labels) << key;
    }
  }
}

TEST_F(JobCancel, Opening) {
  open_and_run();
  const auto project = folder / "kept.litho";
  save(project);
  idle();
  cancel_at_random_moments("open project",
                           [&] { document->open({QString::fromStdString(project.string())}); });
  EXPECT_TRUE(document->is_open());
  cancel_at_random_moments("make and open the demo", [&] {
    std::filesystem::remove_all(folder / "fresh");
    document->start_job("demo", [&](Progress& progress) {
      DemoOptions small;
      small.rows = 36;
      small.cols = 48;
      small.libs_channels = 1024;
      write_demo_sample(folder / "fresh", small, registry, progress);
      return JobSpec::Done();
    });
  });
}

TEST_F(JobCancel, SavingAndExporting) {
  open_and_run();
  const auto project = folder / "kept.litho";
  const auto whole = [&] {
    NoProgress progress;
    return open_project(project, progress).results.count("fusion_map.labels") == 1;
  };
  save(project);
  idle();
  cancel_at_random_moments("save project", [&] { save(project); });
  EXPECT_TRUE(whole());
  const auto labels = document->artifacts().at("fusion_map.labels").as<LabelMap>();
  const MapPicture picture{make_label_layer("Fusion", labels), {}, "Fusion"};
  const auto file = folder / "map.png";
  cancel_at_random_moments("export picture", [&] {
    document->start_job("export", [&](Progress& progress) {
      for (int i = 0; i < 5; ++i) write_map_picture(picture, file, progress);
      return JobSpec::Done();
    });
  });
  EXPECT_FALSE(QImage(QString::fromStdString(file.string())).isNull());
}

TEST_F(JobCancel, RefiningARegistration) {
  const test::Landscape landscape(3);
  const Grid grid{
      .rows = 300, .cols = 340, .pitch_x_um = 25, .pitch_y_um = 25, .pitch_known = true};
  const auto height = [](double h) { return h; };
  const ScalarMap source = test::seen(landscape, grid, Transform(), height);
  const ScalarMap target = test::seen(landscape, grid, test::similarity(1, 1, 30, -40), height);
  cancel_at_random_moments("refine registration", [&] {
    document->start_job("refine", [&](Progress& progress) {
      for (const TransformKind kind : {TransformKind::kSimilarity, TransformKind::kAffine}) {
        refine_registration(source, target, test::similarity(1, 0.5, 60, 20), {kind}, progress);
      }
      return JobSpec::Done();
    });
  });
}

}  // namespace
}  // namespace lithoscope

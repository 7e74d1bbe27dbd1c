#include "core/recipe/runner.h"

#include <chrono>
#include <fstream>
#include <future>
#include <thread>

#include "core/base/text.h"
#include "core/operations/preview.h"
#include "tests/core/recipe/toy_operations.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::toy_step;

class RunnerTest : public testing::Test {
 protected:
  RunnerTest() : counters_(test::add_toy_operations(registry_)) {
    options_.cache_folder = folder_ / "cache";
    recipe_.steps = {toy_step("a", "toy.make"), toy_step("b", "toy.add", "a"),
                     toy_step("v", "toy.view", "b", Json{{"amount", 10}})};
  }
  RunResult run() {
    NoProgress progress;
    return run_recipe(recipe_, registry_, options_, progress);
  }
  std::size_t cache_files() const {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(options_.cache_folder)) {
      count += entry.path().extension() == ".h5" ? 1 : 0;
    }
    return count;
  }

  test::TemporaryFolder folder_;
  Registry registry_;
  std::shared_ptr<test::ToyCounters> counters_;
  RunOptions options_;
  Recipe recipe_;
};

double first_value(const RunResult& result, const std::string& key) {
  return result.artifacts.at(key).as<Table>()->numbers("value").at(0);
}

TEST_F(RunnerTest, RunsTheSteps) {
  const RunResult result = run();
  EXPECT_EQ(first_value(result, "a.table"), 1);
  EXPECT_EQ(first_value(result, "b.table"), 2);
  EXPECT_EQ(first_value(result, "v.table"), 12);
  EXPECT_EQ(result.artifact(recipe_, registry_, "b").as<Table>()->numbers("value").at(0), 2);
}

TEST_F(RunnerTest, ASecondRunRecomputesNothing) {
  run();
  const int added = counters_->added;
  const RunResult again = run();
  EXPECT_EQ(counters_->made, 1);
  EXPECT_EQ(counters_->added, added + 1);  // the deferred view is made anew
  EXPECT_EQ(again.steps[0].state, StepState::kCached);
  EXPECT_EQ(again.steps[1].state, StepState::kCached);
  EXPECT_EQ(again.steps[2].state, StepState::kDeferred);
  EXPECT_EQ(first_value(again, "v.table"), 12);
}

TEST_F(RunnerTest, AChangedParameterRecomputesWhatDependsOnIt) {
  run();
  recipe_.steps[1].parameters = Json{{"amount", 5}};
  const RunResult result = run();
  EXPECT_EQ(counters_->made, 1);
  EXPECT_EQ(first_value(result, "b.table"), 6);
  recipe_.steps[0].parameters = Json{{"value", 2}};
  EXPECT_EQ(first_value(run(), "b.table"), 7);
  EXPECT_EQ(counters_->made, 2);
}

TEST_F(RunnerTest, ADamagedCacheFileIsComputedAnew) {
  run();
  for (const auto& entry : std::filesystem::directory_iterator(options_.cache_folder)) {
    if (entry.path().extension() == ".h5") std::filesystem::resize_file(entry.path(), 100);
  }
  EXPECT_EQ(first_value(run(), "b.table"), 2);
  EXPECT_EQ(counters_->made, 2);
}

TEST_F(RunnerTest, WithoutACacheNothingIsStored) {
  options_.use_cache = false;
  run();
  run();
  EXPECT_EQ(counters_->made, 2);
  EXPECT_FALSE(std::filesystem::exists(options_.cache_folder));
}

TEST_F(RunnerTest, TidiesTheCacheToItsLimit) {
  run();
  EXPECT_EQ(cache_files(), 2u);
  options_.max_cache_bytes = 1;
  run();
  EXPECT_EQ(cache_files(), 0u);
}

TEST_F(RunnerTest, AFailureNamesTheStepAndStoresNothingOfIt) {
  recipe_.steps.push_back(toy_step("f", "toy.fail", "b"));
  const Error error = error_of([&] { run(); });
  EXPECT_EQ(error.step(), "f");
  EXPECT_TRUE(contains(error.what(), "mend it"));
  EXPECT_EQ(cache_files(), 2u);
}

// Stops when told to, and remembers the greatest fraction.
class StoppableProgress final : public Progress {
 public:
  void report(double fraction, std::string_view) override {
    EXPECT_GE(fraction, last_ - 1e-12);
    last_ = fraction;
  }
  bool stop_requested() const override { return stop_; }
  std::atomic<bool> stop_{false};
  double last_ = 0;
};

TEST_F(RunnerTest, ReportsRisingFractionsUpToOne) {
  StoppableProgress progress;
  run_recipe(recipe_, registry_, options_, progress);
  EXPECT_DOUBLE_EQ(progress.last_, 1.0);
}

// Looks on, where it is wanted.
class Spectator final : public RunObserver {
 public:
  explicit Spectator(bool wants) : wants_(wants) {}
  void step_started(const std::string&, const std::string&, int, int) override {}
  void step_finished(const StepResult& result, const Outputs&) override {
    seen.push_back(result.id + " done");
  }
  bool wants_previews() const override { return wants_; }
  void previewed(const std::string& id, const std::string& port,
                 const Artifact& artifact) override {
    seen.push_back(fmt::format("{}.{} {}", id, port, artifact.as<Table>()->numbers("value").at(0)));
  }
  std::vector<std::string> seen;

 private:
  bool wants_;
};

TEST_F(RunnerTest, HandsPreviewsToThoseWhoWantThem) {
  Operation slow = registry_.operation("toy.add");
  slow.id = "toy.slow";
  int due = 0;
  slow.run = [&due, add = slow.run](const Inputs& in, const Parameters& p, Progress& progress) {
    SubProgress part(progress, 0.2, 0.4);
    due += preview_due("table") ? 1 : 0;
    for (const double value : {7.0, 8.0}) {
      Table table;
      table.add("value", std::vector<double>{value});
      offer_preview(part, "table", table);
    }
    due += preview_due("table") ? 1 : 0;
    return add(in, p, progress);
  };
  registry_.add(slow);
  recipe_.steps = {toy_step("a", "toy.make"), toy_step("s", "toy.slow", "a")};
  options_.use_cache = false;
  NoProgress progress;
  Spectator eager(true), indifferent(false);
  const RunResult watched = run_recipe(recipe_, registry_, options_, progress, &eager);
  EXPECT_EQ(due, 1) << "the first at once, the next after a while";
  EXPECT_EQ(eager.seen, (std::vector<std::string>{"a done", "s.table 7", "s.table 8", "s done"}));
  EXPECT_EQ(first_value(watched, "s.table"), 2) << "a preview is no output";
  run_recipe(recipe_, registry_, options_, progress, &indifferent);
  EXPECT_EQ(due, 1);
  EXPECT_EQ(indifferent.seen, (std::vector<std::string>{"a done", "s done"}));
  Table nobody;
  offer_preview(progress, "table", nobody);  // and outside of a run nothing happens
}

TEST_F(RunnerTest, StopsInsideAStepAndLeavesNothingOfIt) {
  std::promise<void> entered;
  Operation endless = registry_.operation("toy.add");
  endless.id = "toy.endless";
  endless.run = [&](const Inputs&, const Parameters&, Progress& p) -> Outputs {
    entered.set_value();
    for (;;) {
      p.check();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  };
  registry_.add(endless);
  recipe_.steps.push_back(toy_step("e", "toy.endless", "a"));
  StoppableProgress progress;
  std::thread stopper([&] {
    entered.get_future().wait();
    progress.stop_ = true;
  });
  EXPECT_THROW(run_recipe(recipe_, registry_, options_, progress), Cancelled);
  stopper.join();
  EXPECT_EQ(cache_files(), 2u);
}

TEST_F(RunnerTest, ASourceIsFingerprintedByItsContent) {
  class TextReader final : public Reader {
   public:
    std::string id() const override { return "text"; }
    std::string title() const override { return "Text"; }
    std::vector<std::string> extensions() const override { return {"txt"}; }
    int confidence(const std::filesystem::path&, const std::string&) const override { return 50; }
    Artifact read(const std::filesystem::path& path, const Parameters&, Progress&) const override {
      std::ifstream stream(path);
      double value = 0;
      stream >> value;
      Table table;
      table.add("value", std::vector<double>{value});
      return table;
    }
  };
  registry_.add(std::make_unique<TextReader>());
  const auto write = [&](const char* text) { std::ofstream(folder_ / "in.txt") << text; };
  write("5");
  recipe_.folder = folder_.path();
  recipe_.sources = {{"in", "in.txt", "", Json::object(), "0123"}};
  recipe_.steps = {toy_step("b", "toy.add", "in")};
  const RunResult first = run();
  EXPECT_EQ(first_value(first, "b.table"), 6);
  EXPECT_EQ(first.notices.size(), 1u);  // the recorded checksum is another
  run();
  EXPECT_EQ(counters_->added, 1);
  write("77");
  EXPECT_EQ(first_value(run(), "b.table"), 78);
  EXPECT_EQ(counters_->added, 2);
}

TEST_F(RunnerTest, AMissingSourceIsToldByName) {
  recipe_.sources = {{"libs", "nowhere.h5", "", Json::object(), ""}};
  const Error error = error_of([&] { run(); });
  EXPECT_EQ(error.field(), "sources.libs");
  EXPECT_TRUE(contains(error.what(), "nowhere.h5"));
  EXPECT_EQ(counters_->made, 0);
}

}  // namespace
}  // namespace lithoscope

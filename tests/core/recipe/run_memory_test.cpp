#include "core/recipe/run_memory.h"

#include <chrono>
#include <fstream>
#include <future>
#include <thread>

#include "core/recipe/runner.h"
#include "tests/core/recipe/toy_operations.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using namespace std::chrono_literals;
using test::toy_step;

Outputs numbers(std::size_t count) {
  Table table;
  table.add("value", std::vector<double>(count, 1.0));
  return {{"table", table}};
}

RunMemory::Claim claim(RunMemory& memory, const std::string& key) {
  NoProgress progress;
  return std::get<RunMemory::Claim>(memory.take(key, progress));
}

TEST(RunMemory, GivesWhatWasMade) {
  RunMemory memory;
  EXPECT_FALSE(memory.holds("a"));
  const Outputs made = numbers(3);
  claim(memory, "a").fulfil(made);
  EXPECT_TRUE(memory.holds("a"));
  NoProgress progress;
  const auto taken = std::get<Outputs>(memory.take("a", progress));
  EXPECT_EQ(taken.at("table").value(), made.at("table").value()) << "the same, not a copy";
  claim(memory, "b");  // given back without a result
  EXPECT_FALSE(memory.holds("b"));
  claim(memory, "b");
  memory.clear();
  EXPECT_FALSE(memory.holds("a"));
}

TEST(RunMemory, ForgetsWhatNobodyHoldsOldestFirst) {
  RunMemory memory(3 * 1000 * 16);
  const Outputs held = numbers(1000);
  claim(memory, "held").fulfil(held);
  for (const char* key : {"a", "b", "c"}) claim(memory, key).fulfil(numbers(1000));
  NoProgress progress;
  memory.take("a", progress);  // used again: b is the oldest now
  for (const char* key : {"d", "e"}) claim(memory, key).fulfil(numbers(1000));
  EXPECT_TRUE(memory.holds("held")) << "it takes no room of its own";
  EXPECT_TRUE(memory.holds("a"));
  EXPECT_FALSE(memory.holds("b"));
  EXPECT_TRUE(memory.holds("e"));
}

// Tells when it was asked whether to stop, which happens while it waits.
class Waiting final : public Progress {
 public:
  void report(double, std::string_view stage) override {
    if (test::contains(std::string(stage), "waited for")) told = true;
  }
  bool stop_requested() const override { return stop; }
  std::atomic<bool> told = false, stop = false;
};

TEST(RunMemory, WaitsForAnotherWhoMakesTheSame) {
  RunMemory memory;
  std::optional<RunMemory::Claim> first(claim(memory, "a"));
  Waiting waiting;
  auto second = std::async(std::launch::async, [&] {
    return std::get<Outputs>(memory.take("a", waiting)).at("table").as<Table>()->rows();
  });
  while (!waiting.told) std::this_thread::sleep_for(1ms);
  first->fulfil(numbers(5));
  first.reset();
  EXPECT_EQ(second.get(), 5u);
}

TEST(RunMemory, TheWaitingOneMakesItWhereTheFirstFails) {
  RunMemory memory;
  std::optional<RunMemory::Claim> first(claim(memory, "a"));
  Waiting waiting;
  auto second = std::async(std::launch::async, [&] {
    return std::holds_alternative<RunMemory::Claim>(memory.take("a", waiting));
  });
  while (!waiting.told) std::this_thread::sleep_for(1ms);
  first.reset();
  EXPECT_TRUE(second.get());
}

TEST(RunMemory, WaitingCanBeStopped) {
  RunMemory memory;
  const RunMemory::Claim first = claim(memory, "a");
  Waiting waiting;
  auto second = std::async(std::launch::async, [&] { memory.take("a", waiting); });
  while (!waiting.told) std::this_thread::sleep_for(1ms);
  waiting.stop = true;
  EXPECT_THROW(second.get(), Cancelled);
}

// A reader that counts how often it reads and is asked whether a file is its own.
struct ReaderCounts {
  std::atomic<int> reads = 0, guesses = 0;
};
class CountingReader final : public Reader {
 public:
  explicit CountingReader(std::shared_ptr<ReaderCounts> counts) : counts_(std::move(counts)) {}
  std::string id() const override { return "text"; }
  std::string title() const override { return "Text"; }
  std::vector<std::string> extensions() const override { return {"txt"}; }
  int confidence(const std::filesystem::path&, const std::string&) const override {
    ++counts_->guesses;
    return 50;
  }
  Artifact read(const std::filesystem::path& path, const Parameters&, Progress&) const override {
    ++counts_->reads;
    std::ifstream stream(path);
    double value = 0;
    stream >> value;
    Table table;
    table.add("value", std::vector<double>{value});
    return table;
  }

 private:
  std::shared_ptr<ReaderCounts> counts_;
};

class RunWithMemory : public testing::Test {
 protected:
  RunWithMemory() : counters_(test::add_toy_operations(registry_)) {
    registry_.add(std::make_unique<CountingReader>(reads_));
    options_.cache_folder = folder_ / "cache";
    options_.memory = std::make_shared<RunMemory>();
    write("5");
    // A file that changed in the same moment may change once more unseen.
    std::this_thread::sleep_for(20ms);
    recipe_.folder = folder_.path();
    recipe_.sources = {{"in", "in.txt", "", Json::object(), ""}};
    recipe_.steps = {toy_step("a", "toy.add", "in"), toy_step("b", "toy.add", "a"),
                     toy_step("v", "toy.view", "b")};
  }
  void write(const char* text) { std::ofstream(folder_ / "in.txt") << text; }
  RunResult run() {
    NoProgress progress;
    return run_recipe(recipe_, registry_, options_, progress);
  }
  static double value(const RunResult& result, const std::string& key) {
    return result.artifacts.at(key).as<Table>()->numbers("value").at(0);
  }

  test::TemporaryFolder folder_;
  Registry registry_;
  std::shared_ptr<ReaderCounts> reads_ = std::make_shared<ReaderCounts>();
  std::shared_ptr<test::ToyCounters> counters_;
  RunOptions options_;
  Recipe recipe_;
};

TEST_F(RunWithMemory, ASecondRunReadsAndMakesNothing) {
  const RunResult first = run();
  EXPECT_EQ(value(first, "v.table"), 8);
  EXPECT_EQ(counters_->added, 3);
  const int guesses = reads_->guesses;
  // Not even the cache folder is looked into.
  std::filesystem::remove_all(options_.cache_folder);
  const RunResult again = run();
  EXPECT_EQ(counters_->added, 3) << "views are kept too";
  EXPECT_EQ(reads_->reads, 1);
  EXPECT_EQ(reads_->guesses, guesses);
  EXPECT_FALSE(std::filesystem::exists(options_.cache_folder));
  for (const StepResult& step : again.steps) EXPECT_EQ(step.state, StepState::kRecalled);
  for (const auto& [key, artifact] : first.artifacts) {
    EXPECT_EQ(again.artifacts.at(key).value(), artifact.value()) << key;
  }
}

TEST_F(RunWithMemory, AChangeRecomputesWhatDependsOnItAlone) {
  const RunResult first = run();
  recipe_.steps[1].parameters = Json{{"amount", 10}};
  const RunResult changed = run();
  EXPECT_EQ(changed.steps[0].state, StepState::kRecalled);
  EXPECT_EQ(changed.steps[1].state, StepState::kComputed);
  EXPECT_EQ(changed.steps[2].state, StepState::kDeferred);
  EXPECT_EQ(value(changed, "b.table"), 16);
  recipe_.steps[1].parameters = Json::object();
  const RunResult back = run();
  EXPECT_EQ(back.artifacts.at("b.table").value(), first.artifacts.at("b.table").value())
      << "what is taken back is there still";
  EXPECT_EQ(counters_->added, 5);
}

TEST_F(RunWithMemory, AChangedFileIsReadAgain) {
  run();
  write("70");
  EXPECT_EQ(value(run(), "a.table"), 71);
  EXPECT_EQ(reads_->reads, 2);
}

TEST_F(RunWithMemory, WithoutACacheFolderFilesAreToldApartByTimeAndSize) {
  options_.use_cache = false;
  run();
  EXPECT_EQ(run().steps[0].state, StepState::kRecalled);
  write("70");
  EXPECT_EQ(value(run(), "a.table"), 71);
  EXPECT_FALSE(std::filesystem::exists(options_.cache_folder));
}

TEST_F(RunWithMemory, WhatWasMadeInNoTimeIsNotStored) {
  options_.store_from_seconds = 1000;
  run();
  std::size_t stored = 0;
  for (const auto& entry : std::filesystem::directory_iterator(options_.cache_folder)) {
    stored += entry.path().extension() == ".h5" ? 1 : 0;
  }
  EXPECT_EQ(stored, 0u);
  options_.store_from_seconds = 0;
  options_.memory->clear();
  run();
  EXPECT_TRUE(std::filesystem::exists(options_.cache_folder / "memory.json"));
}

TEST_F(RunWithMemory, TwoRunsAtOnceMakeAStepOnce) {
  std::promise<void> begun, go_on;
  const std::shared_future<void> may_go = go_on.get_future().share();
  std::atomic<int> made = 0;
  Operation slow = registry_.operation("toy.add");
  slow.id = "toy.slow";
  slow.run = [&, add = slow.run](const Inputs& in, const Parameters& p, Progress& progress) {
    if (++made == 1) begun.set_value();
    may_go.wait();
    return add(in, p, progress);
  };
  registry_.add(slow);
  recipe_.steps = {toy_step("a", "toy.slow", "in")};
  auto first = std::async(std::launch::async, [&] { return run(); });
  begun.get_future().wait();
  Waiting waiting;
  auto second = std::async(std::launch::async,
                           [&] { return run_recipe(recipe_, registry_, options_, waiting); });
  while (!waiting.told) std::this_thread::sleep_for(1ms);
  go_on.set_value();
  EXPECT_EQ(first.get().artifacts.at("a.table").value(),
            second.get().artifacts.at("a.table").value());
  EXPECT_EQ(made, 1);
}

}  // namespace
}  // namespace lithoscope

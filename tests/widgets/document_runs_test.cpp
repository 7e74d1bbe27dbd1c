// What the document does with runs: only what has changed is made, also while one goes on.
#include <QSignalSpy>
#include <atomic>
#include <chrono>
#include <thread>

#include "core/base/atomic_file.h"
#include "core/operations/preview.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/project.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/document/document.h"

namespace lithoscope {
namespace {

using namespace std::chrono_literals;

// test.gate: image -> labels, waits at a gate; test.shift: labels -> labels, adds "by" to each
// label; test.break: labels -> labels, fails.
struct Gate {
  std::atomic<int> entered = 0, passed = 0, shifted = 0;
  std::atomic<bool> open = true;
  std::atomic<int> previews = 0;  // offered at every entry
};

LabelMap shifted(LabelMap map, int by) {
  for (auto& label : map.labels) label = static_cast<std::uint16_t>((label + by) % 3);
  return map;
}

Registry gated_registry(Gate& gate) {
  Registry registry = test::fake_registry();
  Operation wait = registry.operation("test.halves");
  wait.id = wait.title = "test.gate";
  wait.parameters = {{.name = "by", .type = ParameterType::kInteger, .default_value = 0}};
  wait.run = [&gate](const Inputs& in, const Parameters& p, Progress& progress) {
    ++gate.entered;
    const LabelMap map = test::halves(in.get<SpectralImage>("image").grid);
    for (int i = 1; i <= gate.previews; ++i) {
      offer_preview(progress, "labels", shifted(map, i));
    }
    while (!gate.open) {
      progress.check();
      std::this_thread::sleep_for(1ms);
    }
    ++gate.passed;
    return Outputs{{"labels", shifted(map, static_cast<int>(p.integer("by")))}};
  };
  registry.add(wait);
  Operation shift = wait;
  shift.id = shift.title = "test.shift";
  shift.inputs = {{"labels", ArtifactKind::kLabelMap, {}, false}};
  shift.run = [&gate](const Inputs& in, const Parameters& p, Progress&) {
    ++gate.shifted;
    return Outputs{
        {"labels", shifted(in.get<LabelMap>("labels"), static_cast<int>(p.integer("by")))}};
  };
  registry.add(shift);
  Operation fail = shift;
  fail.id = fail.title = "test.break";
  fail.run = [](const Inputs&, const Parameters&, Progress&) -> Outputs {
    throw Error("It broke", "Mend it");
  };
  registry.add(fail);
  return registry;
}

class DocumentRuns : public testing::Test {
 protected:
  DocumentRuns() : registry(gated_registry(gate)) {
    RunOptions options;
    options.use_cache = false;
    document = std::make_unique<Document>(registry, options);
    write_text_file(folder / "laser.fake", "6 8 5");
    write_text_file(folder / "recipe.json", R"({
      "lithoscope_recipe": 1, "title": "Gate", "sources": {"laser": {"path": "laser.fake"}},
      "steps": [
        {"id": "first", "operation": "test.gate", "inputs": {"image": "laser"}},
        {"id": "second", "operation": "test.shift", "inputs": {"labels": "first"}},
        {"id": "third", "operation": "test.shift", "inputs": {"labels": "second"}}]})");
  }
  ~DocumentRuns() override { gate.open = true; }

  void open() {
    document->open({QString::fromStdString((folder / "recipe.json").string())});
    ASSERT_TRUE(test::wait_until([&] { return document->is_open(); }));
  }
  void idle() {
    ASSERT_TRUE(test::wait_until([&] { return !document->jobs().running(); }));
    test::settle();
  }
  void open_and_run() {
    open();
    document->run();
    idle();
  }
  bool change(const std::string& step, int by, Document::After after = Document::After::kRun) {
    Recipe next = document->recipe();
    find_step(next, step)->parameters = Json{{"by", by}};
    return document->change("shift", next, after);
  }
  ArtifactValue artifact(const std::string& key) {
    const auto found = document->artifacts().find(key);
    return found == document->artifacts().end() ? ArtifactValue() : found->second.value();
  }
  int label(const std::string& key) {
    const auto found = document->artifacts().find(key);
    return found == document->artifacts().end() ? -1 : found->second.as<LabelMap>()->labels[0];
  }

  test::TemporaryFolder folder;
  Gate gate;
  Registry registry;
  std::unique_ptr<Document> document;
};

TEST_F(DocumentRuns, AChangeMakesOnlyWhatDependsOnIt) {
  open_and_run();
  EXPECT_TRUE(document->run_was_asked());
  EXPECT_EQ(gate.shifted, 2);
  const auto first = artifact("first.labels"), second = artifact("second.labels");
  QSignalSpy ran(document.get(), &Document::ran);
  ASSERT_TRUE(change("third", 1));
  EXPECT_TRUE(document->is_current("laser"));
  EXPECT_TRUE(document->is_current("second.labels"));
  EXPECT_FALSE(document->is_current("third.labels")) << "it is there, but old";
  EXPECT_EQ(label("third.labels"), 1);
  idle();
  EXPECT_EQ(ran.count(), 1);
  EXPECT_FALSE(document->run_was_asked());
  EXPECT_TRUE(document->is_current("third.labels"));
  EXPECT_EQ(label("third.labels"), 2);
  EXPECT_EQ(gate.passed, 1);
  EXPECT_EQ(gate.shifted, 3);
  EXPECT_EQ(artifact("first.labels"), first);
  EXPECT_EQ(artifact("second.labels"), second);
  EXPECT_EQ(document->jobs().jobs().size(), 2u) << "quick changes leave no trace in the list";

  document->history().undo();
  idle();
  EXPECT_EQ(label("third.labels"), 1);
  EXPECT_EQ(gate.shifted, 3) << "it was there still";
}

TEST_F(DocumentRuns, WhatIsChangedWithoutARunStaysOldUntilThere) {
  open_and_run();
  ASSERT_TRUE(change("second", 1, Document::After::kWait));
  EXPECT_TRUE(document->is_current("first.labels"));
  EXPECT_FALSE(document->is_current("second.labels"));
  EXPECT_FALSE(document->is_current("third.labels")) << "it is made from it";
  const auto kept = document->project().results;
  EXPECT_EQ(kept.count("first.labels"), 1u);
  EXPECT_EQ(kept.count("third.labels"), 0u) << "old results are not those of the recipe";
  document->history().undo();
  EXPECT_TRUE(document->is_current("third.labels"));
}

TEST_F(DocumentRuns, RemovedStepsTakeTheirResultsAlong) {
  open_and_run();
  Recipe next = document->recipe();
  remove_step(next, "second");
  ASSERT_TRUE(document->change("remove", next, Document::After::kRun));
  EXPECT_EQ(document->artifacts().count("second.labels"), 0u);
  EXPECT_EQ(document->artifacts().count("third.labels"), 0u);
  EXPECT_EQ(document->sample()->find("third.labels"), nullptr);
  idle();
  const int made = gate.shifted;
  document->history().undo();
  idle();
  EXPECT_NE(document->sample()->find("third.labels"), nullptr);
  EXPECT_EQ(gate.shifted, made);
}

TEST_F(DocumentRuns, ARunningStepThatIsStillWantedIsFinished) {
  open();
  gate.open = false;
  document->run();
  ASSERT_TRUE(test::wait_until([&] { return gate.entered == 1; }));
  ASSERT_TRUE(change("third", 1));
  ASSERT_TRUE(change("third", 2));
  test::settle();
  gate.open = true;
  idle();
  EXPECT_EQ(gate.entered, 1) << "waited for, not begun anew";
  EXPECT_EQ(gate.shifted, 2);
  EXPECT_EQ(label("third.labels"), 0);
  EXPECT_TRUE(document->is_current("third.labels"));
  EXPECT_TRUE(document->run_was_asked()) << "the person still waits for the results";
}

TEST_F(DocumentRuns, ARunningStepThatHasChangedIsStopped) {
  open();
  gate.open = false;
  QSignalSpy cancelled(document.get(), &Document::cancelled);
  document->run();
  ASSERT_TRUE(test::wait_until([&] { return gate.entered == 1; }));
  ASSERT_TRUE(change("first", 1));
  ASSERT_TRUE(test::wait_until([&] { return gate.entered == 2; }));
  gate.open = true;
  idle();
  EXPECT_EQ(gate.passed, 1);
  EXPECT_EQ(label("first.labels"), 2);
  EXPECT_TRUE(document->is_current("third.labels"));
  EXPECT_EQ(cancelled.count(), 0) << "nobody asked for it";
}

TEST_F(DocumentRuns, ShowsAStepWhileItRuns) {
  open_and_run();
  const auto before = artifact("first.labels");
  gate.open = false;
  gate.previews = 3;
  QSignalSpy previewed(document.get(), &Document::previewed);
  ASSERT_TRUE(change("first", 1));
  const auto shown = [&] {
    return document->sample()->find("first.labels")->artifact.as<LabelMap>()->labels[0];
  };
  // The third of them: 1 + 3 = 1 (mod 3), as before, but another map.
  ASSERT_TRUE(test::wait_until([&] { return previewed.count() > 0; }));
  ASSERT_TRUE(test::wait_until([&] {
    return previewed.last()[2].value<Artifact>().value() ==
               document->sample()->find("first.labels")->artifact.value() &&
           shown() == 1;
  }));
  EXPECT_LE(previewed.count(), 3);
  EXPECT_EQ(previewed.last()[0].toString(), QStringLiteral("first"));
  EXPECT_EQ(previewed.last()[1].toString(), QStringLiteral("labels"));
  EXPECT_EQ(artifact("first.labels"), before) << "a preview is no result";
  document->cancel();
  idle();
  EXPECT_EQ(document->sample()->find("first.labels")->artifact.value(), before)
      << "nothing of it stays";
  gate.open = true;
  document->run();
  idle();
  EXPECT_EQ(shown(), 2);
}

TEST_F(DocumentRuns, OtherJobsGoOnBesideARun) {
  open();
  gate.open = false;
  document->run();
  ASSERT_TRUE(test::wait_until([&] { return gate.entered == 1; }));
  bool written = false;
  document->start_job("writing", [&](Progress&) { return JobSpec::Done([&] { written = true; }); });
  ASSERT_TRUE(test::wait_until([&] { return written; }));
  EXPECT_TRUE(document->is_running());
  gate.open = true;
  idle();
  EXPECT_TRUE(document->is_current("third.labels"));
}

TEST_F(DocumentRuns, AFailureTellsTheStepAndItsParameters) {
  open();
  Recipe next = document->recipe();
  find_step(next, "third")->operation = "test.break";
  find_step(next, "third")->parameters = Json{{"by", 2}};
  ASSERT_TRUE(document->change("break", next));
  QSignalSpy failed(document.get(), &Document::failed);
  document->run();
  ASSERT_TRUE(test::wait_until([&] { return failed.count() == 1; }));
  const JobRecord* job = document->jobs().jobs().front();
  EXPECT_EQ(job->state, JobState::kFailed);
  EXPECT_TRUE(job->reason.contains("Mend it"));
  EXPECT_TRUE(job->details.contains("third: test.break")) << job->details.toStdString();
  EXPECT_TRUE(job->details.contains("by = 2"));
  EXPECT_TRUE(document->is_current("second.labels")) << "what was finished is kept";
  // "Again" runs the recipe as it is by then.
  find_step(next, "third")->operation = "test.shift";
  ASSERT_TRUE(document->change("mend", next, Document::After::kWait));
  document->jobs().retry(job->id);
  idle();
  EXPECT_TRUE(document->is_current("third.labels"));
  EXPECT_EQ(gate.entered, 1);
}

TEST_F(DocumentRuns, AnotherSampleEndsTheRun) {
  open();
  gate.open = false;
  document->run();
  ASSERT_TRUE(test::wait_until([&] { return gate.entered == 1; }));
  QSignalSpy opened(document.get(), &Document::opened);
  document->open({QString::fromStdString((folder / "laser.fake").string())});
  ASSERT_TRUE(test::wait_until([&] { return opened.count() == 1; }));
  idle();
  EXPECT_EQ(gate.passed, 0);
  EXPECT_FALSE(document->has_results());
}

}  // namespace
}  // namespace lithoscope

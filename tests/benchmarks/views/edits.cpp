// From an edit of a late step of the recipe to its result in the document.
#include <benchmark/benchmark.h>

#include <QSignalSpy>

#include "core/recipe/edit_recipe.h"
#include "tests/benchmarks/views/demo_window.h"

namespace lithoscope {
namespace {

// The names of the clusters: the step after all costly ones. Every edit is a new one.
void late_edit(benchmark::State& state) {
  benchmarks::DemoWindow demo;
  Document& document = demo.document();
  int edit = 0;
  for (auto _ : state) {
    Recipe next = document.recipe();
    find_step(next, "fusion_map")->parameters["minerals"] = Json::array(
        {Json{{"name", "Edit " + std::to_string(++edit)}, {"elements", {"Li", "Al"}}},
         Json{{"name", "Other"}, {"elements", {"K", "Al"}}}});
    document.change("edit", next, Document::After::kRun);
    while (!document.is_current("fusion_map.labels")) {
      QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    state.PauseTiming();
    demo.wait();
    state.ResumeTiming();
  }
}
BENCHMARK(late_edit)->Iterations(30)->Unit(benchmark::kMillisecond)->UseRealTime();

// The same edit taken back and made again: nothing has to be computed.
void undone_edit(benchmark::State& state) {
  benchmarks::DemoWindow demo;
  Document& document = demo.document();
  Recipe next = document.recipe();
  find_step(next, "fusion_clusters")->parameters["k"] = 6;
  document.change("edit", next, Document::After::kRun);
  demo.wait();
  for (auto _ : state) {
    document.history().canUndo() ? document.history().undo() : document.history().redo();
    while (!document.is_current("fusion_map.labels")) {
      QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    state.PauseTiming();
    demo.wait();
    state.ResumeTiming();
  }
}
BENCHMARK(undone_edit)->Iterations(30)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace lithoscope

// How long the window takes to answer while jobs use every processor.
#include <benchmark/benchmark.h>

#include <QMouseEvent>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "core/recipe/edit_recipe.h"
#include "tests/benchmarks/views/demo_window.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

using Clock = std::chrono::steady_clock;

// Posts an event to the window's thread every few milliseconds and measures when it is handled.
class Heart {
 public:
  explicit Heart(QObject* window) : thread_([this, window] { beat(window); }) {}
  ~Heart() {
    stop_ = true;
    thread_.join();
  }
  std::vector<double> delays_ms;  // of the window's thread

 private:
  void beat(QObject* window) {
    while (!stop_) {
      const auto posted = Clock::now();
      QMetaObject::invokeMethod(
          window,
          [this, posted] {
            delays_ms.push_back(
                std::chrono::duration<double, std::milli>(Clock::now() - posted).count());
          },
          Qt::QueuedConnection);
      std::this_thread::sleep_for(std::chrono::milliseconds(4));
    }
  }
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

void move_mouse(MapView* view, int step) {
  const QPointF at(40 + (7 * step) % std::max(1, view->width() - 80),
                   40 + (3 * step) % std::max(1, view->height() - 80));
  QMouseEvent move(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                   Qt::NoModifier);
  QApplication::sendEvent(view, &move);
}

// `load`: 0 nothing runs, 1 clusters that are shown while they are found, and an elbow curve.
void event_loop(benchmark::State& state) {
  benchmarks::DemoWindow demo;
  Document& document = demo.document();
  const bool load = state.range(0) != 0, mouse = state.range(1) != 0;
  if (load) {
    demo.window->workspace().show_layer("fusion_clusters.labels", 0);
    demo.wait();
  }
  std::vector<double> delays_ms;
  int seed = 100;
  for (auto _ : state) {
    if (load) {
      Recipe next = document.recipe();
      find_step(next, "fusion_clusters")->parameters =
          Json{{"k", 12}, {"restarts", 1000}, {"tolerance", 0}, {"seed", ++seed}};
      find_step(next, "elbow")->parameters = Json{{"k_max", 30}, {"restarts", 50}, {"seed", seed}};
      document.change("load", next, Document::After::kRun);
    }
    MapView* view = demo.window->workspace().panel(0)->view();
    Heart heart(demo.window.get());
    const auto end = Clock::now() + std::chrono::seconds(8);
    int step = 0;
    auto next_move = Clock::now();
    while (Clock::now() < end && (!load || document.jobs().running())) {
      QApplication::processEvents(QEventLoop::WaitForMoreEvents);
      if (mouse && Clock::now() >= next_move) {
        next_move = Clock::now() + std::chrono::milliseconds(30);
        move_mouse(view, ++step);
      }
    }
    document.jobs().cancel_all();
    demo.wait();
    delays_ms.insert(delays_ms.end(), heart.delays_ms.begin(), heart.delays_ms.end());
  }
  std::sort(delays_ms.begin(), delays_ms.end());
  state.counters["events"] = static_cast<double>(delays_ms.size());
  state.counters["p50_ms"] = delays_ms[delays_ms.size() / 2];
  state.counters["p99_ms"] = delays_ms[delays_ms.size() * 99 / 100];
  state.counters["max_ms"] = delays_ms.back();
}
BENCHMARK(event_loop)
    ->ArgNames({"load", "mouse"})
    ->ArgsProduct({{0, 1}, {0, 1}})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace lithoscope

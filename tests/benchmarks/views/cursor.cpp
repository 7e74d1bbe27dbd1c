// From a movement of the mouse over a map to the spectrum on the screen.
//
// Images in memory, and those that LITHOSCOPE_BENCHMARK_IMAGES names (paths with colons between).
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QMouseEvent>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <sstream>
#include <vector>

#include "core/base/random.h"
#include "core/operations/plugins.h"
#include "core/operations/register_core.h"
#include "core/operations/registry.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

Artifact image_in_memory() {
  const Grid grid{500, 500, 100, 100, 0, 0, true};
  std::vector<double> wavelengths;
  for (int c = 0; c < 512; ++c) wavelengths.push_back(400 + 4 * c);
  Random random(1);
  std::vector<float> values(static_cast<std::size_t>(grid.size()) * wavelengths.size());
  for (float& value : values) value = static_cast<float>(random.uniform());
  return make_memory_image(grid, SpectralAxis(wavelengths, AxisUnit::kNanometre),
                           std::move(values));
}

Artifact image_of(const std::filesystem::path& file) {
  static Registry registry;
  static const bool loaded = [] {
    register_core(registry);
    load_plugins(registry, plugin_folder());
    return true;
  }();
  benchmark::DoNotOptimize(loaded);
  NoProgress progress;
  const Reader& reader = registry.reader_for(file);
  return reader.read(file, Parameters(reader.options(), Json::object()), progress);
}

// The spectrum under `pixel` is what the plot shows.
bool shows(const SpectrumPanel& spectra, PixelIndex pixel) {
  const QString wanted = QStringLiteral("(%1, %2)").arg(pixel.row).arg(pixel.col);
  const QCustomPlot* plot = spectra.view()->plot();
  for (int i = 0; i < plot->itemCount(); ++i) {
    const auto* text = qobject_cast<const QCPItemText*>(plot->item(i));
    if (text != nullptr && text->text().contains(wanted)) return true;
  }
  return false;
}

void cursor_to_spectrum(benchmark::State& state, const Artifact& image) {
  auto sample = std::make_shared<Sample>();
  sample->planes = {{"image", "Image"}};
  sample->items = {{"image", "Image", "", image, 0, true}};
  Workspace workspace;
  workspace.resize(1280, 800);
  workspace.open(sample);
  workspace.show();
  MapView* view = workspace.panel(0)->view();
  while (view->layer() == nullptr) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  const SpectrumPanel& spectra = *workspace.spectra(0);
  bool drawn = false;
  QObject::connect(spectra.view()->plot(), &QCustomPlot::afterReplot, &workspace,
                   [&] { drawn = true; });
  const Grid grid = sample->items[0].grid();
  Random random(7);
  std::vector<double> taken_ms;
  for (auto _ : state) {
    const PixelIndex pixel{
        static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(grid.rows))),
        static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(grid.cols)))};
    const QPointF at = view->viewport().to_px(
        grid.centre_um(static_cast<double>(pixel.row), static_cast<double>(pixel.col)));
    const auto start = std::chrono::steady_clock::now();
    QMouseEvent move(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(view, &move);
    do {
      drawn = false;
      QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    } while (!drawn || !shows(spectra, pixel));
    QGuiApplication::sync();  // until the screen has it
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    taken_ms.push_back(taken.count());
    state.SetIterationTime(taken.count() / 1000);
  }
  std::sort(taken_ms.begin(), taken_ms.end());
  state.counters["min_ms"] = taken_ms.front();
  state.counters["p50_ms"] = taken_ms[taken_ms.size() / 2];
  state.counters["p95_ms"] = taken_ms[taken_ms.size() * 95 / 100];
}

const bool registered = [] {
  const auto add = [](const std::string& name, const std::function<Artifact()>& image) {
    benchmark::RegisterBenchmark(
        ("cursor_to_spectrum/" + name).c_str(),
        [image](benchmark::State& state) { cursor_to_spectrum(state, image()); })
        ->UseManualTime()
        ->Iterations(400)
        ->Unit(benchmark::kMillisecond);
  };
  add("memory", image_in_memory);
  const char* listed = std::getenv("LITHOSCOPE_BENCHMARK_IMAGES");
  std::istringstream files(listed == nullptr ? "" : listed);
  for (std::string file; std::getline(files, file, ':');) {
    add(std::filesystem::path(file).filename().string(), [file] { return image_of(file); });
  }
  return true;
}();

}  // namespace
}  // namespace lithoscope

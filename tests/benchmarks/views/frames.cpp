// How long a map takes to be drawn anew while it is zoomed and moved.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <cmath>
#include <map>
#include <memory>

#include "widgets/map/map_view.h"
#include "widgets/map/vtk_canvas.h"

namespace lithoscope {
namespace {

MapLayerPtr layer_of(std::int64_t side) {
  static std::map<std::int64_t, MapLayerPtr> made;
  MapLayerPtr& layer = made[side];
  if (layer == nullptr) {
    const Grid grid{side, side, 10, 10, 0, 0, true};
    std::vector<float> values(static_cast<std::size_t>(grid.size()));
    for (std::int64_t i = 0; i < grid.size(); ++i) {
      values[static_cast<std::size_t>(i)] = static_cast<float>((i * 2654435761) % 1000);
    }
    layer = make_value_layer("values", "counts", grid, std::move(values));
  }
  return layer;
}

// A view of the size that it has in a window of 1280 × 800.
struct Shown {
  explicit Shown(std::int64_t side) {
    view.resize(860, 560);
    view.show();
    view.set_layer(layer_of(side));
    draw();
  }
  // Until the picture is on the screen.
  void draw() {
    if (auto* canvas = view.findChild<VtkCanvas*>()) canvas->redraw();
    QGuiApplication::sync();
  }
  MapView view;
};

void pan(benchmark::State& state) {
  Shown shown(state.range(0));
  const MapViewport start = shown.view.viewport();
  const double scale = state.range(1) != 0 ? 5 : start.um_per_px;  // 2 px a pixel, or all of it
  int step = 0;
  for (auto _ : state) {
    ++step;
    shown.view.look_at({start.centre.x_um + 40 * std::sin(0.1 * step) * scale,
                        start.centre.y_um + 40 * std::cos(0.1 * step) * scale},
                       scale);
    shown.draw();
  }
}
BENCHMARK(pan)
    ->ArgNames({"side", "near"})
    ->ArgsProduct({{500, 4000, 10000}, {0, 1}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void zoom(benchmark::State& state) {
  Shown shown(state.range(0));
  const MapViewport start = shown.view.viewport();
  int step = 0;
  for (auto _ : state) {
    const double factor = std::pow(1.25, 1 + step++ % 12);
    shown.view.look_at(start.centre, start.um_per_px / factor);
    shown.draw();
  }
}
BENCHMARK(zoom)
    ->ArgNames({"side"})
    ->Arg(500)
    ->Arg(4000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// Another stretch: colours are made anew and go to the graphics memory.
void restyle(benchmark::State& state) {
  Shown shown(state.range(0));
  LayerStyle style;
  for (auto _ : state) {
    style.high_percent = style.high_percent > 98 ? 97 : 99;
    shown.view.set_style(style);
    shown.draw();
  }
}
BENCHMARK(restyle)
    ->ArgNames({"side"})
    ->Arg(500)
    ->Arg(4000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// What draw() costs with nothing in it.
void empty_frame(benchmark::State& state) {
  Shown shown(2);
  for (auto _ : state) shown.draw();
}
BENCHMARK(empty_frame)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace lithoscope

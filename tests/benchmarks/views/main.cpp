// lithoscope_view_benchmarks: run on a screen, or under xvfb-run with LIBGL_ALWAYS_SOFTWARE=1.
#include <benchmark/benchmark.h>

#include <QApplication>

#include "widgets/map/vtk_canvas.h"
#include "widgets/theme/theme.h"

int main(int argc, char** argv) {
  lithoscope::set_default_surface_format();
  QApplication application(argc, argv);
  lithoscope::apply_theme(lithoscope::ThemeMode::kLight);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

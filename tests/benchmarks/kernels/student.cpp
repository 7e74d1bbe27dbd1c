#include "core/distillation/plsda.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

struct Task {
  SpectralImage image;
  LabelMap labels;
  StudentOptions options;

  explicit Task(const ::benchmark::State& state)
      : image(benchmark_kernels::image(state.range(0), state.range(1))),
        labels(make_label_map(image.grid, {{"a", {}}, {"b", {}}, {"c", {}}})) {
    for (std::size_t i = 0; i < labels.labels.size(); ++i) {
      labels.labels[i] = static_cast<std::uint16_t>(1 + i % 3);
    }
    options.cross_validation = false;
    options.components = options.max_components = 17;
    options.folds = 1;
  }
};

void plsda_fit(::benchmark::State& state) {
  NoProgress progress;
  const Task task(state);
  const auto points = static_cast<double>(task.image.grid.size());
  const auto columns = static_cast<double>(task.image.channels() + 4);
  measure(state, state.range(2), points, 0, points * columns * (columns + 1),
          [&] { train_student(task.image, Teacher(task.labels), task.options, progress); });
}
BENCHMARK(plsda_fit)->Apply(hsi_sizes);

void plsda_predict(::benchmark::State& state) {
  NoProgress progress;
  const Task task(state);
  const PlsDaModel model =
      train_student(task.image, Teacher(task.labels), task.options, progress).model;
  const auto points = static_cast<double>(task.image.grid.size());
  const auto values = points * static_cast<double>(task.image.channels());
  measure(state, state.range(2), points, 4 * values, 6 * values,
          [&] { apply_student(task.image, model, progress); });
}
BENCHMARK(plsda_predict)->Apply(hsi_sizes);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

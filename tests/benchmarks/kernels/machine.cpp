// What the machine can do: copying memory, and multiplying matrices as large as the cache.
#include <Eigen/Core>
#include <cstring>

#include "core/base/gram_sum.h"
#include "core/base/parallel.h"
#include "tests/benchmarks/kernels/kernel.h"

namespace lithoscope::benchmark_kernels {
namespace {

void copy(::benchmark::State& state) {
  constexpr std::int64_t count = std::int64_t{64} << 20;
  const std::vector<float> from(count, 1.0f);
  std::vector<float> to(count);
  measure(state, state.range(0), 0, 8.0 * count, 0, [&] {
    parallel_pieces(count, 1 << 20, nullptr, [&](std::int64_t first, std::int64_t last) {
      std::memcpy(to.data() + first, from.data() + first,
                  static_cast<std::size_t>(last - first) * sizeof(float));
    });
  });
}
BENCHMARK(copy)->Arg(1)->Arg(2)->UseRealTime()->Unit(::benchmark::kMillisecond);

// Arithmetic that touches no memory: what a second thread brings at most on this machine.
void registers(::benchmark::State& state) {
  constexpr std::int64_t pieces = 64, steps = 200000, lanes = 32;
  measure(state, state.range(0), 0, 0, 2.0 * pieces * steps * lanes, [&] {
    parallel_pieces(pieces, 1, nullptr, [&](std::int64_t first, std::int64_t) {
      float values[lanes];
      for (std::int64_t l = 0; l < lanes; ++l) values[l] = static_cast<float>(first + l);
      for (std::int64_t step = 0; step < steps; ++step) {
        for (std::int64_t l = 0; l < lanes; ++l) values[l] = values[l] * 0.999f + 0.001f;
      }
      ::benchmark::DoNotOptimize(values);
    });
  });
}
BENCHMARK(registers)->Arg(1)->Arg(2)->UseRealTime()->Unit(::benchmark::kMillisecond);

// The double-precision sums of products behind principal components and regression.
void gram(::benchmark::State& state) {
  const std::int64_t points = 16384, columns = state.range(0);
  const std::vector<float> values = spectra(points, columns);
  const NoProgress progress;
  measure(state, state.range(1), points, 4.0 * static_cast<double>(values.size()),
          static_cast<double>(points * columns * (columns + 1)), [&] {
            GramSum sum(columns);
            sum.add(
                points,
                [&](std::int64_t i, double* row) {
                  std::copy_n(values.data() + i * columns, columns, row);
                },
                progress);
            ::benchmark::DoNotOptimize(sum.matrix(progress).data());
          });
}
BENCHMARK(gram)->ArgsProduct({{256, 1024}, {1, 2}})->UseRealTime()->Unit(::benchmark::kMillisecond);

}  // namespace
}  // namespace lithoscope::benchmark_kernels

// Times partial least squares and nearest neighbours of spectral transfer, and writes what they
// worked on for tests/benchmarks/transfer_peers.py:
//   lithoscope_transfer_regressions FOLDER SIDE PRIMARY SECONDARY THREADS
#include <fmt/format.h>
#include <tbb/global_control.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <vector>

#include "core/demo/transfer_sample.h"
#include "core/preprocess/sliding_baseline.h"
#include "core/transfer/knn_transfer.h"
#include "core/transfer/pls_transfer.h"

namespace {

using namespace lithoscope;
namespace fs = std::filesystem;

// Read once, so that only the work is timed.
SpectralImage held(const SpectralImage& image, const fs::path& file) {
  const SpectralImage flat = remove_sliding_baseline(image, {}, BaselineOutput::kCorrected);
  std::vector<float> values(static_cast<std::size_t>(flat.grid.size() * flat.channels()));
  flat.store->read({0, flat.grid.rows, {}, nullptr}, values);
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(values.data()),
             static_cast<std::streamsize>(values.size() * sizeof(float)));
  return make_memory_image(flat.grid, flat.axis, std::move(values));
}

// On the clock, and of all processors together: the latter hardly changes when others use them too.
struct Time {
  double wall = 0, processors = 0;
};

template <typename Work>
Time time_of(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t used = std::clock();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
          static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC};
}

void print(const char* name, const Time& time) {
  fmt::print("{} {} {}\n", name, time.wall, time.processors);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 6) return 2;
  const fs::path folder = arguments[1];
  TransferSampleOptions options;
  options.rows = options.cols = std::atoi(arguments[2]);
  options.primary_channels = std::atoi(arguments[3]);
  options.secondary_channels = std::atoi(arguments[4]);
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                    static_cast<std::size_t>(std::atoi(arguments[5])));
  const TransferSample sample = make_transfer_sample(options);
  const MapPair training{held(sample.train.secondary, folder / "train_x"),
                         held(sample.train.primary, folder / "train_y")};
  const SpectralImage image = held(sample.test.secondary, folder / "test_x");
  NoProgress progress;
  print("pls", time_of([&] { train_pls_transfer({training}, 16, progress); }));
  SpectralImage predicted;
  print("knn",
        time_of([&] { predicted = knn_transfer(image, {training}, KnnOptions{}, progress); }));
  std::vector<float> values(static_cast<std::size_t>(image.grid.size() * predicted.channels()));
  predicted.store->read({0, predicted.grid.rows, {}, nullptr}, values);
  std::ofstream(folder / "predicted", std::ios::binary)
      .write(reinterpret_cast<const char*>(values.data()),
             static_cast<std::streamsize>(values.size() * sizeof(float)));
  return 0;
}

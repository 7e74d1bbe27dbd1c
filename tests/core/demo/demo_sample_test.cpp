#include "core/demo/demo_sample.h"

#include <tbb/global_control.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/file_bytes.h"
#include "core/demo/libs_spectra.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

DemoOptions small(std::uint64_t seed = 1) {
  DemoOptions options;
  options.rows = 24;
  options.cols = 32;
  options.libs_channels = 600;
  options.hsi_cols = 64;
  options.hsi_bands = 48;
  options.points = 6;
  options.grain_um = 500;
  options.seed = seed;
  return options;
}

DemoSample make(const DemoOptions& options) {
  NoProgress progress;
  return make_demo_sample(options, {}, progress);
}

std::vector<float> all_values(const SpectralImage& image) {
  const CubeShape cube = image.store->shape();
  std::vector<float> values(static_cast<std::size_t>(cube.pixels() * cube.channels));
  image.store->read({0, cube.rows, {}, nullptr}, values);
  return values;
}

TEST(DemoSample, IsTheSameToTheBitForTheSameSeedWhateverTheThreads) {
  std::vector<float> libs, hsi;
  {
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    const DemoSample sample = make(small());
    libs = all_values(sample.libs);
    hsi = all_values(sample.hsi);
  }
  const tbb::global_control four(tbb::global_control::max_allowed_parallelism, 4);
  const DemoSample again = make(small());
  EXPECT_EQ(all_values(again.libs), libs);
  EXPECT_EQ(all_values(again.hsi), hsi);
  EXPECT_NE(all_values(make(small(2)).libs), libs);
}

TEST(DemoSample, ReadsTheSameInAnyOrderAndForSomeChannels) {
  const DemoSample sample = make(small());
  const std::vector<float> whole = all_values(sample.libs);
  const std::vector<int> channels = {3, 100, 599};
  std::vector<float> part(2 * 32 * channels.size());
  sample.libs.store->read({20, 2, channels, nullptr}, part);
  for (std::size_t pixel = 0; pixel < 64; ++pixel) {
    for (std::size_t c = 0; c < channels.size(); ++c) {
      EXPECT_EQ(part[pixel * channels.size() + c],
                whole[(20 * 32 + pixel) * 600 + static_cast<std::size_t>(channels[c])]);
    }
  }
}

TEST(DemoSample, HoldsAllMineralsAndGrainBorders) {
  DemoOptions options = small();
  options.rows = 60;
  options.cols = 80;
  const DemoSample sample = make(options);
  const auto counts = sample.truth.counts();
  ASSERT_EQ(counts.size(), 5u);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    EXPECT_GT(counts[i], 0) << sample.truth.classes[i].name;
  }
  EXPECT_EQ(sample.truth.labels.size(), 4800u);
}

// A camera pixel that is carried into the LIBS map lies on the same mineral there, except at
// borders: the true transform, both truths and both grids belong together.
TEST(DemoSample, TheTrueTransformPutsBothTruthsOnTopOfEachOther) {
  DemoOptions options = small();
  options.rows = 60;
  options.cols = 80;
  options.hsi_cols = 160;
  const DemoSample sample = make(options);
  std::int64_t same = 0, inside = 0;
  const Grid& grid = sample.hsi_truth.grid;
  for (std::int64_t row = 0; row < grid.rows; ++row) {
    for (std::int64_t col = 0; col < grid.cols; ++col) {
      const PointUm place = sample.scan_to_sample.apply(
          grid.centre_um(static_cast<double>(row), static_cast<double>(col)));
      const auto pixel = sample.truth.grid.pixel_at(place);
      if (!pixel) continue;
      ++inside;
      const auto there = sample.truth.grid.index(pixel->row, pixel->col);
      same += sample.hsi_truth.labels[static_cast<std::size_t>(grid.index(row, col))] ==
                      sample.truth.labels[static_cast<std::size_t>(there)]
                  ? 1
                  : 0;
    }
  }
  EXPECT_GT(inside, grid.size() * 7 / 10);
  EXPECT_GT(static_cast<double>(same) / static_cast<double>(inside), 0.85);
}

TEST(DemoSample, MatchingPointsMissByTheClickError) {
  DemoOptions options = small();
  options.rows = 60;
  options.cols = 80;
  options.click_error_px = 0;
  const DemoSample exact = make(options);
  const auto residuals = [](const DemoSample& sample) {
    std::vector<double> lengths;
    for (std::size_t i = 0; i < sample.points.rows(); ++i) {
      const PointUm there = sample.scan_to_sample.apply(
          {sample.points.numbers("source_x_um")[i], sample.points.numbers("source_y_um")[i]});
      lengths.push_back(std::hypot(there.x_um - sample.points.numbers("target_x_um")[i],
                                   there.y_um - sample.points.numbers("target_y_um")[i]));
    }
    return lengths;
  };
  for (const double length : residuals(exact)) EXPECT_LT(length, 1e-6);
  options.click_error_px = 0.7;
  for (const double length : residuals(make(options))) {
    EXPECT_GT(length, 0);
    EXPECT_LT(length, 6 * options.pitch_um);
  }
}

// Each mineral shows its elements' lines and no others above the resin's.
TEST(PlasmaSignal, ShowsTheElementsOfTheMineral) {
  const demo::PlasmaSignal signal(4096);
  const auto& wavelengths = signal.wavelengths_nm();
  EXPECT_TRUE(std::is_sorted(wavelengths.begin(), wavelengths.end()));
  const auto height = [&](demo::Mineral mineral, double line_nm) {
    demo::Crater crater{};
    crater.own.share[static_cast<std::size_t>(mineral)] = 1;
    crater.surroundings.share[static_cast<std::size_t>(mineral)] = 1;
    std::vector<float> counts(wavelengths.size());
    signal.expected_counts(crater, {}, counts);
    float peak = 0, beside = 1e30f;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const double offset = std::abs(wavelengths[i] - line_nm);
      if (offset < 0.3) peak = std::max(peak, counts[i]);
      if (offset > 2 && offset < 4) beside = std::min(beside, counts[i]);
    }
    return peak - beside;
  };
  using demo::Mineral;
  EXPECT_GT(height(Mineral::kLepidolite, 670.78), 3 * height(Mineral::kMica, 670.78));
  EXPECT_GT(height(Mineral::kMica, 766.49), 5 * height(Mineral::kAlbite, 766.49));
  EXPECT_GT(height(Mineral::kAlbite, 588.99), 5 * height(Mineral::kQuartz, 588.99));
  EXPECT_GT(height(Mineral::kQuartz, 288.16), 5 * height(Mineral::kBackground, 288.16));
  EXPECT_GT(height(Mineral::kBackground, 388.3), 5 * height(Mineral::kQuartz, 388.3));
  EXPECT_LT(height(Mineral::kLepidolite, 670.78), 65535);
}

TEST(DemoSample, IsWrittenAsFilesThatAreReadBack) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  const auto recipe =
      write_demo_sample(folder / "sample", small(), test::full_registry(), progress);
  EXPECT_EQ(recipe, folder / "sample/recipe.json");
  const auto open = [&](const char* name) {
    const auto path = folder / (std::string("sample/") + name);
    const Reader& reader = test::full_registry().reader_for(path);
    return reader.read(path, Parameters(reader.options(), {}), progress);
  };
  const auto hsi = open("hsi.raw").as<SpectralImage>();
  ASSERT_NE(hsi, nullptr);
  ASSERT_NE(hsi->white_reference, nullptr);
  ASSERT_NE(hsi->dark_reference, nullptr);
  const DemoSample sample = make(small());
  EXPECT_EQ(all_values(*hsi), all_values(sample.hsi));
  const auto libs = open("libs.h5").as<SpectralImage>();
  ASSERT_NE(libs, nullptr);
  EXPECT_EQ(all_values(*libs), all_values(sample.libs));
  EXPECT_EQ(libs->grid, sample.libs.grid);
  EXPECT_EQ(open("truth.h5").as<LabelMap>()->labels, sample.truth.labels);
  EXPECT_EQ(open("points.csv").as<Table>()->rows(), sample.points.rows());
}

TEST(DemoSample, RefusesOptionsOutOfRangeByName) {
  DemoOptions options = small();
  options.rows = 0;
  EXPECT_EQ(error_of([&] { make(options); }).field(), "rows");
  options = small();
  options.click_error_px = -1;
  EXPECT_EQ(error_of([&] { make(options); }).field(), "click_error_px");
}

}  // namespace
}  // namespace lithoscope

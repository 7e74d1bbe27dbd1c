#include "core/regions/region_spectrum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <stdexcept>

#include "core/image/blocks.h"

namespace lithoscope {
namespace {

SpectralImage image(std::int64_t rows, std::int64_t cols, std::int64_t channels,
                    std::vector<float> values) {
  std::vector<double> wavelengths;
  for (std::int64_t c = 0; c < channels; ++c) wavelengths.push_back(500.0 + 10.0 * c);
  return make_memory_image({rows, cols, 1, 1, 0, 0, true},
                           SpectralAxis(wavelengths, AxisUnit::kNanometre), std::move(values));
}

std::vector<float> random_values(std::size_t count, float level = 100) {
  std::mt19937 random(11);
  std::normal_distribution<float> noise(level, 7);
  std::vector<float> values(count);
  for (float& value : values) value = noise(random);
  return values;
}

std::vector<PixelRun> all_of(const SpectralImage& image) {
  std::vector<PixelRun> runs;
  for (std::int64_t row = 0; row < image.grid.rows; ++row)
    runs.push_back({row, 0, image.grid.cols});
  return runs;
}

// A store that keeps nothing in memory, tells what was read, and may ask for a stop.
class WatchedStore final : public SpectralStore {
 public:
  explicit WatchedStore(CubeShape shape) : shape_(shape) {}
  CubeShape shape() const override { return shape_; }
  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    first_row = std::min(first_row, request.first_row);
    end_row = std::max(end_row, request.first_row + request.row_count);
    ++reads;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<float>(i % 97);
  }
  std::string description() const override { return "watched"; }

  mutable std::int64_t first_row = 1 << 30, end_row = 0;
  mutable int reads = 0;

 private:
  CubeShape shape_;
};

TEST(RegionSpectrum, MeanAndDeviationByHand) {
  // Two channels; the region is the pixels 1, 2 and 4 of a 2 x 3 image.
  const SpectralImage small = image(2, 3, 2, {9, 9, 1, 10, 2, 20, 9, 9, 6, 60, 9, 9});
  const std::vector<PixelRun> runs = {{0, 1, 3}, {1, 1, 2}};
  NoProgress progress;
  const RegionSpectrum found = region_spectrum(small, runs, progress);
  EXPECT_EQ(found.pixels, 3);
  EXPECT_EQ(found.measured, 3);
  // (1 + 2 + 6) / 3 = 3; ((-2)² + (-1)² + 3²) / 2 = 7.
  EXPECT_DOUBLE_EQ(found.mean[0], 3);
  EXPECT_NEAR(found.deviation[0], std::sqrt(7.0), 1e-14);
  EXPECT_DOUBLE_EQ(found.mean[1], 30);
  EXPECT_NEAR(found.deviation[1], std::sqrt(700.0), 1e-13);
}

TEST(RegionSpectrum, HolesAreLeftOut) {
  const float hole = std::numeric_limits<float>::quiet_NaN();
  SpectralImage holed = image(1, 4, 2, {1, hole, 3, 5, hole, hole, 8, 8});
  auto mask = std::make_shared<std::vector<std::uint8_t>>(4, 1);
  mask->back() = 0;
  holed.mask = mask;
  NoProgress progress;
  const RegionSpectrum found = region_spectrum(holed, all_of(holed), progress);
  EXPECT_EQ(found.pixels, 4);
  EXPECT_EQ(found.measured, 2);
  EXPECT_EQ(found.values, (std::vector<std::int64_t>{2, 1}));
  EXPECT_DOUBLE_EQ(found.mean[0], 2);
  EXPECT_NEAR(found.deviation[0], std::sqrt(2.0), 1e-14);
  EXPECT_DOUBLE_EQ(found.mean[1], 5);
  EXPECT_TRUE(std::isnan(found.deviation[1])) << "one value has no deviation";
}

TEST(RegionSpectrum, OfNothingIsNothing) {
  const float hole = std::numeric_limits<float>::quiet_NaN();
  const SpectralImage empty = image(1, 2, 2, {hole, hole, 1, 2});
  NoProgress progress;
  const std::vector<PixelRun> unmeasured = {{0, 0, 1}};
  for (const auto& runs : {std::vector<PixelRun>(), unmeasured}) {
    const RegionSpectrum found = region_spectrum(empty, runs, progress);
    EXPECT_EQ(found.measured, 0);
    ASSERT_EQ(found.mean.size(), 2u);
    EXPECT_TRUE(std::isnan(found.mean[0]) && std::isnan(found.deviation[0]));
  }
}

TEST(RegionSpectrum, OfTheWholeImageIsItsMean) {
  // More than one block of 4 Mi values.
  const SpectralImage whole = image(300, 100, 200, random_values(300 * 100 * 200));
  NoProgress progress;
  std::vector<double> sum(200, 0.0);
  for_each_block(whole, {}, progress, "", [&](const Block& block) {
    for (std::int64_t p = 0; p < block.pixels; ++p) {
      for (std::size_t c = 0; c < 200; ++c) sum[c] += static_cast<double>(block.spectrum(p)[c]);
    }
  });
  const RegionSpectrum found = region_spectrum(whole, all_of(whole), progress);
  EXPECT_EQ(found.measured, 30000);
  for (std::size_t c = 0; c < 200; ++c) {
    EXPECT_NEAR(found.mean[c], sum[c] / 30000, 1e-10);
    EXPECT_NEAR(found.deviation[c], 7, 0.15);
  }
}

TEST(RegionSpectrum, LargeAndAlikeValuesKeepTheirDeviation) {
  // Values 2^24 - 1, 2^24, ... in turn: exact in float, hopeless for sums of squares.
  const std::size_t pixels = 60'000;
  std::vector<float> values;
  for (std::size_t i = 0; i < pixels; ++i) values.push_back(i % 2 == 0 ? 16777215.f : 16777216.f);
  values.front() = 16777215.f;
  const SpectralImage level = image(60, 1000, 1, values);
  NoProgress progress;
  const RegionSpectrum found = region_spectrum(level, all_of(level), progress);
  EXPECT_DOUBLE_EQ(found.mean[0], 16777215.5);
  EXPECT_NEAR(found.deviation[0], std::sqrt(0.25 * pixels / (pixels - 1)), 1e-9);
}

TEST(RegionSpectrum, ReadsOnlyTheRowsThatItCovers) {
  const auto store = std::make_shared<WatchedStore>(CubeShape{4000, 100, 50});
  SpectralImage watched = image(4000, 100, 50, random_values(4000 * 100 * 50));
  watched.store = store;
  NoProgress progress;
  region_spectrum(watched, std::vector<PixelRun>{{1000, 3, 9}, {1003, 3, 9}}, progress);
  EXPECT_EQ(store->first_row, 1000);
  EXPECT_EQ(store->end_row, 1004);
  EXPECT_EQ(store->reads, 1);
}

TEST(RegionSpectrum, StopsBetweenBlocks) {
  class StopAfterOne final : public Progress {
   public:
    void report(double fraction, std::string_view) override { stop = fraction > 0; }
    bool stop_requested() const override { return stop; }
    bool stop = false;
  };
  const auto store = std::make_shared<WatchedStore>(CubeShape{4000, 100, 50});
  SpectralImage watched = image(1, 1, 50, random_values(50));
  watched.grid.rows = 4000;
  watched.grid.cols = 100;
  watched.store = store;
  StopAfterOne progress;
  EXPECT_THROW(region_spectrum(watched, all_of(watched), progress), Cancelled);
  EXPECT_EQ(store->reads, 1);
}

TEST(RegionSpectrum, RunsOutsideTheImageAreAMistake) {
  const SpectralImage small = image(2, 3, 1, {1, 2, 3, 4, 5, 6});
  NoProgress progress;
  for (const PixelRun run : {PixelRun{2, 0, 1}, PixelRun{-1, 0, 1}, PixelRun{0, 0, 4}}) {
    EXPECT_THROW(region_spectrum(small, std::vector<PixelRun>{run}, progress), std::out_of_range);
  }
}

}  // namespace
}  // namespace lithoscope

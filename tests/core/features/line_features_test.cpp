#include "core/features/line_features.h"

#include <gtest/gtest.h>

#include "core/features/gaussian_peak.h"
#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/spatial_gaussian.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

NoProgress no_progress;

SpectralImage one_spectrum(const SpectralAxis& axis, std::vector<float> values) {
  return make_memory_image(test::grid_of(1, 1), axis, std::move(values));
}

float feature(const SpectralImage& image, double line_nm, double half_window_nm,
              LineReduction reduction) {
  return line_features(image, {{{"Li", line_nm}}, half_window_nm, reduction}, no_progress)
      .values(0, 0);
}

TEST(LineFeatures, TakeTheMaximumOfTheWindowWithItsEnds) {
  const auto axis = SpectralAxis({1, 2, 3, 4, 5}, AxisUnit::kNanometre);
  const auto image = one_spectrum(axis, {9, 2, 5, 1, 7});
  EXPECT_EQ(feature(image, 3, 1, LineReduction::kMaximum), 5);
  EXPECT_EQ(feature(image, 3, 1.5, LineReduction::kMaximum), 5);
  EXPECT_EQ(feature(image, 3, 2, LineReduction::kMaximum), 9);
  const auto negative = one_spectrum(axis, {-9, -2, -5, -1, -7});
  EXPECT_EQ(feature(negative, 3, 1, LineReduction::kMaximum), -1);
  // Written in decimals, the end of a window is still a channel.
  const auto decimals = SpectralAxis({670.46, 670.76, 671.06}, AxisUnit::kNanometre);
  EXPECT_EQ(feature(one_spectrum(decimals, {1, 2, 3}), 670.76, 0.3, LineReduction::kMaximum), 3);
}

TEST(LineFeatures, TakeTheNearestChannelWhereTheWindowHoldsNone) {
  const auto image = one_spectrum(SpectralAxis({1, 2, 3, 4}, AxisUnit::kNanometre), {1, 2, 3, 4});
  EXPECT_EQ(feature(image, 2.6, 0.1, LineReduction::kMaximum), 3);
  EXPECT_EQ(feature(image, 2.6, 0, LineReduction::kMaximum), 3);
}

TEST(LineFeatures, AreaIsTheIntegralOfTheLinearSpectrum) {
  // y = 2x + 1 from 3 − 0.75 to 3 + 0.75: width 1.5 times the middle value 7.
  const auto rising = SpectralAxis({1, 2, 2.9, 3.2, 4, 5}, AxisUnit::kNanometre);
  const auto image = one_spectrum(rising, {3, 5, 6.8f, 7.4f, 9, 11});
  EXPECT_NEAR(feature(image, 3, 0.75, LineReduction::kArea), 10.5, 1e-5);
  const auto falling = SpectralAxis({5, 4, 3.2, 2.9, 2, 1}, AxisUnit::kNanometre);
  EXPECT_NEAR(
      feature(one_spectrum(falling, {11, 9, 7.4f, 6.8f, 5, 3}), 3, 0.75, LineReduction::kArea),
      10.5, 1e-5);
  // A window between two channels.
  EXPECT_NEAR(feature(image, 3.6, 0.1, LineReduction::kArea), 0.2 * 8.2, 1e-5);
  // Clipped where the spectrum ends.
  EXPECT_NEAR(feature(image, 1, 0.5, LineReduction::kArea), 0.5 * 3.5, 1e-5);
}

TEST(LineFeatures, NameColumnsByElementAndLine) {
  const auto map =
      line_features(test::random_image(2, 2, 100, 1),
                    {{{"Li", 1100.004}, {"Na", 1200}}, 10, LineReduction::kArea}, no_progress);
  EXPECT_EQ(map.columns[0], (FeatureColumn{"Li 1100.00", "Li", "counts nm"}));
  EXPECT_EQ(map.columns[1], (FeatureColumn{"Na 1200.00", "Na", "counts nm"}));
}

TEST(LineFeatures, ListEveryLineOutsideTheChannels) {
  const auto image = test::random_image(1, 1, 100, 1);  // 1000 … 1495 nm
  const Error error = test::error_of([&] {
    line_features(image, {{{"Li", 670.76}, {"K", 1100}, {"Na", 1500}}, 1, LineReduction::kMaximum},
                  no_progress);
  });
  EXPECT_TRUE(test::contains(error.what(), "Li 670.76, Na 1500.00")) << error.what();
  EXPECT_FALSE(test::contains(error.what(), "K 1100")) << error.what();
  EXPECT_EQ(error.field(), "lines");
  // In the gap between two spectrometers.
  const auto gap =
      one_spectrum(SpectralAxis({1, 2, 3, 10, 11, 12}, AxisUnit::kNanometre), {1, 1, 1, 1, 1, 1});
  EXPECT_TRUE(test::contains(
      test::error_of([&] { feature(gap, 6, 0.5, LineReduction::kMaximum); }).what(), "Li 6.00"));
  EXPECT_NO_THROW(feature(gap, 4, 0.5, LineReduction::kMaximum));
}

TEST(LineFeatures, LeaveInvalidPixelsAndBadBandsOut) {
  SpectralImage image = test::random_image(2, 3, 100, 1);
  auto values = test::read_all(image);
  values[100 + 20] = test::kNan;  // in the window of the line at 1100 nm
  values[200 + 90] = test::kNan;  // in no window
  for (std::size_t pixel = 0; pixel < 6; ++pixel) values[100 * pixel + 21] = 1e6f;
  image = make_memory_image(image.grid, image.axis, values);
  image.good_channels.assign(100, 1);
  image.good_channels[21] = 0;
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(
      std::vector<std::uint8_t>{1, 1, 1, 1, 1, 0});
  const auto map = line_features(image, {{{"Li", 1100}}, 12, LineReduction::kMaximum}, no_progress);
  EXPECT_EQ(map.valid, (std::vector<std::uint8_t>{1, 0, 1, 1, 1, 0}));
  EXPECT_TRUE(std::isnan(map.values(1, 0)));
  EXPECT_LT(map.values(0, 0), 100);
}

TEST(LineFeatures, ReadTheWindowsAlone) {
  SpectralImage image = test::random_image(10, 10, 1000, 1);
  const auto counting = test::count_reads(image);
  line_features(image, {{{"Li", 1100}, {"Na", 1105}}, 5, LineReduction::kMaximum}, no_progress);
  EXPECT_EQ(counting->values_read, 100 * 4);
}

TEST(LineFeatures, AreaOfSmoothedSpectraIsTheSmoothedArea) {
  SpectralImage image = test::random_image(9, 8, 60, 3, 10, 4);
  auto values = test::read_all(image);
  for (std::size_t channel = 0; channel < 60; ++channel) values[60 * 13 + channel] = test::kNan;
  image = make_memory_image(image.grid, image.axis, values);
  const LineFeatureParameters parameters{{{"Li", 1100}, {"K", 1203}}, 17, LineReduction::kArea};
  const auto of_smoothed = line_features(smooth_image(image, 1.3), parameters, no_progress);
  const auto smoothed =
      smooth_features(line_features(image, parameters, no_progress), 1.3, no_progress);
  EXPECT_EQ(of_smoothed.valid, smoothed.valid);
  for (const std::int64_t point : smoothed.valid_points()) {
    for (int column = 0; column < 2; ++column) {
      EXPECT_NEAR(of_smoothed.values(point, column), smoothed.values(point, column), 1e-3);
    }
  }
}

TEST(LineFeatures, OfTheWholeChainStreamAndDoNotDependOnThreads) {
  SpectralImage image = test::random_image(70, 30, 200, 5, 50, 5);
  const auto run = [&] {
    return line_features(smooth_image(remove_baseline(image, {}, BaselineOutput::kCorrected), 1),
                         {{{"Li", 1100}, {"Na", 1505}}, 10, LineReduction::kGaussian}, no_progress);
  };
  const auto one = test::with_threads(1, run), four = test::with_threads(4, run);
  EXPECT_EQ(one.valid, four.valid);
  EXPECT_TRUE((one.values.array() == four.values.array()).all());
  const auto counting = test::count_reads(image);
  run();
  EXPECT_EQ(counting->rows_read, 70);  // each row once, in spite of the rows around each block
}

TEST(LineFeatures, Stop) {
  const SpectralImage image = test::random_image(40, 40, 50, 1);
  for (const int polls : {0, 1, 3, 6}) {
    test::StoppingProgress stop(polls);
    EXPECT_THROW(line_features(image, {{{"Li", 1100}}, 10, LineReduction::kMaximum}, stop),
                 Cancelled);
  }
}

TEST(GaussianPeak, FindsHeightOverBackgroundWhereverTheCentreIs) {
  std::vector<double> offsets;
  for (int i = -6; i <= 6; ++i) offsets.push_back(0.1 * i);
  const GaussianPeak peak(offsets, 0.6);
  for (const double height : {1.0, 5e4}) {
    for (const double centre : {-0.23, 0.0, 0.31}) {
      for (const double sigma : {0.07, 0.15, 0.3}) {
        std::vector<double> y;
        for (const double x : offsets) {
          y.push_back(-40 + height * std::exp(-0.5 * std::pow((x - centre) / sigma, 2)));
        }
        EXPECT_NEAR(peak.height(y), height, 1e-3 * height) << centre << " " << sigma;
      }
    }
  }
}

TEST(GaussianPeak, IsZeroWithoutAPeakAndNearTheTruthUnderNoise) {
  std::vector<double> offsets;
  for (int i = -6; i <= 6; ++i) offsets.push_back(0.1 * i);
  const GaussianPeak peak(offsets, 0.6);
  EXPECT_EQ(peak.height(std::vector<double>(13, 0.0)), 0);
  EXPECT_NEAR(peak.height(std::vector<double>(13, 1e6)), 0, 1e-3);
  std::mt19937 generator(1);
  std::normal_distribution<double> normal(0, 1);
  double sum = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<double> y;
    for (const double x : offsets) {
      y.push_back(10 + 50 * std::exp(-0.5 * std::pow(x / 0.15, 2)) + normal(generator));
    }
    const double height = peak.height(y);
    EXPECT_NEAR(height, 50, 8);
    sum += height;
  }
  EXPECT_NEAR(sum / 200, 50, 1);
}

TEST(GaussianPeak, NeedsEnoughChannels) {
  const auto image = test::random_image(1, 1, 100, 1);
  const Error error = test::error_of([&] { feature(image, 1100, 5, LineReduction::kGaussian); });
  EXPECT_TRUE(test::contains(error.what(), "5 channels")) << error.what();
  EXPECT_NO_THROW(feature(image, 1100, 10, LineReduction::kGaussian));
}

}  // namespace
}  // namespace lithoscope

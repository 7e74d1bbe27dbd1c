#include "core/preprocess/savitzky_golay.h"

#include <gtest/gtest.h>

#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(SavitzkyGolay, GivesTheSpecificationsVector) {
  const std::vector<double> y = {2, 3, 7, 1, 4, 8, 5, 9, 6, 2, 3};
  const std::vector<double> expected = {
      2.1428571429, 3.6285714286, 4.2571428571, 3.3142857143, 4, 6.1142857143, 7.4, 7.2857142857, 6,
      4.4,          1.8};
  std::vector<double> found(y.size());
  savitzky_golay(y, {5, 2, 0}, 1, found);
  for (std::size_t i = 0; i < y.size(); ++i) EXPECT_NEAR(found[i], expected[i], 5.1e-11) << i;
}

// Σ c x^k and its derivatives.
double polynomial(const std::vector<double>& coefficients, double x, int derivative) {
  double sum = 0;
  for (int k = derivative; k < static_cast<int>(coefficients.size()); ++k) {
    double factor = coefficients[static_cast<std::size_t>(k)];
    for (int d = 0; d < derivative; ++d) factor *= k - d;
    sum += factor * std::pow(x, k - derivative);
  }
  return sum;
}

TEST(SavitzkyGolay, LeavesPolynomialsAloneAndDifferentiatesThemUpToTheEnds) {
  std::mt19937 generator(1);
  std::normal_distribution<double> normal(0, 1);
  for (const int order : {0, 1, 2, 3, 5, 10}) {
    for (const int window : {11, 25}) {
      std::vector<double> coefficients;
      for (int k = 0; k <= order; ++k) coefficients.push_back(normal(generator));
      const std::size_t channels = 40;
      const double step = -0.05;  // a falling axis
      std::vector<double> y(channels), found(channels);
      const auto x = [&](std::size_t i) { return 1.0 + step * static_cast<double>(i); };
      for (std::size_t i = 0; i < channels; ++i) y[i] = polynomial(coefficients, x(i), 0);
      for (int derivative = 0; derivative <= std::min(order, 4); ++derivative) {
        savitzky_golay(y, {window, order, derivative}, step, found);
        for (std::size_t i = 0; i < channels; ++i) {
          const double expected = polynomial(coefficients, x(i), derivative);
          ASSERT_NEAR(found[i], expected, 1e-11 * std::pow(1 / 0.05, 2 * derivative) * 50)
              << order << " " << window << " " << derivative << " " << i;
        }
      }
    }
  }
}

TEST(SavitzkyGolay, WeightsOfSmoothingSumToOne) {
  const auto weights = savitzky_golay_weights({21, 4, 0});
  for (Eigen::Index row = 0; row < 21; ++row) EXPECT_NEAR(weights.row(row).sum(), 1, 1e-13);
  // The inner channels' weights are symmetric.
  EXPECT_LT((weights.row(10) - weights.row(10).reverse()).cwiseAbs().maxCoeff(), 1e-14);
}

TEST(SavitzkyGolay, FiltersImagesAsSpectra) {
  const SpectralImage image = test::random_image(3, 4, 50, 1);
  const auto raw = test::read_all(image);
  const SpectralImage derived = savitzky_golay(image, {11, 3, 0});
  const auto found = test::read_all(derived);
  for (std::size_t pixel = 0; pixel < 12; ++pixel) {
    const std::vector<double> y(raw.begin() + 50 * pixel, raw.begin() + 50 * (pixel + 1));
    std::vector<double> expected(50);
    savitzky_golay(y, {11, 3, 0}, 1, expected);
    for (std::size_t i = 0; i < 50; ++i) {
      ASSERT_FLOAT_EQ(found[50 * pixel + i], static_cast<float>(expected[i]));
    }
  }
}

TEST(SavitzkyGolay, ReadsOnlyTheWindowsOfTheWantedChannels) {
  SpectralImage image = test::random_image(4, 5, 100, 1);
  const auto counting = test::count_reads(image);
  const SpectralImage derived = savitzky_golay(image, {7, 2, 1});
  const auto whole = test::read_all(derived);
  const std::int64_t before = counting->values_read;
  const std::vector<int> wanted = {0, 40, 42, 99};
  EXPECT_TRUE(test::same_bits(test::read_rows(derived, 0, 4, wanted),
                              test::pick_channels(whole, 100, wanted)));
  // 7 channels at each end, 9 around 40 and 42.
  EXPECT_EQ(counting->values_read - before, 20 * (7 + 9 + 7));
}

TEST(SavitzkyGolay, UsesTheStepOfEquallySpacedAxesOnly) {
  EXPECT_DOUBLE_EQ(uniform_step(test::axis_nm(10, 1000, 5)), 5);
  EXPECT_DOUBLE_EQ(uniform_step(SpectralAxis({9, 8, 7}, AxisUnit::kMicrometre)), -1);
  EXPECT_DOUBLE_EQ(uniform_step(SpectralAxis({1, 2, 4}, AxisUnit::kNanometre)), 1);
  EXPECT_DOUBLE_EQ(uniform_step(SpectralAxis::counted(4)), 1);
  EXPECT_DOUBLE_EQ(uniform_step(SpectralAxis()), 1);
}

TEST(SavitzkyGolay, MarksInvalidSpectra) {
  std::vector<float> values(3 * 12, 1.0f);
  values[12 + 5] = test::kNan;
  const auto image = make_memory_image(test::grid_of(1, 3), test::axis_nm(12), values);
  const auto out = test::read_all(savitzky_golay(image, {5, 2, 0}));
  for (std::size_t i = 0; i < 12; ++i) {
    EXPECT_NEAR(out[i], 1, 1e-6);
    EXPECT_TRUE(std::isnan(out[12 + i]));
    EXPECT_NEAR(out[24 + i], 1, 1e-6);
  }
}

TEST(SavitzkyGolay, SaysWhatDoesNotGoTogether) {
  const SpectralImage image = test::random_image(1, 1, 10, 1);
  const auto message = [&](const SavitzkyGolayParameters& parameters) {
    return std::string(test::error_of([&] { savitzky_golay(image, parameters); }).what());
  };
  EXPECT_TRUE(test::contains(message({11, 3, 0}), "11")) << message({11, 3, 0});
  EXPECT_TRUE(test::contains(message({11, 3, 0}), "at most 9"));
  EXPECT_TRUE(test::contains(message({4, 2, 0}), "odd"));
  EXPECT_TRUE(test::contains(message({5, 5, 0}), "order"));
  EXPECT_TRUE(test::contains(message({5, 2, 3}), "derivative"));
}

TEST(SavitzkyGolay, GivesTheSameBitsWithAnyThreads) {
  const SpectralImage derived = savitzky_golay(test::random_image(20, 40, 60, 5), {11, 3, 0});
  EXPECT_TRUE(test::same_bits(test::with_threads(1, [&] { return test::read_all(derived); }),
                              test::with_threads(4, [&] { return test::read_all(derived); })));
}

}  // namespace
}  // namespace lithoscope

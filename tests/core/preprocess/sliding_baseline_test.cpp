#include "core/preprocess/sliding_baseline.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

SpectralImage waves(int pixels) {
  std::vector<double> wavelengths;
  std::vector<float> values;
  for (int i = 0; i < 120; ++i) wavelengths.push_back(300 + i);
  for (int p = 0; p < pixels; ++p) {
    for (int i = 0; i < 120; ++i) {
      values.push_back(static_cast<float>(10 * std::sin(0.05 * i) + 0.02 * i * (i % 7)) +
                       static_cast<float>(p));
    }
  }
  return make_memory_image({.rows = 1, .cols = pixels},
                           SpectralAxis(wavelengths, AxisUnit::kNanometre), values);
}

// scipy 1.10: gaussian_filter1d(minimum_filter1d(x, window), sigma, truncate=4), both "reflect".
TEST(SlidingBaseline, EqualsScipy) {
  struct Case {
    int window;
    double sigma;
    double expected[5];
  };
  const Case cases[] = {{20, 6, {0.107064, 0.122904, -0.079975, -7.583872, -7.547854}},
                        {7, 0, {0.000000, 0.000000, 3.349881, -3.270548, -3.270548}},
                        {300, 50, {-9.868439, -9.868439, -9.868439, -9.868439, -9.868439}}};
  const int places[] = {0, 1, 57, 118, 119};
  for (const Case& each : cases) {
    const SpectralImage baseline =
        remove_sliding_baseline(waves(1), {each.window, each.sigma}, BaselineOutput::kBaseline);
    const std::vector<float> found = baseline.store->spectrum(0, 0);
    for (int i = 0; i < 5; ++i) {
      EXPECT_NEAR(found[static_cast<std::size_t>(places[i])], each.expected[i], 2e-5)
          << "window " << each.window << ", channel " << places[i];
    }
  }
}

TEST(SlidingBaseline, TakesAShiftOff) {
  const SpectralImage corrected = remove_sliding_baseline(waves(3), {}, BaselineOutput::kCorrected);
  const std::vector<float> first = corrected.store->spectrum(0, 0);
  const std::vector<float> last = corrected.store->spectrum(0, 2);
  for (std::size_t c = 0; c < first.size(); ++c) EXPECT_NEAR(first[c], last[c], 1e-4);
}

TEST(SlidingBaseline, LeavesHoles) {
  SpectralImage image = waves(2);
  std::vector<float> values(240);
  image.store->read({0, 1, {}, nullptr}, values);
  values[7] = std::numeric_limits<float>::quiet_NaN();
  image = make_memory_image(image.grid, image.axis, values);
  const SpectralImage corrected = remove_sliding_baseline(image, {}, BaselineOutput::kCorrected);
  for (const float value : corrected.store->spectrum(0, 0)) EXPECT_TRUE(std::isnan(value));
  for (const float value : corrected.store->spectrum(0, 1)) EXPECT_TRUE(std::isfinite(value));
}

}  // namespace
}  // namespace lithoscope

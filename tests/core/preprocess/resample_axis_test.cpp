#include "core/preprocess/resample_axis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// value = pixel + wavelength / 1000: linear, so that interpolation is exact.
SpectralImage straight(const SpectralAxis& axis, std::int64_t rows = 3, std::int64_t cols = 4) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  std::vector<float> values;
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    for (const double nm : axis.wavelengths_nm()) {
      values.push_back(static_cast<float>(static_cast<double>(i) + nm / 1000));
    }
  }
  return make_memory_image(grid, axis, std::move(values));
}

SpectralAxis nm(std::vector<double> values) {
  return {std::move(values), AxisUnit::kNanometre};
}

TEST(ResampleAxis, StraightLinesStayStraight) {
  const SpectralImage image = straight(nm({1000, 1010, 1030, 1040, 1060}));
  const SpectralAxis wanted = nm({998, 1000, 1004, 1020, 1039, 1060, 1069});
  const SpectralImage other = resample_axis(image, wanted);
  check_image(other);
  EXPECT_EQ(other.axis, wanted);
  const std::vector<float> spectrum = other.store->spectrum(1, 2);
  const double expected[] = {7.000, 7.000, 7.004, 7.020, 7.039, 7.060, 7.060};  // ends hold
  for (std::size_t c = 0; c < 7; ++c) {
    EXPECT_NEAR(static_cast<double>(spectrum[c]), expected[c] - 0, 1e-5) << c;
  }
  // A block with some of the channels is the same.
  const std::vector<int> some = {2, 5};
  std::vector<float> block(2 * 4 * 2);
  other.store->read({1, 2, some, nullptr}, block);
  EXPECT_EQ(block[2 * 2], spectrum[2]);
  EXPECT_EQ(block[2 * 2 + 1], spectrum[5]);
}

TEST(ResampleAxis, UnitsAndDirectionsMayDiffer) {
  const SpectralImage falling = straight(nm({1060, 1040, 1020, 1000}));
  const SpectralAxis micrometres({1.005, 1.03, 1.05}, AxisUnit::kMicrometre);
  const std::vector<float> spectrum = resample_axis(falling, micrometres).store->spectrum(0, 0);
  EXPECT_NEAR(static_cast<double>(spectrum[0]), 1.005, 1e-6);
  EXPECT_NEAR(static_cast<double>(spectrum[1]), 1.03, 1e-6);
  EXPECT_NEAR(static_cast<double>(spectrum[2]), 1.05, 1e-6);
}

TEST(ResampleAxis, BadChannelsArePassedOverAndHolesStayHoles) {
  SpectralImage image = straight(nm({1000, 1010, 1020, 1030}));
  std::vector<float> values(image.store->shape().pixels() * 4);
  image.store->read({0, 3, {}, nullptr}, values);
  for (std::size_t i = 1; i < values.size(); i += 4) values[i] = 1e9f;
  values[4 * 5] = std::numeric_limits<float>::quiet_NaN();
  SpectralImage bad = make_memory_image(image.grid, image.axis, values);
  bad.good_channels = {1, 0, 1, 1};
  const SpectralImage other = resample_axis(bad, nm({1010, 1025}));
  EXPECT_NEAR(static_cast<double>(other.store->spectrum(0, 0)[0]), 1.010, 1e-6);
  EXPECT_TRUE(std::isnan(other.store->spectrum(1, 1)[1]));
  EXPECT_TRUE(other.good_channels.empty());
}

TEST(ResampleAxis, SaysHowFarBothReach) {
  const SpectralImage image = straight(nm({1000, 1010, 1020}));
  const Error error = test::error_of([&] { resample_axis(image, nm({1010, 1026})); });
  EXPECT_TRUE(test::contains(error.what(), "from 1000 to 1020 nm")) << error.what();
  EXPECT_TRUE(test::contains(error.what(), "1026"));
  EXPECT_TRUE(
      test::contains(test::error_of([&] { resample_axis(image, SpectralAxis::counted(3)); }).what(),
                     "no wavelengths"));
}

}  // namespace
}  // namespace lithoscope

#include "core/preprocess/hull_quotient.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(HullQuotient, GivesTheSpecificationsVector) {
  const std::vector<double> x = {1000, 1100, 1200, 1300, 1400, 1500, 1600};
  const std::vector<double> r = {.40, .45, .30, .50, .35, .48, .44};
  const std::vector<double> expected = {1, 1, 0.6315789474, 1, 0.7142857143, 1, 1};
  const auto found = hull_quotient(x, std::span<const double>(r));
  for (std::size_t i = 0; i < r.size(); ++i) EXPECT_NEAR(found[i], expected[i], 5.1e-11) << i;
}

// The hull at every position as the highest chord over it.
std::vector<double> highest_chords(const std::vector<double>& x, const std::vector<double>& y) {
  std::vector<double> hull = y;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t a = 0; a <= i; ++a) {
      for (std::size_t b = i + 1; b < x.size(); ++b) {
        const double t = (x[i] - x[a]) / (x[b] - x[a]);
        hull[i] = std::max(hull[i], y[a] + t * (y[b] - y[a]));
      }
    }
  }
  return hull;
}

TEST(HullQuotient, IsAtMostOneScaleFreeAndTheQuotientByTheHighestChord) {
  std::mt19937 generator(2);
  std::uniform_real_distribution<double> uniform(0.05, 1);
  for (int round = 0; round < 50; ++round) {
    std::vector<double> x(40), y(40);
    double at = 900;
    for (std::size_t i = 0; i < x.size(); ++i) {
      at += 1 + 9 * uniform(generator);
      x[i] = at;
      y[i] = uniform(generator);
    }
    const auto found = hull_quotient(x, std::span<const double>(y));
    const auto hull = highest_chords(x, y);
    for (std::size_t i = 0; i < x.size(); ++i) {
      ASSERT_NEAR(found[i], y[i] / hull[i], 1e-12);
      ASSERT_LE(found[i], 1.0);
    }
    EXPECT_EQ(found.front(), 1.0);
    EXPECT_EQ(found.back(), 1.0);

    std::vector<double> scaled = y;
    for (double& value : scaled) value *= 1234.5;
    const auto of_scaled = hull_quotient(x, std::span<const double>(scaled));
    // A falling axis, such as wavenumbers give.
    std::vector<double> x_back(x.rbegin(), x.rend()), y_back(y.rbegin(), y.rend());
    auto of_reversed = hull_quotient(x_back, std::span<const double>(y_back));
    std::reverse(of_reversed.begin(), of_reversed.end());
    for (std::size_t i = 0; i < x.size(); ++i) {
      ASSERT_NEAR(of_scaled[i], found[i], 1e-12);
      ASSERT_NEAR(of_reversed[i], found[i], 1e-12);
    }
  }
}

TEST(HullQuotient, IsInvalidWithoutAPositiveHull) {
  const std::vector<double> x = {1, 2, 3, 4};
  const auto all_nan = [&](std::vector<double> y) {
    const auto found = hull_quotient(x, std::span<const double>(y));
    return std::all_of(found.begin(), found.end(), [](double v) { return std::isnan(v); });
  };
  EXPECT_TRUE(all_nan({0, 0, 0, 0}));
  EXPECT_TRUE(all_nan({-1, -2, -1, -3}));
  EXPECT_TRUE(all_nan({0, 1, 1, 1}));  // an end at 0
  EXPECT_TRUE(all_nan({1, test::kNan, 1, 1}));
  EXPECT_FALSE(all_nan({1, -0.5, 1, 1}));  // below 0 within is an absorption, not a wrong hull
}

TEST(HullQuotient, OfImagesIsOverWavelengthAndInvalidWherePixelsAre) {
  // Wavenumbers: equal steps there are unequal ones in wavelength.
  const SpectralAxis axis({4000, 5000, 6000, 7000}, AxisUnit::kInverseCentimetre);
  const std::vector<float> values = {1, 2, 3, 5, 1, test::kNan, 1, 1, -1, -1, -1, -1};
  const auto image = make_memory_image(test::grid_of(1, 3), axis, values);
  const SpectralImage derived = hull_quotient(image);
  EXPECT_EQ(derived.quantity, "hull quotient");
  const auto found = test::read_all(derived);
  const auto expected = hull_quotient(axis.wavelengths_nm(),
                                      std::span<const double>(std::vector<double>{1, 2, 3, 5}));
  for (std::size_t i = 0; i < 4; ++i) EXPECT_FLOAT_EQ(found[i], static_cast<float>(expected[i]));
  for (std::size_t i = 4; i < 12; ++i) EXPECT_TRUE(std::isnan(found[i]));
}

TEST(HullQuotient, WorksWithoutWavelengthsAndForOneChannel) {
  const auto counted = make_memory_image(test::grid_of(1, 1), SpectralAxis::counted(3), {2, 1, 2});
  EXPECT_EQ(test::read_all(hull_quotient(counted)), (std::vector<float>{1, 0.5f, 1}));
  const auto single = make_memory_image(test::grid_of(1, 2), SpectralAxis::counted(1), {2, 0});
  const auto found = test::read_all(hull_quotient(single));
  EXPECT_EQ(found[0], 1.0f);
  EXPECT_TRUE(std::isnan(found[1]));
}

TEST(HullQuotient, OfASubsetOfChannelsIsThatOfTheWhole) {
  const SpectralImage derived = hull_quotient(test::random_image(5, 6, 64, 3, 1, 0.1));
  const auto whole = test::with_threads(1, [&] { return test::read_all(derived); });
  const std::vector<int> wanted = {1, 30, 62};
  const auto part = test::with_threads(4, [&] { return test::read_rows(derived, 0, 5, wanted); });
  EXPECT_TRUE(test::same_bits(part, test::pick_channels(whole, 64, wanted)));
}

}  // namespace
}  // namespace lithoscope

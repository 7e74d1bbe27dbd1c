#include "core/preprocess/spatial_gaussian.h"

#include <gtest/gtest.h>

#include <numeric>
#include <thread>

#include "core/image/blocks.h"
#include "core/preprocess/asls_baseline.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// Straight from the definition: both directions at once, in double, renormalised.
std::vector<double> plain_gaussian(const SpectralImage& image, double sigma_px) {
  const auto values = test::read_all(image);
  const auto weights = gaussian_weights(sigma_px);
  const auto radius = static_cast<std::int64_t>(weights.size() / 2);
  const Grid& grid = image.grid;
  std::vector<double> out(values.size(), test::kNan);
  const auto value_at = [&](std::int64_t row, std::int64_t col, std::int64_t channel) {
    const std::int64_t pixel = grid.index(row, col);
    return image.is_valid(pixel)
               ? values[static_cast<std::size_t>(pixel * image.channels() + channel)]
               : test::kNan;
  };
  for (std::int64_t row = 0; row < grid.rows; ++row) {
    for (std::int64_t col = 0; col < grid.cols; ++col) {
      for (std::int64_t channel = 0; channel < image.channels(); ++channel) {
        if (!std::isfinite(value_at(row, col, channel))) continue;
        double sum = 0, weight_sum = 0;
        for (std::int64_t dy = -radius; dy <= radius; ++dy) {
          for (std::int64_t dx = -radius; dx <= radius; ++dx) {
            const double value = value_at(mirrored_index(row + dy, grid.rows),
                                          mirrored_index(col + dx, grid.cols), channel);
            if (!std::isfinite(value)) continue;
            const double weight = weights[static_cast<std::size_t>(dy + radius)] *
                                  weights[static_cast<std::size_t>(dx + radius)];
            sum += weight * value;
            weight_sum += weight;
          }
        }
        out[static_cast<std::size_t>(grid.index(row, col) * image.channels() + channel)] =
            sum / weight_sum;
      }
    }
  }
  return out;
}

void expect_equal(const std::vector<float>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    ASSERT_EQ(std::isnan(found[i]), std::isnan(expected[i])) << i;
    if (!std::isnan(found[i])) {
      ASSERT_NEAR(found[i], expected[i], 1e-6 * (1 + std::abs(expected[i]))) << i;
    }
  }
}

SpectralImage with_gaps(SpectralImage image) {
  auto values = test::read_all(image);
  const auto channels = static_cast<std::size_t>(image.channels());
  for (std::size_t channel = 0; channel < channels; ++channel) {
    values[3 * channels + channel] = test::kNan;  // a whole spectrum
  }
  values[20 * channels + 1] = std::numeric_limits<float>::infinity();  // one value of another
  image = make_memory_image(image.grid, image.axis, values);
  std::vector<std::uint8_t> mask(static_cast<std::size_t>(image.grid.size()), 1);
  mask[11] = mask[12] = 0;
  image.mask = std::make_shared<const std::vector<std::uint8_t>>(mask);
  return image;
}

TEST(SpatialGaussian, MirrorsWithTheEndDoubled) {
  std::vector<std::int64_t> indices;
  for (std::int64_t i = -9; i < 9; ++i) indices.push_back(mirrored_index(i, 4));
  EXPECT_EQ(indices,
            (std::vector<std::int64_t>{0, 0, 1, 2, 3, 3, 2, 1, 0, 0, 1, 2, 3, 3, 2, 1, 0, 0}));
  EXPECT_EQ(mirrored_index(-7, 1), 0);
}

TEST(SpatialGaussian, CutsItsWeightsAtFourSigma) {
  const auto weights = gaussian_weights(1);
  ASSERT_EQ(weights.size(), 9u);
  EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1, 1e-15);
  EXPECT_NEAR(weights[4] / weights[5], std::exp(0.5), 1e-12);
  EXPECT_EQ(gaussian_weights(0).size(), 1u);
  EXPECT_EQ(gaussian_weights(0.6).size(), 5u);  // 4 × 0.6 = 2.4, rounded to 2
}

TEST(SpatialGaussian, AgreesWithTheDefinition) {
  for (const double sigma_px : {0.4, 1.0, 2.3}) {
    const SpectralImage image = test::random_image(9, 7, 3, 1, 5);
    expect_equal(test::read_all(smooth_image(image, sigma_px)), plain_gaussian(image, sigma_px));
  }
}

TEST(SpatialGaussian, LeavesInvalidPointsOutAndInvalid) {
  const SpectralImage image = with_gaps(test::random_image(8, 6, 3, 2, 5));
  for (const double sigma_px : {1.0, 3.0}) {
    expect_equal(test::read_all(smooth_image(image, sigma_px)), plain_gaussian(image, sigma_px));
  }
}

TEST(SpatialGaussian, KeepsConstantsEvenBesideGaps) {
  SpectralImage image = with_gaps(test::random_image(8, 6, 3, 2, 7, 0));
  for (const float value : test::read_all(smooth_image(image, 2))) {
    if (!std::isnan(value)) {
      EXPECT_NEAR(value, 7, 1e-6);
    }
  }
}

TEST(SpatialGaussian, MirrorsMoreThanOnceInSmallImages) {
  const SpectralImage image = test::random_image(2, 3, 2, 3);
  expect_equal(test::read_all(smooth_image(image, 4)), plain_gaussian(image, 4));
  const SpectralImage point = test::random_image(1, 1, 2, 3);
  expect_equal(test::read_all(smooth_image(point, 50)), plain_gaussian(point, 50));
}

TEST(SpatialGaussian, IsOffAtZero) {
  const SpectralImage image = test::random_image(3, 3, 2, 1);
  EXPECT_EQ(smooth_image(image, 0).store, image.store);
}

TEST(SpatialGaussian, DoesNotDependOnBlocksOrderChannelsOrThreads) {
  const SpectralImage image = with_gaps(test::random_image(17, 9, 130, 4));
  const auto whole =
      test::with_threads(1, [&] { return test::read_all(smooth_image(image, 1.5)); });
  EXPECT_TRUE(test::same_bits(
      whole, test::with_threads(4, [&] { return test::read_all(smooth_image(image, 1.5)); })));
  const SpectralImage derived = smooth_image(image, 1.5);
  const std::size_t row_size = 9 * 130;
  for (const std::int64_t row : {16, 3, 4, 0, 9, 5, 3, 12}) {
    const std::vector<float> expected(whole.begin() + row_size * row,
                                      whole.begin() + row_size * (row + 1));
    EXPECT_TRUE(test::same_bits(test::read_rows(derived, row, 1), expected)) << row;
  }
  const std::vector<int> wanted = {0, 1, 64, 129};
  const auto part = test::read_rows(derived, 2, 7, wanted);
  EXPECT_TRUE(test::same_bits(
      part, test::pick_channels({whole.begin() + row_size * 2, whole.begin() + row_size * 9}, 130,
                                wanted)));
}

TEST(SpatialGaussian, ServesConcurrentCallers) {
  const SpectralImage image = with_gaps(test::random_image(40, 9, 16, 4));
  const SpectralImage derived = smooth_image(image, 1);
  const auto whole = test::read_all(smooth_image(image, 1));
  std::atomic<int> wrong{0};
  std::vector<std::thread> callers;
  for (unsigned seed = 0; seed < 4; ++seed) {
    callers.emplace_back([&, seed] {
      std::mt19937 generator(seed);
      for (int i = 0; i < 60; ++i) {
        const std::int64_t row = static_cast<std::int64_t>(generator() % 38);
        const std::vector<float> expected(whole.begin() + 144 * row,
                                          whole.begin() + 144 * (row + 2));
        const bool some = generator() % 2 == 0;
        const std::vector<int> wanted = {2, 9};
        const auto found = test::read_rows(derived, row, 2, some ? wanted : std::vector<int>());
        const auto right = some ? test::pick_channels(expected, 16, wanted) : expected;
        if (!test::same_bits(found, right)) ++wrong;
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(wrong, 0);
}

TEST(SpatialGaussian, AsksTheSourceForEachRowOnceWhenReadInOrder) {
  SpectralImage image = test::random_image(60, 5, 4, 1);
  const auto counting = test::count_reads(image);
  const SpectralImage derived = smooth_image(image, 2);
  for (std::int64_t row = 0; row < 60; row += 5) test::read_rows(derived, row, 5);
  EXPECT_EQ(counting->rows_read, 60);
}

TEST(SpatialGaussian, ReadsWideMapsInBoundedPieces) {
  SpectralImage image = test::random_image(64, 64, 512, 1);
  const auto counting = test::count_reads(image);
  const SpectralImage derived = smooth_image(image, 1);
  NoProgress progress;
  for_each_block(derived, {}, progress, "", [](const Block&) {});
  EXPECT_LE(counting->largest_values, std::int64_t{1} << 20);
  EXPECT_EQ(counting->rows_read, 64);
}

TEST(SpatialGaussian, StopsWithinARead) {
  const SpectralImage derived = smooth_image(test::random_image(50, 40, 64, 1), 2);
  std::vector<float> out(50 * 40 * 64);
  for (const int polls : {0, 1, 5, 20}) {
    const test::StoppingProgress stop(polls);
    EXPECT_THROW(derived.store->read({0, 50, {}, &stop}, out), Cancelled) << polls;
  }
  // A stopped read leaves nothing wrong behind.
  EXPECT_TRUE(test::same_bits(test::read_all(derived),
                              test::read_all(smooth_image(test::random_image(50, 40, 64, 1), 2))));
}

TEST(SpatialGaussian, OfFeaturesIsThatOfAnImage) {
  const SpectralImage image = with_gaps(test::random_image(8, 6, 3, 2, 5));
  FeatureMap map = make_feature_map(image.grid, {{"a", "", ""}, {"b", "", ""}, {"c", "", ""}});
  const auto values = test::read_all(image);
  std::copy(values.begin(), values.end(), map.values.data());
  for (std::int64_t i = 0; i < 48; ++i) map.valid[static_cast<std::size_t>(i)] = image.is_valid(i);
  NoProgress progress;
  const FeatureMap smooth = smooth_features(map, 1.2, progress);
  const std::vector<float> found(smooth.values.data(), smooth.values.data() + smooth.values.size());
  EXPECT_TRUE(test::same_bits(found, test::read_all(smooth_image(image, 1.2))));
  EXPECT_EQ(smooth.valid, map.valid);
}

}  // namespace
}  // namespace lithoscope

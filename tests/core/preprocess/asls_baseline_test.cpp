#include "core/preprocess/asls_baseline.h"

#include <gtest/gtest.h>

#include <cstring>

#include "core/base/vector_clones.h"
#include "core/preprocess/asls_solve.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// Long enough that λ = 1e12 beside weights of 1e-6 is still well told apart.
#ifdef __SIZEOF_FLOAT128__
__extension__ typedef __float128 Precise;
#else
using Precise = long double;
#endif

// The same minimisation by plain elimination of the dense system, in extended precision.
std::vector<double> dense_baseline(const std::vector<double>& y, const AslsParameters& parameters) {
  const std::size_t n = y.size();
  std::vector<Precise> weight(n, 1), z(n);
  for (int iteration = 0; iteration < parameters.iterations; ++iteration) {
    std::vector<std::vector<Precise>> a(n, std::vector<Precise>(n, 0));
    for (std::size_t i = 0; i < n; ++i) {
      a[i][i] = weight[i];
      z[i] = weight[i] * y[i];
    }
    constexpr int difference[3] = {1, -2, 1};
    for (std::size_t i = 0; i + 2 < n; ++i) {
      for (std::size_t r = 0; r < 3; ++r) {
        for (std::size_t c = 0; c < 3; ++c) {
          a[i + r][i + c] += Precise(parameters.lambda) * difference[r] * difference[c];
        }
      }
    }
    for (std::size_t k = 0; k < n; ++k) {
      for (std::size_t i = k + 1; i < n; ++i) {
        const Precise factor = a[i][k] / a[k][k];
        if (factor == 0) continue;
        for (std::size_t j = k; j < n; ++j) a[i][j] -= factor * a[k][j];
        z[i] -= factor * z[k];
      }
    }
    for (std::size_t i = n; i-- > 0;) {
      for (std::size_t j = i + 1; j < n; ++j) z[i] -= a[i][j] * z[j];
      z[i] /= a[i][i];
    }
    const Precise p = parameters.asymmetry;
    for (std::size_t i = 0; i < n; ++i) weight[i] = y[i] > z[i] ? p : 1 - p;
  }
  std::vector<double> baseline;
  for (const Precise value : z) baseline.push_back(static_cast<double>(value));
  return baseline;
}

// A continuum with lines and noise.
std::vector<double> spectrum_like(std::size_t channels, unsigned seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<double> normal(0, 1);
  std::vector<double> y(channels);
  for (std::size_t i = 0; i < channels; ++i) {
    const double x = static_cast<double>(i) / static_cast<double>(channels);
    y[i] = 100 + 50 * std::sin(4 * x) - 80 * x + normal(generator) + (i % 23 == 7 ? 300.0 : 0.0);
  }
  return y;
}

TEST(AslsBaseline, GivesTheSpecificationsVector) {
  const std::vector<double> y = {1, 1.2, 1.1, 5, 9, 5.2, 1.6, 1.5, 1.7, 1.6, 1.9, 2.0};
  const std::vector<double> expected = {1.0035608658, 1.0987397460, 1.1935661006, 1.2877886639,
                                        1.3718931266, 1.4400773907, 1.4941674649, 1.5397492806,
                                        1.5825146019, 1.6242200137, 1.6667395868, 1.7095496102};
  const auto z = asls_baseline(y, {10, 0.01, 10});
  ASSERT_EQ(z.size(), expected.size());
  for (std::size_t i = 0; i < z.size(); ++i) EXPECT_NEAR(z[i], expected[i], 1e-10) << i;
}

TEST(AslsBaseline, AgreesWithADenseSolveForAnyStiffnessAndAsymmetry) {
  const auto y = spectrum_like(160, 3);
  for (const double lambda : {1.0, 1e2, 1e5, 1e8, 1e12}) {
    for (const double asymmetry : {1e-6, 0.01, 0.5}) {
      // Few solves: a point that lies on the baseline by chance may fall on either side later.
      const AslsParameters parameters{lambda, asymmetry, 3};
      const auto expected = dense_baseline(y, parameters);
      const auto found = asls_baseline(y, parameters);
      for (std::size_t i = 0; i < y.size(); ++i) {
        ASSERT_NEAR(found[i], expected[i], 1e-8) << lambda << " " << asymmetry << " " << i;
      }
    }
  }
}

TEST(AslsBaseline, BothVersionsOfTheSolverGiveTheSameBits) {
  if (!processor_has_avx2()) GTEST_SKIP() << "skipped: no AVX2";
  for (const std::int64_t channels : {2, 3, 4, 5, 17, 18, 19, 200, 333}) {
    std::vector<float> y;
    for (const double value : spectrum_like(static_cast<std::size_t>(channels * kAslsLanes), 8)) {
      y.push_back(static_cast<float>(value));
    }
    std::vector<std::uint8_t> marks[2];
    std::vector<AslsStep> steps[2];
    for (int version = 0; version < 2; ++version) {
      marks[version].resize(static_cast<std::size_t>(channels * 2));
      steps[version].resize(static_cast<std::size_t>(channels));
      const AslsTile<float> tile{channels, y.data(), marks[version].data(), steps[version].data()};
      for (const double below : {1e-5, 0.99e-5, 0.99e-5}) {
        const AslsWeights weights{1e-7, below};
        version == 0 ? asls_solve_avx2(tile, weights) : asls_solve_plain(tile, weights);
      }
    }
    EXPECT_EQ(marks[0], marks[1]) << channels;
    EXPECT_EQ(0, std::memcmp(steps[0].data(), steps[1].data(), channels * sizeof(AslsStep)))
        << channels;
  }
}

TEST(AslsBaseline, LeavesStraightLinesAlone) {
  std::vector<double> line(2048);
  for (std::size_t i = 0; i < line.size(); ++i) line[i] = 1000.0 - 0.25 * static_cast<double>(i);
  for (const double lambda : {1.0, 1e5, 1e12}) {
    const auto z = asls_baseline(line, {lambda, 1e-6, 10});
    for (std::size_t i = 0; i < line.size(); ++i) ASSERT_NEAR(z[i], line[i], 1e-7) << lambda;
  }
}

TEST(AslsBaseline, IsAStraightLineWhereStiffnessIsHuge) {
  const auto z = asls_baseline(spectrum_like(2048, 5), {1e12, 0.5, 1});
  // The least-squares line through the points, to what λ leaves.
  const auto y = spectrum_like(2048, 5);
  double sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const auto x = static_cast<double>(i);
    sx += x, sy += y[i], sxx += x * x, sxy += x * y[i];
  }
  const auto n = static_cast<double>(y.size());
  const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
  const double start = (sy - slope * sx) / n;
  for (std::size_t i = 0; i < y.size(); ++i) {
    ASSERT_NEAR(z[i], start + slope * static_cast<double>(i), 6.0);
  }
}

TEST(AslsBaseline, TakesOneAndTwoChannels) {
  EXPECT_EQ(asls_baseline(std::vector<double>{3.5}, {}), std::vector<double>{3.5});
  const auto two = asls_baseline(std::vector<double>{3.5, -1.0}, {});
  EXPECT_NEAR(two[0], 3.5, 1e-12);
  EXPECT_NEAR(two[1], -1.0, 1e-12);
  EXPECT_TRUE(asls_baseline(std::vector<double>{}, {}).empty());
}

TEST(AslsBaseline, EndsWhereWeightsSettle) {
  const auto y = spectrum_like(500, 7);
  EXPECT_EQ(asls_baseline(y, {1e4, 0.01, 60}), asls_baseline(y, {1e4, 0.01, 100}));
}

TEST(AslsBaseline, SpectraDoNotInfluenceEachOther) {
  SpectralImage image = test::random_image(1, 19, 300, 11, 50, 10);
  auto together = test::read_all(image);
  asls_baseline(together, 300, {}, BaselineOutput::kBaseline);
  for (std::size_t i = 0; i < 19; ++i) {
    auto alone = image.store->spectrum(0, static_cast<std::int64_t>(i));
    asls_baseline(alone, 300, {}, BaselineOutput::kBaseline);
    const std::vector<float> part(together.begin() + 300 * i, together.begin() + 300 * (i + 1));
    EXPECT_TRUE(test::same_bits(alone, part)) << i;
  }
}

TEST(RemoveBaseline, GivesCorrectedAndBaselineThatAddUp) {
  const SpectralImage image = test::random_image(3, 7, 200, 1, 100, 20);
  const auto raw = test::read_all(image);
  const auto corrected = test::read_all(remove_baseline(image, {}, BaselineOutput::kCorrected));
  const auto baseline = test::read_all(remove_baseline(image, {}, BaselineOutput::kBaseline));
  for (std::size_t i = 0; i < raw.size(); ++i) {
    ASSERT_NEAR(corrected[i] + baseline[i], raw[i], 1e-4);
  }
}

TEST(RemoveBaseline, GivesTheSameBitsForChannelsBlocksAndThreads) {
  SpectralImage image = test::random_image(9, 11, 128, 2, 10, 3);
  const SpectralImage derived = remove_baseline(image, {}, BaselineOutput::kCorrected);
  const auto whole = test::with_threads(1, [&] { return test::read_all(derived); });
  EXPECT_TRUE(
      test::same_bits(whole, test::with_threads(4, [&] { return test::read_all(derived); })));
  const std::vector<int> wanted = {0, 5, 64, 127};
  EXPECT_TRUE(test::same_bits(test::read_rows(derived, 0, 9, wanted),
                              test::pick_channels(whole, 128, wanted)));
  std::vector<float> by_rows;
  for (std::int64_t row = 0; row < 9; ++row) {
    const auto part = test::read_rows(derived, row, 1);
    by_rows.insert(by_rows.end(), part.begin(), part.end());
  }
  EXPECT_TRUE(test::same_bits(whole, by_rows));
}

TEST(RemoveBaseline, HandsOutInvalidSpectraAsNaNAndKeepsZerosAndNegatives) {
  std::vector<float> values(4 * 32, 0.0f);
  values[32 + 3] = test::kNan;
  values[64 + 9] = std::numeric_limits<float>::infinity();
  for (std::size_t i = 96; i < 128; ++i) values[i] = -5.0f;
  const auto image = make_memory_image(test::grid_of(1, 4), test::axis_nm(32), values);
  const auto out = test::read_all(remove_baseline(image, {}, BaselineOutput::kCorrected));
  for (std::size_t i = 0; i < 32; ++i) {
    EXPECT_EQ(out[i], 0.0f);
    EXPECT_TRUE(std::isnan(out[32 + i]) && std::isnan(out[64 + i]));
    EXPECT_NEAR(out[96 + i], 0.0f, 1e-5);
  }
}

TEST(RemoveBaseline, LeavesBadBandsOut) {
  SpectralImage image = test::random_image(2, 2, 20, 4, 10, 1);
  auto values = test::read_all(image);
  for (std::size_t pixel = 0; pixel < 4; ++pixel) values[pixel * 20 + 6] = test::kNan;
  image = make_memory_image(image.grid, image.axis, values);
  image.good_channels.assign(20, 1);
  image.good_channels[6] = 0;
  const SpectralImage derived = remove_baseline(image, {}, BaselineOutput::kCorrected);
  EXPECT_EQ(derived.channels(), 19);
  for (const float value : test::read_all(derived)) EXPECT_TRUE(std::isfinite(value));
}

TEST(RemoveBaseline, StopsWithinARead) {
  SpectralImage image = test::random_image(90, 40, 256, 2);
  const SpectralImage derived = remove_baseline(image, {}, BaselineOutput::kCorrected);
  std::vector<float> out(static_cast<std::size_t>(image.grid.size()) * 256);
  for (const int polls : {0, 1, 2, 5}) {
    const test::StoppingProgress stop(polls);
    EXPECT_THROW(derived.store->read({0, 90, {}, &stop}, out), Cancelled) << polls;
  }
}

TEST(RemoveBaseline, ReadsItsSourceInBoundedPieces) {
  SpectralImage image = test::random_image(300, 8, 1024, 2);
  const auto counting = test::count_reads(image);
  const SpectralImage derived = remove_baseline(image, {10, 0.1, 1}, BaselineOutput::kCorrected);
  test::read_rows(derived, 0, 300, {17});
  EXPECT_EQ(counting->rows_read, 300);
  EXPECT_LE(counting->largest_values, std::int64_t{1} << 20);
}

}  // namespace
}  // namespace lithoscope

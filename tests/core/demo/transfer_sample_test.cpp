#include "core/demo/transfer_sample.h"

#include <algorithm>
#include <cmath>

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TransferSampleOptions small() {
  return {.rows = 16, .cols = 12, .primary_channels = 700, .secondary_channels = 500};
}

double sum_of(const std::vector<float>& spectrum) {
  double sum = 0;
  for (const float value : spectrum) sum += static_cast<double>(value);
  return sum;
}

// Correlation of two rows of numbers.
double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const auto n = static_cast<double>(a.size());
  double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ma += a[i] / n;
    mb += b[i] / n;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
    ab += (a[i] - ma) * (b[i] - mb);
  }
  return ab / std::sqrt(aa * bb);
}

TEST(TransferSample, SeesTheSamePlasmasWithNoiseOfItsOwn) {
  const TransferSample sample = make_transfer_sample(small());
  EXPECT_EQ(sample.train.primary.channels(), 700);
  EXPECT_EQ(sample.train.secondary.channels(), 500);
  EXPECT_EQ(sample.test.primary.grid.rows, 12);
  std::vector<double> primary, secondary, first_noise, second_noise;
  for (int row = 0; row < 16; ++row) {
    for (int col = 0; col < 12; ++col) {
      const auto x = sample.train.primary.store->spectrum(row, col);
      const auto y = sample.train.secondary.store->spectrum(row, col);
      primary.push_back(sum_of(x));
      secondary.push_back(sum_of(y));
      // Neighbouring channels differ by noise where there are no lines.
      first_noise.push_back(static_cast<double>(x[2] - x[1]));
      second_noise.push_back(static_cast<double>(y[2] - y[1]));
    }
  }
  EXPECT_GT(correlation(primary, secondary), 0.95);
  EXPECT_LT(std::abs(correlation(first_noise, second_noise)), 0.3);
}

TEST(TransferSample, TheOtherDayHasAnotherBaseline) {
  const TransferSample sample = make_transfer_sample(small());
  const auto floor_of = [](const SpectralImage& image) {
    std::vector<float> floors;
    for (int col = 0; col < 12; ++col) {
      auto spectrum = image.store->spectrum(4, col);
      std::sort(spectrum.begin(), spectrum.end());
      floors.push_back(spectrum[spectrum.size() / 4]);
    }
    std::sort(floors.begin(), floors.end());
    return floors[6];
  };
  EXPECT_GT(floor_of(sample.test.secondary), floor_of(sample.validation.secondary) + 100);
  EXPECT_GT(floor_of(sample.test.primary), floor_of(sample.validation.primary) + 50);
}

TEST(TransferSample, IsTheSameForTheSameSeed) {
  TransferSampleOptions options = small();
  const auto spectrum = [&] {
    return make_transfer_sample(options).validation.secondary.store->spectrum(3, 4);
  };
  const auto once = spectrum();
  EXPECT_TRUE(spectrum() == once);
  options.seed = 2;
  EXPECT_FALSE(spectrum() == once);
}

TEST(TransferSample, RefusesWhatIsOutOfLimits) {
  TransferSampleOptions options = small();
  options.secondary_channels = 3;
  EXPECT_EQ(test::error_of([&] { make_transfer_sample(options); }).field(), "secondary_channels");
}

}  // namespace
}  // namespace lithoscope

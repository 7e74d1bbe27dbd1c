#include "core/transfer/metrics.h"

#include <cmath>

#include "core/transfer/kl_schedule.h"
#include "core/transfer/transfer_model.h"
#include "tests/core/transfer/pairs.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

SpectralImage two_spectra(std::vector<float> values) {
  return make_memory_image({.rows = 1, .cols = 2}, rising_axis(3, 300), std::move(values));
}

TEST(TransferMetrics, EqualTheVectorOfTheSpec) {
  NoProgress progress;
  const TransferEvaluation found =
      evaluate_transfer(two_spectra({1, 2, 3, 2, 0, 1}),
                        two_spectra({1.1f, 1.8f, 3.2f, 1.7f, 0.2f, 1.1f}), {}, progress);
  // The values of the spec are those of decimals; float rounds them at the seventh digit.
  EXPECT_NEAR(found.maps.values(0, 2), 0.3, 1e-6);
  EXPECT_NEAR(found.maps.values(1, 2), 0.3741657387, 1e-6);
  EXPECT_NEAR(found.maps.values(0, 3), -0.9971514422, 1e-6);
  EXPECT_NEAR(found.maps.values(1, 3), -0.9890707101, 1e-6);
  EXPECT_NEAR(found.scores.euclid, (0.3 + 0.3741657387) / 2, 1e-6);
  EXPECT_NEAR(found.scores.cosine, -(0.9971514422 + 0.9890707101) / 2, 1e-7);
  EXPECT_NEAR(found.scores.rse, 0.0511111111, 1e-7);
  EXPECT_NEAR(found.scores.rse_predicted_spread, 0.0616621984, 1e-7);
  EXPECT_NEAR(found.maps.values(0, 0), 6, 1e-6);
  EXPECT_NEAR(found.maps.values(0, 1), 6.1, 1e-6);
  EXPECT_TRUE(std::isnan(found.scores.k_score));
}

TEST(TransferMetrics, OneSpectrumInDoubleEqualsTheSpec) {
  const float measured[] = {3, 4}, predicted[] = {0, 4};
  const SpectrumError error = spectrum_error(measured, predicted, 2);
  EXPECT_DOUBLE_EQ(error.euclid, 3);
  EXPECT_DOUBLE_EQ(error.cosine, -0.8);
  const float dark[] = {0, 0};
  EXPECT_TRUE(std::isnan(spectrum_error(measured, dark, 2).cosine));
}

TEST(TransferMetrics, KScoreIsThePartThatKeepsItsCluster) {
  NoProgress progress;
  const Grid grid{.rows = 1, .cols = 4};
  const auto map = [&](std::vector<float> values) {
    return make_memory_image(grid, rising_axis(2, 300), std::move(values));
  };
  Eigen::MatrixXd centroids(2, 2);
  centroids << 0, 0, 10, 10;
  const TransferEvaluation found = evaluate_transfer(
      map({0, 1, 9, 9, 1, 0, 10, 8}), map({1, 1, 9, 8, 9, 9, 10, 9}), centroids, progress);
  EXPECT_DOUBLE_EQ(found.scores.k_score, 0.75);
  EXPECT_EQ(found.measured_labels.labels, (std::vector<std::uint16_t>{1, 2, 1, 2}));
  EXPECT_EQ(found.predicted_labels.labels, (std::vector<std::uint16_t>{1, 2, 2, 2}));
}

TEST(TransferMetrics, TheMeanSpectrumHasARelativeErrorOfOne) {
  NoProgress progress;
  const SpectralImage measured = hidden_pair(5, 6, 3).primary;
  const ChannelScaling scaling = measure_spectra(measured, nullptr, progress).first;
  std::vector<float> means;
  for (int i = 0; i < 30; ++i) means.insert(means.end(), scaling.mean.begin(), scaling.mean.end());
  const SpectralImage mean = make_memory_image(measured.grid, measured.axis, means);
  EXPECT_NEAR(evaluate_transfer(measured, mean, {}, progress).scores.rse, 1, 1e-9);
}

TEST(TransferMetrics, LeaveHolesOut) {
  NoProgress progress;
  const MapPair pair = hidden_pair(4, 5, 1);
  const SpectralImage holed = with_hole(with_hole(pair.primary, 3), 11);
  const TransferEvaluation found = evaluate_transfer(pair.primary, holed, {}, progress);
  EXPECT_EQ(found.scores.points, 18);
  EXPECT_EQ(found.scores.euclid, 0);
  EXPECT_EQ(found.maps.valid[3], 0);
  EXPECT_TRUE(std::isnan(found.maps.values(3, 2)));
}

TEST(TransferMetrics, RefuseOtherChannelsAndPoints) {
  NoProgress progress;
  const MapPair pair = hidden_pair(4, 5, 1);
  const Error channels =
      error_of([&] { evaluate_transfer(pair.primary, pair.secondary, {}, progress); });
  EXPECT_EQ(channels.field(), "predicted");
  const Error points = error_of(
      [&] { evaluate_transfer(pair.primary, hidden_pair(5, 4, 1).primary, {}, progress); });
  EXPECT_TRUE(contains(points.what(), "4 x 5")) << points.what();
}

TEST(SpectralCentroids, FindTheGroups) {
  NoProgress progress;
  std::vector<float> values;
  Random random(5);
  for (int i = 0; i < 200; ++i) {
    for (int c = 0; c < 3; ++c) {
      values.push_back(static_cast<float>(i % 4 == 0 ? 100 : 0) +
                       static_cast<float>(random.normal()));
    }
  }
  const SpectralImage image =
      make_memory_image({.rows = 10, .cols = 20}, rising_axis(3, 300), values);
  for (const std::int64_t sample : {50, 1000}) {
    Eigen::MatrixXd centroids = spectral_centroids(image, 2, sample, 1, progress);
    std::vector<double> firsts{centroids(0, 0), centroids(1, 0)};
    std::sort(firsts.begin(), firsts.end());
    EXPECT_NEAR(firsts[0], 0, 1) << sample;
    EXPECT_NEAR(firsts[1], 100, 1) << sample;
  }
}

TEST(KlSchedule, RisesOverTheFirstHalfOfEveryCycle) {
  const KlSchedule schedule;  // four cycles to 0.5
  EXPECT_DOUBLE_EQ(schedule.at(0, 800), 0);
  EXPECT_DOUBLE_EQ(schedule.at(50, 800), 0.25);
  EXPECT_DOUBLE_EQ(schedule.at(100, 800), 0.5);
  EXPECT_DOUBLE_EQ(schedule.at(199, 800), 0.5);
  EXPECT_DOUBLE_EQ(schedule.at(200, 800), 0);
  EXPECT_DOUBLE_EQ(schedule.at(650, 800), 0.25);
  EXPECT_DOUBLE_EQ(schedule.at(799, 800), 0.5);
}

TEST(CompressionRatio, EqualsTheFormula) {
  // 4062 channels, 64 latent variables, decoder 64-512-1024-4062.
  const std::int64_t parameters =
      64 * 512 + 512 + 512 * 1024 + 1024 + 1024 * 4062 + std::int64_t{4062};
  const double n = 313600;
  EXPECT_DOUBLE_EQ(compression_ratio(4062, 313600, 64, parameters),
                   4062 * n / (64 * n + static_cast<double>(parameters)));
  EXPECT_NEAR(compression_ratio(4062, 313600, 64, parameters), 51.38, 0.01);
}

}  // namespace
}  // namespace lithoscope::test

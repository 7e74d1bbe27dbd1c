#include <algorithm>

#include "core/transfer/channel_scaling.h"
#include "core/transfer/knn_transfer.h"
#include "tests/core/transfer/pairs.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

FloatMatrix values_of(const SpectralImage& image) {
  FloatMatrix values(image.grid.size(), image.channels());
  image.store->read({0, image.grid.rows, {}, nullptr},
                    std::span<float>(values.data(), static_cast<std::size_t>(values.size())));
  return values;
}

// The mean of the nearest, spectrum by spectrum in double.
FloatMatrix plain_prediction(const MapPair& training, const SpectralImage& image, int neighbours) {
  NoProgress progress;
  const ChannelScaling scaling =
      measure_spectra(training.secondary, &training.primary, progress).first;
  const auto scaled = [&](const SpectralImage& map) {
    FloatMatrix values = values_of(map);
    scaling.scale(values.data(), values.rows());
    return values;
  };
  const FloatMatrix x = scaled(training.secondary), q = scaled(image);
  const FloatMatrix y = values_of(training.primary);
  FloatMatrix result(q.rows(), y.cols());
  for (Eigen::Index i = 0; i < q.rows(); ++i) {
    std::vector<std::pair<double, Eigen::Index>> near;
    for (Eigen::Index t = 0; t < x.rows(); ++t) {
      const double distance = (x.row(t).cast<double>() - q.row(i).cast<double>()).squaredNorm();
      if (std::isfinite(distance)) near.emplace_back(distance, t);
    }
    std::sort(near.begin(), near.end());
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(y.cols());
    for (int n = 0; n < neighbours; ++n) {
      sum += y.row(near[static_cast<std::size_t>(n)].second).cast<double>();
    }
    result.row(i) = (sum / neighbours).cast<float>();
  }
  return result;
}

TEST(KnnTransfer, EqualsTheMeanOfTheNearest) {
  NoProgress progress;
  // More spectra than are looked up together.
  const MapPair training = hidden_pair(31, 29, 1), test = hidden_pair(25, 23, 2);
  const SpectralImage predicted = knn_transfer(test.secondary, {training}, {10}, progress);
  const FloatMatrix expected = plain_prediction(training, test.secondary, 10);
  EXPECT_LT((values_of(predicted) - expected).cwiseAbs().maxCoeff(), 1e-3);
  EXPECT_TRUE(predicted.axis == training.primary.axis);
}

TEST(KnnTransfer, FindsATrainingSpectrumItself) {
  NoProgress progress;
  const MapPair first = hidden_pair(10, 11, 3), second = hidden_pair(7, 11, 4);
  const SpectralImage predicted = knn_transfer(second.secondary, {first, second}, {1}, progress);
  EXPECT_LT((values_of(predicted) - values_of(second.primary)).cwiseAbs().maxCoeff(), 1e-4);
}

TEST(KnnTransfer, WithItsOwnScalingDoesNotCareAboutLight) {
  NoProgress progress;
  const MapPair training = hidden_pair(20, 20, 3);
  FloatMatrix brighter = 1.5f * values_of(training.secondary).array() + 20;
  brighter.col(2).setConstant(7);  // the constant channel
  const SpectralImage image =
      make_memory_image(training.secondary.grid, training.secondary.axis,
                        std::vector<float>(brighter.data(), brighter.data() + brighter.size()));
  KnnOptions options;
  options.neighbours = 1;
  const FloatMatrix other = values_of(knn_transfer(image, {training}, options, progress));
  options.own_scaling = true;
  const FloatMatrix own = values_of(knn_transfer(image, {training}, options, progress));
  const FloatMatrix wanted = values_of(training.primary);
  EXPECT_LT((own - wanted).norm(), 0.05 * (other - wanted).norm());
}

TEST(KnnTransfer, LeavesHolesAndDoesNotLearnFromThem) {
  NoProgress progress;
  MapPair training = hidden_pair(8, 9, 5);
  training.primary = with_hole(training.primary, 10);
  const SpectralImage image = with_hole(training.secondary, 4);
  const FloatMatrix values = values_of(knn_transfer(image, {training}, {2}, progress));
  EXPECT_TRUE(std::isnan(values(4, 0)));
  EXPECT_TRUE(values.row(10).allFinite());
}

TEST(KnnTransfer, TellsWhatDoesNotFit) {
  NoProgress progress;
  const MapPair training = hidden_pair(3, 3, 1);
  EXPECT_EQ(error_of([&] { knn_transfer(training.primary, {training}, {2}, progress); }).field(),
            "image");
  EXPECT_EQ(error_of([&] { knn_transfer(training.secondary, {training}, {10}, progress); }).field(),
            "neighbours");
  EXPECT_EQ(error_of([&] {
              knn_transfer(training.secondary, {training}, {2, 100}, progress);
            }).field(),
            "memory_mb");
}

}  // namespace
}  // namespace lithoscope::test

#include "core/features/pca.h"

#include <gtest/gtest.h>

#include <Eigen/SVD>

#include "core/features/pca_operations.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

NoProgress no_progress;

// Spectra that vary along a few directions, around a large mean, with a little noise.
SpectralImage mixed_image(std::int64_t rows, std::int64_t cols, std::size_t channels, double mean) {
  std::mt19937 generator(3);
  std::normal_distribution<double> normal(0, 1);
  std::vector<float> values;
  for (std::int64_t pixel = 0; pixel < rows * cols; ++pixel) {
    const double a = 5 * normal(generator), b = 2 * normal(generator);
    for (std::size_t channel = 0; channel < channels; ++channel) {
      const auto x = static_cast<double>(channel);
      values.push_back(static_cast<float>(mean + a * std::sin(0.1 * x) + b * std::cos(0.3 * x) +
                                          0.1 * normal(generator)));
    }
  }
  return make_memory_image(test::grid_of(rows, cols), test::axis_nm(channels), values);
}

Eigen::MatrixXd centred(const SpectralImage& image) {
  const auto values = test::read_all(image);
  Eigen::MatrixXd matrix =
      Eigen::Map<const FloatMatrix>(values.data(), image.grid.size(), image.channels())
          .cast<double>();
  const Eigen::RowVectorXd mean = matrix.colwise().mean();
  matrix.rowwise() -= mean;
  return matrix;
}

TEST(Pca, AgreesWithASingularValueDecomposition) {
  const SpectralImage image = mixed_image(30, 40, 70, 1000);
  const PcaModel model = fit_pca(image, {false, 3, 0}, no_progress);
  const Eigen::MatrixXd matrix = centred(image);
  const Eigen::JacobiSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeThinU | Eigen::ComputeThinV);
  ASSERT_EQ(model.eigenvalues.size(), 70);
  for (int i = 0; i < 70; ++i) {
    const double expected = std::pow(svd.singularValues()(i), 2) / (1200 - 1);
    EXPECT_NEAR(model.eigenvalues(i), expected, 1e-8 * model.eigenvalues(0));
  }
  for (int i = 0; i < 2; ++i) {
    EXPECT_NEAR(std::abs(model.loadings.col(i).dot(svd.matrixV().col(i))), 1, 1e-10);
  }
}

TEST(Pca, ScoresHaveTheEigenvaluesAsVariancesAndDoNotCorrelate) {
  const SpectralImage image = mixed_image(30, 40, 50, 10);
  const PcaModel model = fit_pca(image, {false, 4, 0}, no_progress);
  const FeatureMap scores = pca_scores(image, model, no_progress);
  const Eigen::MatrixXd values = scores.values.cast<double>();
  EXPECT_LT(values.colwise().mean().cwiseAbs().maxCoeff(), 1e-4);
  const Eigen::MatrixXd covariance = values.transpose() * values / (1200 - 1);
  for (int i = 0; i < 4; ++i) {
    for (int j = 0; j < 4; ++j) {
      EXPECT_NEAR(covariance(i, j), i == j ? model.eigenvalues(i) : 0.0,
                  1e-5 * model.eigenvalues(0));
    }
  }
  EXPECT_EQ(scores.columns[0], (FeatureColumn{"PC 1", "HSI", ""}));
  EXPECT_EQ(scores.columns[3].name, "PC 4");
}

TEST(Pca, MakesTheLargestLoadingPositive) {
  const PcaModel model = fit_pca(mixed_image(20, 20, 33, 0), {false, 10, 0}, no_progress);
  for (int i = 0; i < 10; ++i) {
    EXPECT_NEAR(model.loadings.col(i).norm(), 1, 1e-12);
    EXPECT_EQ(model.loadings.col(i).maxCoeff(), model.loadings.col(i).cwiseAbs().maxCoeff());
  }
}

TEST(Pca, KeepsItsDigitsBesideALargeMean) {
  const SpectralImage image = test::random_image(40, 40, 12, 1, 60000, 1);
  const Covariance covariance = spectral_covariance(image, no_progress);
  const Eigen::MatrixXd matrix = centred(image);
  const Eigen::MatrixXd expected = matrix.transpose() * matrix / (1600 - 1);
  EXPECT_LT((covariance.matrix - expected).cwiseAbs().maxCoeff(), 1e-9);
}

TEST(Pca, ChoosesTheSmallestCountThatExplainsEnough) {
  const SpectralImage image = mixed_image(30, 40, 50, 10);
  const PcaModel all = fit_pca(image, {false, 50, 0}, no_progress);
  const Table scree = scree_table(all);
  const auto& cumulative = scree.numbers("cumulative_percent");
  EXPECT_NEAR(cumulative.back(), 100, 1e-9);
  EXPECT_EQ(scree.numbers("component").size(), 50u);
  for (const double percent : {50.0, 90.0, 98.0, 99.9, 100.0}) {
    const auto count = fit_pca(image, {true, 0, percent}, no_progress).loadings.cols();
    EXPECT_GE(cumulative[static_cast<std::size_t>(count - 1)], percent - 1e-9);
    if (count > 1) {
      EXPECT_LT(cumulative[static_cast<std::size_t>(count - 2)], percent);
    }
  }
}

TEST(Pca, LeavesInvalidPixelsOut) {
  SpectralImage image = mixed_image(10, 10, 20, 5);
  const PcaModel clean = fit_pca(image, {false, 2, 0}, no_progress);
  auto values = test::read_all(image);
  values.insert(values.end(), 20 * 10, 7e5f);  // a masked row
  values.insert(values.end(), 20 * 10, test::kNan);
  SpectralImage dirty = make_memory_image(test::grid_of(12, 10), image.axis, values);
  std::vector<std::uint8_t> mask(120, 1);
  std::fill(mask.begin() + 100, mask.begin() + 110, 0);
  dirty.mask = std::make_shared<const std::vector<std::uint8_t>>(mask);
  const PcaModel model = fit_pca(dirty, {false, 2, 0}, no_progress);
  EXPECT_EQ(model.points, 100);
  EXPECT_LT((model.loadings - clean.loadings).cwiseAbs().maxCoeff(), 1e-9);
  const FeatureMap scores = pca_scores(dirty, model, no_progress);
  EXPECT_EQ(scores.valid_points().size(), 100u);
  EXPECT_TRUE(std::isnan(scores.values(115, 0)));
}

TEST(Pca, GivesTheSameBitsWithAnyThreads) {
  const SpectralImage image = mixed_image(60, 40, 150, 5);
  const auto run = [&] {
    const PcaModel model = fit_pca(image, {false, 4, 0}, no_progress);
    return std::pair(model.loadings, pca_scores(image, model, no_progress).values);
  };
  const auto one = test::with_threads(1, run), four = test::with_threads(4, run);
  EXPECT_TRUE((one.first.array() == four.first.array()).all());
  EXPECT_TRUE((one.second.array() == four.second.array()).all());
}

TEST(Pca, TravelsAsAModelAndChecksTheChannels) {
  const SpectralImage image = mixed_image(10, 10, 20, 5);
  const PcaModel learnt = fit_pca(image, {false, 3, 0}, no_progress);
  const PcaModel read = PcaModel::from_model(learnt.to_model());
  EXPECT_EQ(read.loadings, learnt.loadings);
  EXPECT_EQ(read.mean, learnt.mean);
  EXPECT_EQ(read.points, 100);
  EXPECT_TRUE((pca_scores(image, read, no_progress).values.array() ==
               pca_scores(image, learnt, no_progress).values.array())
                  .all());

  const Error fewer =
      test::error_of([&] { pca_scores(test::random_image(2, 2, 19, 1), read, no_progress); });
  EXPECT_TRUE(test::contains(fewer.what(), "19 wavelengths from 1000 to 1090 nm")) << fewer.what();
  EXPECT_TRUE(test::contains(fewer.what(), "20 from") || test::contains(fewer.what(), "20 wave"))
      << fewer.what();
  SpectralImage shifted = image;
  shifted.axis = test::axis_nm(20, 1003);
  EXPECT_THROW(pca_scores(shifted, read, no_progress), Error);
  shifted.axis = test::axis_nm(20, 1000.2);
  EXPECT_NO_THROW(pca_scores(shifted, read, no_progress));

  Model damaged = learnt.to_model();
  damaged.matrices["mean"] = Eigen::MatrixXd::Zero(1, 3);
  EXPECT_THROW(PcaModel::from_model(damaged), Error);
  damaged = learnt.to_model();
  damaged.facts = Json::object();
  EXPECT_THROW(PcaModel::from_model(damaged), Error);
}

TEST(Pca, SaysWhatCannotBe) {
  const SpectralImage image = mixed_image(1, 3, 20, 5);
  const Error many = test::error_of([&] { fit_pca(image, {false, 4, 0}, no_progress); });
  EXPECT_TRUE(test::contains(many.what(), "1 to 2")) << many.what();
  EXPECT_THROW(fit_pca(mixed_image(1, 1, 20, 5), {false, 1, 0}, no_progress), Error);
  EXPECT_THROW(fit_pca(test::random_image(5, 5, 4, 1, 3, 0), {false, 1, 0}, no_progress), Error);
}

TEST(Pca, Stops) {
  const SpectralImage image = mixed_image(60, 40, 150, 5);
  for (const int polls : {0, 2, 10, 40}) {
    test::StoppingProgress stop(polls);
    EXPECT_THROW(
        {
          const PcaModel model = fit_pca(image, {false, 4, 0}, stop);
          pca_scores(image, model, stop);
        },
        Cancelled)
        << polls;
  }
}

TEST(Pca, OperationsLeaveBadBandsOut) {
  SpectralImage image = mixed_image(10, 10, 20, 5);
  image.good_channels.assign(20, 1);
  image.good_channels[7] = 0;
  const Operation train = pca_operation(), apply = pca_apply_operation();
  Inputs inputs;
  inputs.set("image", image);
  const Outputs outputs = train.run(inputs, Parameters(train.parameters, nullptr), no_progress);
  EXPECT_EQ(outputs.at("model").as<Model>()->matrix("loadings").rows(), 19);
  EXPECT_EQ(outputs.at("scores").as<FeatureMap>()->columns.size(), 4u);
  inputs.set("model", outputs.at("model"));
  const Outputs again = apply.run(inputs, Parameters(apply.parameters, nullptr), no_progress);
  EXPECT_TRUE((again.at("scores").as<FeatureMap>()->values.array() ==
               outputs.at("scores").as<FeatureMap>()->values.array())
                  .all());
}

}  // namespace
}  // namespace lithoscope

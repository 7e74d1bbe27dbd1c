#include "core/learn/nearest_centroid.h"

#include <fmt/format.h>

#include <cmath>

#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const std::vector<FeatureColumn> kColumns = {{"A", "Li", ""}, {"B", "K", ""}, {"C", "", ""}};

CentroidModel model_of(const Eigen::MatrixXd& centroids) {
  CentroidModel model;
  model.centroids = centroids;
  model.columns = kColumns;
  for (Eigen::Index i = 0; i < centroids.rows(); ++i) {
    model.classes.push_back({fmt::format("Class {}", i + 1), {static_cast<std::uint8_t>(i), 0, 0}});
  }
  return model;
}

TEST(NearestCentroid, IsTheArgumentOfTheLeastDistance) {
  const auto blobs = test::make_blobs(5000, 11, 3, 2, 40);
  FeatureMap features = test::as_features(blobs.points, kColumns);
  features.valid[17] = 0;
  features.values.row(17).setConstant(std::numeric_limits<float>::quiet_NaN());
  NoProgress progress;
  const auto result = nearest_centroid(features, model_of(blobs.centres), progress);
  check_label_map(result.labels);
  check_feature_map(result.distances);
  check_feature_map(result.margin);
  ASSERT_EQ(result.distances.columns.size(), 11u);
  EXPECT_EQ(result.distances.columns[4].name, "Class 5");
  for (Eigen::Index i = 0; i < 5000; ++i) {
    const auto point = static_cast<std::size_t>(i);
    if (i == 17) {
      EXPECT_EQ(result.labels.labels[point], 0);
      EXPECT_EQ(result.distances.valid[point] + result.margin.valid[point], 0);
      continue;
    }
    Eigen::VectorXd squared =
        (blobs.centres.rowwise() - blobs.points.row(i).cast<double>()).rowwise().squaredNorm();
    Eigen::Index nearest = 0;
    const double least = squared.minCoeff(&nearest);
    ASSERT_EQ(result.labels.labels[point], nearest + 1);
    for (Eigen::Index j = 0; j < 11; ++j) {
      ASSERT_FLOAT_EQ(result.distances.values(i, j), static_cast<float>(squared(j)));
    }
    squared(nearest) = std::numeric_limits<double>::infinity();
    ASSERT_NEAR(result.margin.values(i, 0), squared.minCoeff() - least, 1e-5);
  }
}

TEST(NearestCentroid, EqualDistancesGoToTheFirstClass) {
  FloatMatrix points(1, 3);
  points << 1, 0, 0;
  Eigen::MatrixXd centroids(3, 3);
  centroids << 5, 5, 5, 2, 0, 0, 0, 0, 0;
  NoProgress progress;
  const auto result =
      nearest_centroid(test::as_features(points, kColumns), model_of(centroids), progress);
  EXPECT_EQ(result.labels.labels[0], 2);
  EXPECT_EQ(result.margin.values(0, 0), 0);
}

TEST(NearestCentroid, OneClassHasNoMargin) {
  NoProgress progress;
  const auto result = nearest_centroid(test::as_features(FloatMatrix::Random(5, 3), kColumns),
                                       model_of(Eigen::MatrixXd::Zero(1, 3)), progress);
  EXPECT_EQ(result.labels.labels[3], 1);
  EXPECT_EQ(result.margin.values(3, 0), 0);
}

TEST(NearestCentroid, NeedsTheModelsColumns) {
  const CentroidModel model = model_of(Eigen::MatrixXd::Zero(2, 3));
  NoProgress progress;
  const auto error = [&](const std::vector<FeatureColumn>& columns) {
    const FeatureMap features =
        test::as_features(FloatMatrix::Zero(2, static_cast<Eigen::Index>(columns.size())), columns);
    return test::error_of([&] { nearest_centroid(features, model, progress); });
  };
  const Error missing = error({{"A", "", ""}, {"B", "", ""}, {"D", "", ""}});
  EXPECT_TRUE(test::contains(missing.problem(), "\"C\""));
  EXPECT_EQ(missing.field(), "features");
  EXPECT_TRUE(test::contains(error({kColumns[0], kColumns[2], kColumns[1]}).problem(), "order"));
  EXPECT_TRUE(test::contains(
      error({kColumns[0], kColumns[1], kColumns[2], {"E", "", ""}}).problem(), "4 columns"));
}

}  // namespace
}  // namespace lithoscope

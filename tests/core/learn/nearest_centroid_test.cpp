#include "core/learn/nearest_centroid.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "core/base/vector_clones.h"
#include "core/learn/centroid_kernel.h"
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

TEST(NearestCentroid, GivesTheSameBitsForAnySizeAsPointsAlone) {
  for (const auto& [count, classes, columns] : std::vector<std::array<int, 3>>{{1, 2, 1},
                                                                               {7, 3, 5},
                                                                               {8, 5, 18},
                                                                               {4099, 6, 18},
                                                                               {700, 9, 63},
                                                                               {700, 9, 64},
                                                                               {300, 65, 4}}) {
    const auto blobs = test::make_blobs(count, classes, columns, 2, 41);
    std::vector<FeatureColumn> names;
    for (int i = 0; i < columns; ++i) names.push_back({fmt::format("{}", i), "", ""});
    CentroidModel model = model_of(blobs.centres);
    model.columns = names;
    NoProgress progress;
    const auto all = nearest_centroid(test::as_features(blobs.points, names), model, progress);
    for (Eigen::Index i = 0; i < count; i += 13) {
      const auto one =
          nearest_centroid(test::as_features(blobs.points.row(i), names), model, progress);
      EXPECT_EQ(all.labels.labels[static_cast<std::size_t>(i)], one.labels.labels[0]);
      EXPECT_EQ(all.margin.values(i, 0), one.margin.values(0, 0));
      EXPECT_EQ(all.distances.values.row(i), one.distances.values.row(0));
    }
  }
}

TEST(NearestCentroid, AllVersionsOfTheKernelGiveTheSameBits) {
  constexpr std::int64_t tiles = 5, points = tiles * kCentroidTile;
  for (const std::int64_t columns : {1, 18, 63}) {
    for (const std::int64_t classes : {1, 2, 3, 4, 5, 11, 64}) {
      const auto blobs = test::make_blobs(points, static_cast<int>(classes), columns, 2, 42);
      const FloatMatrix values = blobs.points;
      const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> centroids =
          blobs.centres;
      struct Answers {
        std::vector<float> distances, margins;
        std::vector<std::uint16_t> labels;
        bool operator==(const Answers&) const = default;
      };
      const auto answers_of = [&](auto measure_rows) {
        Answers answers{std::vector<float>(points * classes), std::vector<float>(points),
                        std::vector<std::uint16_t>(points)};
        measure_rows({columns, classes, centroids.data(), values.data(), answers.distances.data(),
                      answers.margins.data(), answers.labels.data()},
                     0, tiles);
        return answers;
      };
      const Answers plain = answers_of(measure_rows_plain);
      if (processor_has_avx2()) {
        EXPECT_TRUE(answers_of(measure_rows_avx2) == plain);
      }
      if (processor_has_avx512()) {
        EXPECT_TRUE(answers_of(measure_rows_avx512) == plain);
      }
    }
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

#include <limits>

#include "core/learn/kmeans.h"
#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

Error k_means_error(const FloatMatrix& points, int clusters) {
  return error_of([&] {
    KMeansOptions options;
    options.clusters = clusters;
    NoProgress progress;
    k_means(points, options, progress);
  });
}

TEST(KMeansBadInput, MoreClustersThanPoints) {
  const Error error = k_means_error(FloatMatrix::Random(4, 3), 5);
  EXPECT_EQ(error.field(), "k");
  EXPECT_TRUE(contains(error.problem(), "5 clusters were asked for, but there are only 4"));
  EXPECT_TRUE(contains(error.remedy(), "at most 4"));
}

TEST(KMeansBadInput, MoreClustersThanDifferentPoints) {
  FloatMatrix points = FloatMatrix::Zero(10000, 3);
  points(17, 1) = 2;
  points(9000, 2) = -1;
  points(5, 0) = -0.0f;  // the same value as 0
  const Error error = k_means_error(points, 4);
  EXPECT_EQ(error.field(), "k");
  EXPECT_TRUE(contains(error.problem(), "only 3 different values"));
  EXPECT_TRUE(contains(error.remedy(), "at most 3"));
  KMeansOptions options;
  options.clusters = 3;
  NoProgress progress;
  EXPECT_EQ(k_means(points, options, progress).inertia, 0);
}

TEST(KMeansBadInput, NothingToCluster) {
  EXPECT_TRUE(contains(k_means_error(FloatMatrix(0, 3), 2).problem(), "no valid point"));
  EXPECT_TRUE(contains(k_means_error(FloatMatrix(3, 0), 2).problem(), "no column"));
}

TEST(KMeansBadInput, ValuesThatAreNoNumbers) {
  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    FloatMatrix points = FloatMatrix::Random(50, 3);
    points(41, 2) = bad;
    const Error error = k_means_error(points, 2);
    EXPECT_EQ(error.field(), "features");
    EXPECT_TRUE(contains(error.problem(), "Point 42")) << error.problem();
    EXPECT_TRUE(contains(error.problem(), "column 3"));
  }
}

TEST(KMeansBadInput, CentroidsOfAnotherShape) {
  const FloatMatrix points = FloatMatrix::Random(50, 3);
  NoProgress progress;
  const auto field = [&](const Eigen::MatrixXd& start) {
    return error_of([&] { k_means_from(points, start, {}, progress); }).field();
  };
  EXPECT_EQ(field(Eigen::MatrixXd::Zero(2, 4)), "centroids");
  EXPECT_EQ(field(Eigen::MatrixXd(0, 3)), "centroids");
  EXPECT_EQ(field(Eigen::MatrixXd::Constant(2, 3, std::numeric_limits<double>::quiet_NaN())),
            "centroids");
  EXPECT_EQ(field(Eigen::MatrixXd::Random(51, 3)), "k");
}

}  // namespace
}  // namespace lithoscope

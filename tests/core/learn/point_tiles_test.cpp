#include "core/learn/point_tiles.h"

#include <array>
#include <atomic>
#include <cstring>
#include <limits>
#include <random>

#include "core/base/vector_clones.h"
#include "core/learn/nearest_kernel.h"
#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::make_blobs;

std::vector<int> nearest_of(const FloatMatrix& points, const Eigen::MatrixXd& centroids) {
  NoProgress progress;
  std::vector<int> labels(static_cast<std::size_t>(points.rows()), -1);
  PointTiles::Known known;
  PointTiles(points, progress)
      .find_nearest(
          centroids, known, progress,
          [&](std::int64_t, std::int64_t first, std::int64_t last, const std::int32_t* nearest) {
            std::copy(nearest, nearest + (last - first), labels.begin() + first);
          });
  return labels;
}

std::vector<int> plainly_nearest(const FloatMatrix& points, const Eigen::MatrixXd& centroids) {
  std::vector<int> labels;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    Eigen::Index nearest = 0;
    (centroids.rowwise() - points.row(i).cast<double>()).rowwise().squaredNorm().minCoeff(&nearest);
    labels.push_back(static_cast<int>(nearest));
  }
  return labels;
}

TEST(PointTiles, FindTheNearestCentroidAsDoubleDoes) {
  for (const auto& [count, classes, columns] :
       std::vector<std::array<int, 3>>{{1, 1, 1}, {7, 2, 3}, {1001, 5, 18}, {3000, 13, 70}}) {
    const auto blobs = make_blobs(count, classes, columns, 2, 3);
    EXPECT_EQ(nearest_of(blobs.points, blobs.centres),
              plainly_nearest(blobs.points, blobs.centres));
  }
}

TEST(PointTiles, AreSureOfPointsBetweenTwoCentroids) {
  // Points that lie on the border between two centroids, or 1e-6 beside it: beyond float products.
  FloatMatrix points(400, 2);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const float beside = 1e-6f * static_cast<float>(i % 3 - 1);
    points.row(i) << beside, static_cast<float>(i) - 200;
  }
  Eigen::MatrixXd centroids(3, 2);
  centroids << 1, 0, -1, 0, 1, 0;  // the third is never taken: the first comes before it
  EXPECT_EQ(nearest_of(points, centroids), plainly_nearest(points, centroids));
}

TEST(PointTiles, DoNotMindTheScaleOrAFarOrigin) {
  const auto blobs = make_blobs(2000, 6, 5, 0.5, 9);
  for (const double scale : {1e-30, 1e-10, 1e10, 1e30}) {
    const FloatMatrix points = (blobs.points.cast<double>() * scale).cast<float>();
    EXPECT_EQ(nearest_of(points, blobs.centres * scale),
              plainly_nearest(points, blobs.centres * scale))
        << scale;
  }
  const FloatMatrix far = (blobs.points.cast<double>().array() + 1e5).cast<float>();
  const Eigen::MatrixXd far_centres = blobs.centres.array() + 1e5;
  EXPECT_EQ(nearest_of(far, far_centres), plainly_nearest(far, far_centres));
}

TEST(PointTiles, LookAtPointsAgainOnlyWhereTheirClassMayHaveChanged) {
  for (const int columns : {2, 18, 70}) {
    const auto blobs = make_blobs(4003, 6, columns, 1.5, 21);
    NoProgress progress;
    const PointTiles tiles(blobs.points, progress);
    PointTiles::Known known;
    std::vector<int> labels(4003, -1);
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    Eigen::MatrixXd centroids = blobs.centres;
    std::vector<std::int64_t> looked_at;
    for (const double shift : {0.0, 0.0, 1e-6, 1e-4, 1e-2, 0.1, 1.0, 30.0, 1e-3, 0.0}) {
      for (double& value : centroids.reshaped()) value += shift * normal(random);
      std::atomic<std::int64_t> looked = 0;
      tiles.find_nearest(
          centroids, known, progress,
          [&](std::int64_t, std::int64_t first, std::int64_t last, const std::int32_t* nearest) {
            std::copy(nearest, nearest + (last - first), labels.begin() + first);
            looked += last - first;
          });
      EXPECT_EQ(labels, plainly_nearest(blobs.points, centroids)) << shift;
      looked_at.push_back(looked);
    }
    EXPECT_EQ(looked_at.front(), 4003);
    EXPECT_LT(looked_at[1], 200);  // those between two centroids, and what lies beside them
    EXPECT_GT(looked_at[7], 1000);
    // A point whose label another has changed.
    known.forget(1234);
    bool seen = false;
    tiles.find_nearest(centroids, known, progress,
                       [&](std::int64_t, std::int64_t first, std::int64_t last,
                           const std::int32_t*) { seen |= first <= 1234 && 1234 < last; });
    EXPECT_TRUE(seen);
  }
}

TEST(PointTiles, MeasureEqualPointsAsZeroAndOthersToFloat) {
  const auto blobs = make_blobs(500, 3, 7, 1, 4);
  NoProgress progress;
  const PointTiles tiles(blobs.points, progress);
  const std::vector<Eigen::Index> others = {0, 13, 499, 250, 7};
  std::vector<float> squared(static_cast<std::size_t>(tiles.tiles()) * others.size() *
                             kNearestLanes);
  tiles.measure(tiles.gather(others), 0, tiles.tiles(), squared.data());
  double unit = 0;
  for (Eigen::Index i = 0; i < 500; ++i) {
    for (std::size_t which = 0; which < others.size(); ++which) {
      const auto at =
          (static_cast<std::size_t>(i / kNearestLanes) * others.size() + which) * kNearestLanes +
          static_cast<std::size_t>(i % kNearestLanes);
      if (i == others[which]) {
        EXPECT_EQ(squared[at], 0);
        continue;
      }
      const double plain =
          (blobs.points.row(i) - blobs.points.row(others[which])).cast<double>().squaredNorm();
      if (unit == 0) unit = squared[at] / plain;
      EXPECT_NEAR(squared[at] / plain, unit, 1e-5 * unit);
    }
  }
}

TEST(PointTiles, BothVersionsOfTheKernelGiveTheSameBits) {
  if (!processor_has_avx2()) GTEST_SKIP() << "skipped: no AVX2";
  constexpr std::int64_t tiles = 9, columns = 21, classes = 7;
  const auto values =
      make_blobs(tiles * kNearestLanes + 2 * kNearestGroup, 4, columns, 3, 5).points;
  const float* centroids = values.row(tiles * kNearestLanes).data();
  const std::vector<float> lengths(tiles * kNearestLanes, 10), half_squares(classes, 4);
  std::int64_t looked[2][tiles], count[2];
  std::int32_t nearest[2][tiles * kNearestLanes];
  std::uint8_t unclear[2][tiles];
  std::vector<float> bounds[2];
  for (const int wide : {0, 1}) {
    bounds[wide].assign(tiles * kNearestLanes, -std::numeric_limits<float>::infinity());
    std::fill_n(bounds[wide].begin() + 2 * kNearestLanes, kNearestLanes, 100.0F);  // known
    const NearestQuery query{
        columns, classes, values.data(), lengths.data(), centroids,          half_squares.data(),
        0.01f,   0.02f,   0.3f,          0.04f,          bounds[wide].data()};
    const auto search = wide != 0 ? find_nearest_avx2 : find_nearest_plain;
    count[wide] = search(query, 0, tiles, looked[wide], nearest[wide], unclear[wide]);
    EXPECT_EQ(count[wide], tiles - 1);
  }
  const auto looked_at = static_cast<std::size_t>(tiles - 1);
  EXPECT_EQ(0, std::memcmp(looked[0], looked[1], looked_at * sizeof looked[0][0]));
  EXPECT_EQ(0,
            std::memcmp(nearest[0], nearest[1], looked_at * kNearestLanes * sizeof nearest[0][0]));
  EXPECT_EQ(0, std::memcmp(unclear[0], unclear[1], looked_at));
  EXPECT_EQ(bounds[0], bounds[1]);
  for (std::int64_t group = 1; group <= kNearestGroup; ++group) {
    std::vector<float> squared[2];
    for (auto& each : squared) each.resize(static_cast<std::size_t>(tiles * group * kNearestLanes));
    measure_tiles_avx2(columns, group, centroids, values.data(), tiles, squared[0].data());
    measure_tiles_plain(columns, group, centroids, values.data(), tiles, squared[1].data());
    EXPECT_EQ(squared[0], squared[1]) << group;
    for (const bool nearer : {false, true}) {
      std::vector<float> least[2];
      double sums[2][kNearestGroup * kNearestLanes] = {};
      for (auto& each : least) each.assign(tiles * kNearestLanes, 50.0F);
      sum_least_avx2(group, nearer, tiles, squared[0].data(), least[0].data(), sums[0]);
      sum_least_plain(group, nearer, tiles, squared[0].data(), least[1].data(), sums[1]);
      EXPECT_EQ(least[0], least[1]) << group;
      EXPECT_EQ(0, std::memcmp(sums[0], sums[1], sizeof sums[0])) << group;
    }
  }
}

}  // namespace
}  // namespace lithoscope

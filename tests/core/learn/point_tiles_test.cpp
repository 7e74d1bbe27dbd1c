#include "core/learn/point_tiles.h"

#include <array>
#include <cstring>
#include <mutex>

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
  PointTiles(points, progress)
      .find_nearest(
          centroids, progress,
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

TEST(PointTiles, MeasureEqualPointsAsZeroAndOthersToFloat) {
  const auto blobs = make_blobs(500, 3, 7, 1, 4);
  NoProgress progress;
  const PointTiles tiles(blobs.points, progress);
  const std::vector<Eigen::Index> others = {0, 13, 499, 250, 7, 8};
  double unit = 0;
  std::size_t seen = 0;
  std::mutex mutex;
  tiles.measure(
      others, progress,
      [&](std::int64_t, std::int64_t first, std::int64_t last, std::size_t which,
          const float* squared) {
        const std::lock_guard lock(mutex);
        for (std::int64_t i = first; i < last; ++i, ++seen) {
          const double plain =
              (blobs.points.row(i) - blobs.points.row(others[which])).cast<double>().squaredNorm();
          if (i == others[which]) {
            EXPECT_EQ(squared[i - first], 0);
            continue;
          }
          if (unit == 0) unit = squared[i - first] / plain;
          EXPECT_NEAR(squared[i - first] / plain, unit, 1e-5 * unit);
        }
      });
  EXPECT_EQ(seen, 500u * others.size());
}

TEST(PointTiles, BothVersionsOfTheKernelGiveTheSameBits) {
  if (!processor_has_avx2()) GTEST_SKIP() << "skipped: no AVX2";
  constexpr std::int64_t tiles = 9, columns = 21, classes = 7;
  const auto values =
      make_blobs(tiles * kNearestLanes + 2 * kNearestGroup, 4, columns, 3, 5).points;
  const float* centroids = values.row(tiles * kNearestLanes).data();
  const std::vector<float> lengths(tiles * kNearestLanes, 10), half_squares(classes, 4);
  const NearestQuery query{columns,        classes,   values.data(),
                           lengths.data(), centroids, half_squares.data(),
                           0.01f,          0.02f};
  std::int32_t nearest[2][tiles * kNearestLanes];
  std::uint8_t unclear[2][tiles];
  find_nearest_avx2(query, 0, tiles, nearest[0], unclear[0]);
  find_nearest_plain(query, 0, tiles, nearest[1], unclear[1]);
  EXPECT_EQ(0, std::memcmp(nearest[0], nearest[1], sizeof nearest[0]));
  EXPECT_EQ(0, std::memcmp(unclear[0], unclear[1], sizeof unclear[0]));
  for (std::int64_t group = 1; group <= kNearestGroup; ++group) {
    std::vector<float> squared[2];
    for (auto& each : squared) each.resize(static_cast<std::size_t>(tiles * group * kNearestLanes));
    measure_tiles_avx2(columns, group, centroids, values.data(), tiles, squared[0].data());
    measure_tiles_plain(columns, group, centroids, values.data(), tiles, squared[1].data());
    EXPECT_EQ(squared[0], squared[1]) << group;
  }
}

}  // namespace
}  // namespace lithoscope

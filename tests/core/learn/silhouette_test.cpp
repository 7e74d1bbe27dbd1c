#include "core/learn/silhouette.h"

#include <tbb/global_control.h>

#include <cmath>
#include <map>

#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// The definition, pair by pair.
double plain_silhouette(const FloatMatrix& points, const std::vector<int>& labels) {
  double total = 0;
  const auto count = static_cast<std::size_t>(points.rows());
  for (std::size_t i = 0; i < count; ++i) {
    std::map<int, std::pair<double, int>> sums;
    for (std::size_t j = 0; j < count; ++j) {
      if (i == j) continue;
      const double distance = (points.row(static_cast<Eigen::Index>(i)).cast<double>() -
                               points.row(static_cast<Eigen::Index>(j)).cast<double>())
                                  .norm();
      sums[labels[j]].first += distance;
      sums[labels[j]].second += 1;
    }
    if (sums.count(labels[i]) == 0) continue;  // alone: 0
    const double inside = sums[labels[i]].first / sums[labels[i]].second;
    double outside = std::numeric_limits<double>::infinity();
    for (const auto& [label, sum] : sums) {
      if (label != labels[i]) outside = std::min(outside, sum.first / sum.second);
    }
    total += (outside - inside) / std::max(inside, outside);
  }
  return total / static_cast<double>(count);
}

TEST(Silhouette, AgreesWithTheDefinition) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto blobs = test::make_blobs(300, 4, 3, 2, seed);
    auto labels = blobs.groups;
    labels[7] = 6;  // alone in its cluster; cluster 5 is empty
    EXPECT_NEAR(silhouette(blobs.points, labels, 1000, 1, NoProgress()),
                plain_silhouette(blobs.points, labels), 1e-12);
  }
}

TEST(Silhouette, SmallExampleByHand) {
  FloatMatrix points(4, 1);
  points << 0, 1, 10, 12;
  // a: 1 1 2 2; b: 11 10 9.5 11.5
  const double expected = (10.0 / 11 + 9.0 / 10 + 7.5 / 9.5 + 9.5 / 11.5) / 4;
  EXPECT_NEAR(silhouette(points, {0, 0, 1, 1}, 10, 1, NoProgress()), expected, 1e-12);
}

TEST(Silhouette, ASampleIsNearTheWhole) {
  const auto blobs = test::make_blobs(4000, 3, 2, 1, 20);
  const double whole = silhouette(blobs.points, blobs.groups, 4000, 1, NoProgress());
  const double part = silhouette(blobs.points, blobs.groups, 800, 1, NoProgress());
  EXPECT_NE(part, whole);
  EXPECT_NEAR(part, whole, 0.05);
  EXPECT_EQ(part, silhouette(blobs.points, blobs.groups, 800, 1, NoProgress()));
  EXPECT_NE(part, silhouette(blobs.points, blobs.groups, 800, 2, NoProgress()));
}

TEST(Silhouette, TheSameBitsForAnyThreadCount) {
  const auto blobs = test::make_blobs(1500, 3, 4, 1, 21);
  double one = 0;
  {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, 1);
    one = silhouette(blobs.points, blobs.groups, 1000, 1, NoProgress());
  }
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, 4);
  EXPECT_EQ(one, silhouette(blobs.points, blobs.groups, 1000, 1, NoProgress()));
}

TEST(Silhouette, UnknownForOneCluster) {
  const auto blobs = test::make_blobs(50, 2, 2, 1, 22);
  EXPECT_TRUE(std::isnan(silhouette(blobs.points, std::vector<int>(50, 0), 100, 1, NoProgress())));
  // Copies of one point in two clusters: neither better nor worse.
  EXPECT_EQ(silhouette(FloatMatrix::Zero(4, 2), {0, 0, 1, 1}, 100, 1, NoProgress()), 0);
}

}  // namespace
}  // namespace lithoscope

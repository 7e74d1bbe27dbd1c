#include "core/learn/kmeans.h"

#include <tbb/global_control.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <numeric>
#include <set>
#include <thread>

#include "core/learn/kmeans_seeding.h"
#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::make_blobs;
using test::plain_inertia;

FloatMatrix matrix(const std::vector<std::vector<float>>& rows) {
  FloatMatrix points(static_cast<Eigen::Index>(rows.size()),
                     static_cast<Eigen::Index>(rows[0].size()));
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    for (Eigen::Index c = 0; c < points.cols(); ++c) {
      points(i, c) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(c)];
    }
  }
  return points;
}

KMeansResult cluster(const FloatMatrix& points, const KMeansOptions& options) {
  NoProgress progress;
  return k_means(points, options, progress);
}

KMeansResult cluster_from(const FloatMatrix& points, const Eigen::MatrixXd& start,
                          const KMeansOptions& options = {}) {
  NoProgress progress;
  return k_means_from(points, start, options, progress);
}

void expect_no_rise(const std::vector<double>& history) {
  for (std::size_t i = 1; i < history.size(); ++i) {
    EXPECT_LE(history[i], history[i - 1] * (1 + 1e-14)) << i;
  }
}

TEST(KMeans, SpecVector) {
  const FloatMatrix points = matrix({{0, 0}, {0, 1}, {1, 0}, {8, 8}, {8, 9}, {9, 8}, {4, 4}});
  Eigen::Matrix2d start;
  start << 0, 0, 9, 9;
  const KMeansResult result = cluster_from(points, start);
  EXPECT_NEAR(result.centroids(0, 0), 1.25, 1e-12);
  EXPECT_NEAR(result.centroids(0, 1), 1.25, 1e-12);
  EXPECT_NEAR(result.centroids(1, 0), 8.3333, 5e-5);
  EXPECT_NEAR(result.centroids(1, 1), 8.3333, 5e-5);
  EXPECT_NEAR(result.inertia, 22.8333, 5e-5);
  EXPECT_EQ(result.labels, (std::vector<int>{0, 0, 0, 1, 1, 1, 0}));
  EXPECT_EQ(result.counts, (std::vector<std::int64_t>{4, 3}));
  EXPECT_TRUE(result.converged);
}

TEST(KMeans, InertiaNeverRises) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto blobs = make_blobs(2000, 6, 3, 2.5, seed);
    KMeansOptions options;
    options.clusters = 9;
    options.restarts = 2;
    options.tolerance = 0;
    options.seed = seed;
    const KMeansResult result = cluster(blobs.points, options);
    EXPECT_GT(result.inertia_history.size(), 3u);
    expect_no_rise(result.inertia_history);
    EXPECT_TRUE(result.converged);
    EXPECT_NEAR(result.inertia, plain_inertia(blobs.points, result.centroids),
                1e-9 * result.inertia);
  }
}

// Settled: labels are those of the nearest centroid, centroids the means of their points.
TEST(KMeans, EndsAtAFixedPoint) {
  const auto blobs = make_blobs(5000, 5, 4, 1.5, 3);
  KMeansOptions options;
  options.tolerance = 0;
  const KMeansResult result = cluster(blobs.points, options);
  Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(5, 4);
  for (Eigen::Index i = 0; i < blobs.points.rows(); ++i) {
    const Eigen::RowVectorXd point = blobs.points.row(i).cast<double>();
    Eigen::Index nearest = 0;
    (result.centroids.rowwise() - point).rowwise().squaredNorm().minCoeff(&nearest);
    ASSERT_EQ(result.labels[static_cast<std::size_t>(i)], nearest);
    sums.row(nearest) += point;
  }
  for (Eigen::Index i = 0; i < 5; ++i) {
    const Eigen::RowVectorXd mean = sums.row(i) / result.counts[static_cast<std::size_t>(i)];
    EXPECT_LT((mean - result.centroids.row(i)).cwiseAbs().maxCoeff(), 1e-12);
  }
  const KMeansResult again = cluster_from(blobs.points, result.centroids, options);
  EXPECT_EQ(again.labels, result.labels);
  EXPECT_LT((again.centroids - result.centroids).cwiseAbs().maxCoeff(), 1e-13);
  EXPECT_LE(again.iterations, 2);
}

TEST(KMeans, FindsWellSeparatedGroups) {
  const auto blobs = make_blobs(3000, 5, 8, 0.2, 4);
  const KMeansResult result = cluster(blobs.points, {});
  std::set<std::pair<int, int>> pairs;
  for (std::size_t i = 0; i < result.labels.size(); ++i) {
    pairs.insert({result.labels[i], blobs.groups[i]});
  }
  EXPECT_EQ(pairs.size(), 5u);
}

TEST(KMeans, TheTruthIsAFixedPoint) {
  const auto blobs = make_blobs(3000, 5, 8, 0.2, 5);
  const KMeansResult result = cluster_from(blobs.points, blobs.centres);
  EXPECT_EQ(result.labels, blobs.groups);
  EXPECT_LT((result.centroids - blobs.centres).cwiseAbs().maxCoeff(), 0.05);
}

TEST(KMeans, ShiftingAllPointsShiftsTheCentroids) {
  auto blobs = make_blobs(3000, 4, 3, 2, 6);
  // Steps of 1/64: the shifted values are exact in float.
  blobs.points = (blobs.points.array() * 64).round() / 64;
  FloatMatrix shifted = blobs.points;
  shifted.array() += 4096;
  KMeansOptions options;
  options.clusters = 6;
  options.tolerance = 0;
  const KMeansResult here = cluster(blobs.points, options);
  const KMeansResult there = cluster(shifted, options);
  EXPECT_EQ(here.labels, there.labels);
  EXPECT_NEAR(here.inertia, there.inertia, 1e-9 * here.inertia);
  EXPECT_LT((there.centroids.array() - 4096 - here.centroids.array()).abs().maxCoeff(), 1e-9);
}

TEST(KMeans, TheOrderOfPointsDoesNotMatter) {
  const auto blobs = make_blobs(1000, 4, 3, 2, 7);
  std::vector<Eigen::Index> order(1000);
  std::iota(order.begin(), order.end(), 0);
  Random random(1);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.index(i)]);
  FloatMatrix mixed(1000, 3);
  for (Eigen::Index i = 0; i < 1000; ++i) {
    mixed.row(i) = blobs.points.row(order[static_cast<std::size_t>(i)]);
  }
  KMeansOptions options;
  options.tolerance = 0;
  const KMeansResult first = cluster_from(blobs.points, blobs.centres, options);
  const KMeansResult second = cluster_from(mixed, blobs.centres, options);
  for (std::size_t i = 0; i < order.size(); ++i) {
    EXPECT_EQ(second.labels[i], first.labels[static_cast<std::size_t>(order[i])]);
  }
  EXPECT_LT((first.centroids - second.centroids).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(KMeans, OneClusterIsTheMean) {
  const auto blobs = make_blobs(700, 3, 5, 1, 8);
  KMeansOptions options;
  options.clusters = 1;
  const KMeansResult result = cluster(blobs.points, options);
  const Eigen::RowVectorXd mean = blobs.points.cast<double>().colwise().mean();
  EXPECT_LT((result.centroids.row(0) - mean).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(KMeans, AsManyClustersAsPoints) {
  const FloatMatrix points = matrix({{0, 0}, {0, 1}, {1, 0}, {8, 8}, {-3, 9}});
  KMeansOptions options;
  options.clusters = 5;
  const KMeansResult result = cluster(points, options);
  EXPECT_EQ(result.inertia, 0);
  EXPECT_EQ(result.counts, (std::vector<std::int64_t>(5, 1)));
}

TEST(KMeans, AnEmptiedClusterTakesTheFarthestPoint) {
  const FloatMatrix points = matrix({{0, 0}, {1, 0}, {2, 0}, {0, 1}, {30, 40}});
  Eigen::MatrixXd start(3, 2);
  start << 0, 0, 1000, 1000, 2000, 2000;  // all points are nearest to the first
  const KMeansResult result = cluster_from(points, start);
  expect_no_rise(result.inertia_history);
  EXPECT_EQ(std::count(result.counts.begin(), result.counts.end(), 0), 0);
  EXPECT_EQ(result.labels[4], 1);  // the first emptied cluster takes the farthest point
  EXPECT_EQ(result.counts[1], 1);
  EXPECT_DOUBLE_EQ(result.centroids(1, 0), 30);
}

TEST(KMeans, NoClusterIsLeftEmpty) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto blobs = make_blobs(300, 3, 2, 1, seed);
    Eigen::MatrixXd start = Eigen::MatrixXd::Constant(8, 2, 1e3);  // equal, far away
    start.row(5) << 5, 5;
    KMeansOptions options;
    options.tolerance = seed % 2 == 0 ? 0 : 1;  // a tolerance of 1 stops at once
    const KMeansResult result = cluster_from(blobs.points, start, options);
    expect_no_rise(result.inertia_history);
    EXPECT_EQ(std::count(result.counts.begin(), result.counts.end(), 0), 0);
    EXPECT_EQ(std::accumulate(result.counts.begin(), result.counts.end(), std::int64_t{0}), 300);
  }
}

TEST(KMeans, StopsAtTheMostIterations) {
  const auto blobs = make_blobs(2000, 6, 3, 3, 9);
  KMeansOptions options;
  options.clusters = 12;
  options.max_iterations = 2;
  options.restarts = 1;
  const KMeansResult result = cluster(blobs.points, options);
  EXPECT_EQ(result.iterations, 2);
  EXPECT_FALSE(result.converged);
  EXPECT_NEAR(result.inertia, plain_inertia(blobs.points, result.centroids), 1e-9 * result.inertia);
}

TEST(KMeans, MoreStartsAreNeverWorse) {
  const auto blobs = make_blobs(800, 7, 2, 0.8, 10);
  double last = std::numeric_limits<double>::infinity();
  for (const int restarts : {1, 3, 10}) {
    KMeansOptions options;
    options.clusters = 7;
    options.restarts = restarts;
    const double inertia = cluster(blobs.points, options).inertia;
    EXPECT_LE(inertia, last);
    last = inertia;
  }
}

TEST(KMeans, TheSameBitsForAnySeedAndThreadCount) {
  const auto blobs = make_blobs(20000, 6, 7, 2, 11);
  KMeansOptions options;
  options.restarts = 2;
  const auto with_threads = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return cluster(blobs.points, options);
  };
  const KMeansResult one = with_threads(1);
  const KMeansResult four = with_threads(4);
  EXPECT_EQ(one.labels, four.labels);
  EXPECT_EQ(one.centroids, four.centroids);
  EXPECT_EQ(one.inertia_history, four.inertia_history);
  EXPECT_EQ(one.inertia, four.inertia);
}

TEST(KMeans, OrderBySizeRenumbersEverything) {
  const auto blobs = make_blobs(1000, 4, 3, 1, 12);
  KMeansResult result = cluster_from(blobs.points, blobs.centres);
  const KMeansResult before = result;
  order_by_size(result);
  EXPECT_TRUE(std::is_sorted(result.counts.rbegin(), result.counts.rend()));
  for (std::size_t i = 0; i < result.labels.size(); ++i) {
    const Eigen::MatrixXd now = result.centroids.row(result.labels[i]);
    EXPECT_EQ(now, before.centroids.row(before.labels[i]));
  }
}

TEST(KMeansPlusPlus, DrawsDifferentPointsOfAllGroups) {
  const auto blobs = make_blobs(2000, 5, 6, 0.05, 13);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    std::vector<Random> randoms = {Random(seed)};
    const Eigen::MatrixXd start =
        k_means_plus_plus(PointTiles(blobs.points, NoProgress()), 5, randoms, NoProgress())[0];
    std::set<Eigen::Index> groups;
    for (Eigen::Index i = 0; i < 5; ++i) {
      Eigen::Index group = 0;
      (blobs.centres.rowwise() - start.row(i)).rowwise().squaredNorm().minCoeff(&group);
      groups.insert(group);
    }
    EXPECT_EQ(groups.size(), 5u) << seed;
  }
}

TEST(KMeansPlusPlus, NeverDrawsAPointTwice) {
  // Mostly copies of one point: the few others must all be found.
  FloatMatrix points = FloatMatrix::Zero(3000, 2);
  for (Eigen::Index i = 0; i < 4; ++i) points(700 * i + 3, 0) = static_cast<float>(i + 1);
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    std::vector<Random> randoms = {Random(seed)};
    const Eigen::MatrixXd start =
        k_means_plus_plus(PointTiles(points, NoProgress()), 5, randoms, NoProgress())[0];
    std::set<double> values(start.col(0).begin(), start.col(0).end());
    EXPECT_EQ(values.size(), 5u);
  }
}

// Stops once it is told; counts the stages it heard of.
class StoppableProgress final : public Progress {
 public:
  void report(double fraction, std::string_view) override {
    EXPECT_GE(fraction, last_);
    EXPECT_LE(fraction, 1);
    last_ = fraction;
    ++reports;
  }
  bool stop_requested() const override { return stop.load(); }
  std::atomic<bool> stop = false;
  std::atomic<int> reports = 0;

 private:
  double last_ = 0;
};

TEST(KMeans, ReportsEveryIterationAndCanBeStopped) {
  const auto blobs = make_blobs(100000, 20, 6, 3, 14);
  KMeansOptions options;
  options.clusters = 40;
  options.restarts = 50;
  options.tolerance = 0;
  StoppableProgress progress;
  std::thread stopper([&progress] {
    while (progress.reports < 5) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    progress.stop = true;
  });
  EXPECT_THROW(k_means(blobs.points, options, progress), Cancelled);
  stopper.join();
  EXPECT_LT(progress.reports, 50 * 300);
}

}  // namespace
}  // namespace lithoscope

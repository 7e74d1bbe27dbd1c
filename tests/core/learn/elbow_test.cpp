#include "core/learn/elbow.h"

#include <cmath>

#include "core/learn/kmeans.h"
#include "core/learn/silhouette.h"
#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

class Listener final : public Progress {
 public:
  void report(double fraction, std::string_view stage) override {
    EXPECT_GE(fraction, last - 1e-12);
    last = fraction;
    if (test::contains(std::string(stage), "silhouette")) stages.emplace_back(stage);
  }
  bool stop_requested() const override { return false; }
  double last = 0;
  std::vector<std::string> stages;
};

TEST(Elbow, BendsAtTheNumberOfGroups) {
  const auto blobs = test::make_blobs(1500, 4, 5, 0.3, 30);
  ElbowOptions options;
  options.k_min = 1;
  options.k_max = 7;
  Listener progress;
  const auto curve = elbow_curve(blobs.points, options, progress);
  ASSERT_EQ(curve.size(), 7u);
  EXPECT_TRUE(std::isnan(curve[0].silhouette));
  std::size_t best = 1;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    EXPECT_EQ(curve[i].k, static_cast<int>(i) + 1);
    EXPECT_LT(curve[i].inertia, curve[i - 1].inertia);
    if (curve[i].silhouette > curve[best].silhouette) best = i;
  }
  EXPECT_EQ(curve[best].k, 4);
  EXPECT_GT(curve[2].inertia, 5 * curve[3].inertia);
  EXPECT_LT(curve[3].inertia, 1.5 * curve[4].inertia);
  EXPECT_NEAR(progress.last, 1, 1e-12);
  ASSERT_EQ(progress.stages.size(), 7u);
  EXPECT_TRUE(test::contains(progress.stages[3], "4 clusters"));

  KMeansOptions clustering;
  clustering.clusters = 4;
  clustering.restarts = options.restarts;
  NoProgress quiet;
  const auto direct = k_means(blobs.points, clustering, quiet);
  EXPECT_EQ(curve[3].inertia, direct.inertia);
  EXPECT_EQ(curve[3].silhouette, silhouette(blobs.points, direct.labels, 2000, 1, quiet));

  const Table table = elbow_table(curve);
  EXPECT_EQ(table.numbers("k")[6], 7);
  EXPECT_EQ(table.numbers("inertia")[2], curve[2].inertia);
  EXPECT_EQ(table.numbers("silhouette")[2], curve[2].silhouette);
}

TEST(Elbow, NamesTheParameterThatIsWrong) {
  const auto blobs = test::make_blobs(6, 2, 2, 1, 31);
  NoProgress progress;
  ElbowOptions options;
  options.k_max = 9;
  EXPECT_EQ(test::error_of([&] { elbow_curve(blobs.points, options, progress); }).field(), "k_max");
  options.k_min = 10;
  EXPECT_EQ(test::error_of([&] { elbow_curve(blobs.points, options, progress); }).field(), "k_min");
}

}  // namespace
}  // namespace lithoscope

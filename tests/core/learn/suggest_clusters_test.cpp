#include "core/learn/suggest_clusters.h"

#include <cmath>
#include <limits>

#include "tests/core/learn/blobs.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

TEST(SuggestClusters, FindsTheNumberOfGroups) {
  for (const int groups : {3, 4, 6}) {
    const auto blobs = test::make_blobs(900, groups, 5, 0.3, 30);
    ElbowOptions options;
    options.k_max = 10;
    NoProgress progress;
    const auto curve = elbow_curve(blobs.points, options, progress);
    const auto suggestion = suggest_clusters(curve);
    ASSERT_TRUE(suggestion);
    EXPECT_EQ(suggestion->roundest, groups);
    EXPECT_EQ(suggestion->clusters, suggestion->bend);
    EXPECT_NEAR(suggestion->clusters, groups, 1) << "a bend of blobs of unlike distances";
    EXPECT_TRUE(test::contains(suggestion->reason, "highest at " + std::to_string(groups)));
  }
}

TEST(SuggestClusters, TakesThePointFarthestBelowTheStraightLine) {
  // From 100 at 2 to 10 at 6: at 4 the line is at 55, the curve at 15.
  const auto suggestion =
      suggest_clusters({{2, 100, 0.3}, {3, 60, 0.4}, {4, 15, 0.2}, {5, 12, 0.1}, {6, 10, 0.1}});
  ASSERT_TRUE(suggestion);
  EXPECT_EQ(suggestion->bend, 4);
  EXPECT_EQ(suggestion->roundest, 3);
  EXPECT_EQ(suggestion->clusters, 4);
  EXPECT_EQ(suggestion->reason,
            "The inertia bends at 4: up to there each further cluster takes off 42 % of it, beyond "
            "only 2.5 %. The silhouette is highest at 3 (0.40).");
}

TEST(SuggestClusters, AStraightCurveHasNoBend) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(suggest_clusters({{2, 3, none}, {3, 2, none}, {4, 1, none}}));
  const auto by_width = suggest_clusters({{2, 3, 0.1}, {3, 2, 0.2}, {4, 1, 0.15}});
  ASSERT_TRUE(by_width);
  EXPECT_FALSE(by_width->bend);
  EXPECT_EQ(by_width->clusters, 3);
}

TEST(SuggestClusters, NeedsThreePoints) {
  EXPECT_FALSE(suggest_clusters({}));
  EXPECT_FALSE(suggest_clusters({{2, 3, 0.1}, {3, 2, 0.2}}));
}

TEST(SuggestClusters, ReadsTheTableOfTheOperation) {
  const std::vector<ElbowPoint> curve = {{2, 9, 0.5}, {3, 4, 0.6}};
  const auto read = elbow_points(elbow_table(curve));
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[1].k, 3);
  EXPECT_EQ(read[1].inertia, 4);
  EXPECT_EQ(read[0].silhouette, 0.5);
  test::error_of([] { elbow_points(Table()); });
}

}  // namespace
}  // namespace lithoscope

#include "core/registration/masked_outlier.h"

#include <cmath>

#include "core/registration/fit_quality.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const Grid kTarget{.rows = 400, .cols = 300, .pitch_x_um = 50, .pitch_y_um = 50};

FitResult fit_of(const std::vector<MatchingPoint>& points, TransformKind kind) {
  FitOptions options;
  options.kind = kind;
  return fit_registration(points, options, kTarget, NoProgress());
}

TEST(MaskedOutlier, IsFoundThoughItPullsTheFit) {
  Random random(1);
  int hidden = 0;
  for (const TransformKind kind :
       {TransformKind::kSimilarity, TransformKind::kAffine, TransformKind::kProjective}) {
    int significant = 0;
    for (int round = 0; round < 30; ++round) {
      const int count = static_cast<int>(points_needed(kind)) + 5;
      auto points = test::points_under(test::similarity(0.8, 10, 100, -50), count, random, 10);
      const auto wrong = static_cast<std::size_t>(round % count);
      points[wrong].target.x_um += 2500;
      const FitResult fit = fit_of(points, kind);
      const auto found = masked_outlier(points, kind, fit, kTarget);
      ASSERT_TRUE(found);
      if (!found->significant) continue;
      ++significant;
      EXPECT_EQ(found->point, wrong);
      EXPECT_GT(found->miss_px, 10 * found->others_px);
      EXPECT_GT(found->miss_um, 500);
      // Its own residual says less than it should, often less than another's.
      hidden += fit.residuals[wrong].distance_um < 0.6 * found->miss_um ? 1 : 0;
      const FitQuality quality = fit_quality(points, kind, fit, std::nullopt, kTarget);
      const auto told = std::find_if(
          quality.warnings.begin(), quality.warnings.end(),
          [](const FitWarning& each) { return each.kind == FitWarning::Kind::kOutlier; });
      ASSERT_NE(told, quality.warnings.end());
      EXPECT_EQ(told->point, wrong);
    }
    // Where the points lie by chance, one may stand so far out that nothing tells against it.
    EXPECT_GE(significant, 28) << transform_word(kind);
  }
  EXPECT_GT(hidden, 20);
}

TEST(MaskedOutlier, IsRarelySeenAmongGoodClicks) {
  Random random(2);
  int alarms = 0, rounds = 0;
  for (const TransformKind kind : {TransformKind::kSimilarity, TransformKind::kAffine}) {
    for (int round = 0; round < 400; ++round, ++rounds) {
      const int count = static_cast<int>(points_needed(kind)) + 3 + round % 8;
      const auto points =
          test::points_under(test::similarity(0.8, 10, 100, -50), count, random, 100);
      const auto found = masked_outlier(points, kind, fit_of(points, kind), kTarget);
      ASSERT_TRUE(found);
      alarms += found->significant ? 1 : 0;
    }
  }
  EXPECT_LT(alarms, rounds / 40) << "a hundredth is what it is set to";
}

TEST(MaskedOutlier, IsNotLookedForWhereNothingWouldTell) {
  Random random(3);
  auto points = test::points_under(test::similarity(0.8, 10, 100, -50), 4, random, 10);
  points[0].target.x_um += 2500;
  EXPECT_FALSE(masked_outlier(points, TransformKind::kSimilarity,
                              fit_of(points, TransformKind::kSimilarity), kTarget));
  points = test::points_under(test::similarity(0.8, 10, 100, -50), 12, random, 10);
  points[0].target.x_um += 2500;
  EXPECT_FALSE(masked_outlier(points, TransformKind::kThinPlate,
                              fit_of(points, TransformKind::kThinPlate), kTarget));
  // A point that is left out already is no outlier any more.
  points[0].enabled = false;
  const auto found = masked_outlier(points, TransformKind::kAffine,
                                    fit_of(points, TransformKind::kAffine), kTarget);
  ASSERT_TRUE(found);
  EXPECT_NE(found->point, 0u);
  EXPECT_FALSE(found->significant);
}

}  // namespace
}  // namespace lithoscope

#include "core/registration/ransac.h"

#include "core/registration/fit.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::points_under;
using test::similarity;

const Grid kGrid{.rows = 100, .cols = 100, .pitch_x_um = 100, .pitch_y_um = 100};

FitOptions robust(TransformKind kind, std::uint64_t seed = 1) {
  FitOptions options;
  options.kind = kind;
  options.robust = true;
  options.ransac_tolerance_px = 1.5;
  options.seed = seed;
  return options;
}

// `count` points of which 40 in 100 were set at a wholly wrong place.
std::vector<MatchingPoint> with_gross_errors(const Transform& truth, int count, Random& random) {
  auto points = points_under(truth, count, random, 20);
  for (int i = 0; i < count * 2 / 5; ++i) {
    auto& point = points[static_cast<std::size_t>(i)];
    point.target.x_um += 2000 + 5000 * random.uniform();
    point.target.y_um -= 5000 * random.uniform() - 2500;
  }
  return points;
}

TEST(Ransac, FindsTheTruthAmongGrossErrors) {
  Random random(20);
  for (const TransformKind kind : {TransformKind::kSimilarity, TransformKind::kAffine}) {
    for (const int count : {10, 40, 100}) {  // tried completely, and drawn
      for (int trial = 0; trial < 3; ++trial) {
        const Transform truth =
            similarity(0.3 + random.uniform(), 360 * random.uniform(), 1e3 * random.normal(), 50);
        const auto points = with_gross_errors(truth, count, random);
        const FitResult fit = fit_registration(points, robust(kind), kGrid, NoProgress());
        const int wrong = count * 2 / 5;
        for (int i = 0; i < count; ++i) {
          EXPECT_EQ(fit.residuals[static_cast<std::size_t>(i)].used, i >= wrong);
        }
        EXPECT_EQ(fit.points_used, static_cast<std::size_t>(count - wrong));
        // The final fit is the least squares fit of the points that agree.
        const std::vector<MatchingPoint> good(points.begin() + wrong, points.end());
        FitOptions plain;
        plain.kind = kind;
        const FitResult direct = fit_registration(good, plain, kGrid, NoProgress());
        EXPECT_LT(test::largest_distance_um(fit.transform, direct.transform), 1e-9);
        EXPECT_NEAR(fit.rmse_px, direct.rmse_px, 1e-12);
      }
    }
  }
}

TEST(Ransac, FindsAMirroredTruth) {
  Random random(21);
  const Transform truth = similarity(0.7, 25, 100, 200, true);
  FitOptions options = robust(TransformKind::kSimilarity);
  options.allow_reflection = true;
  const auto fit =
      fit_registration(with_gross_errors(truth, 20, random), options, kGrid, NoProgress());
  EXPECT_EQ(fit.points_used, 12u);
  EXPECT_TRUE(fit.transform.reflects());
}

TEST(Ransac, TheSameSeedGivesTheSameFit) {
  Random random(22);
  const auto points = with_gross_errors(similarity(0.5, 70, 1, 2), 300, random);
  const auto options = robust(TransformKind::kAffine, 5);
  const FitResult first = fit_registration(points, options, kGrid, NoProgress());
  const FitResult second = fit_registration(points, options, kGrid, NoProgress());
  EXPECT_EQ(first.transform.linear, second.transform.linear);
  EXPECT_EQ(first.transform.shift, second.transform.shift);
}

TEST(Ransac, KeepsAllWhereAllAgree) {
  Random random(23);
  const auto points = points_under(similarity(0.5, 70, 1, 2), 8, random, 10);
  const auto fit =
      fit_registration(points, robust(TransformKind::kSimilarity), kGrid, NoProgress());
  EXPECT_EQ(fit.points_used, 8u);
}

TEST(Ransac, SaysWhereNothingAgrees) {
  Random random(24);
  std::vector<MatchingPoint> points;
  for (int i = 0; i < 6; ++i) {
    points.push_back({"P",
                      {1e5 * random.uniform(), 1e5 * random.uniform()},
                      {1e5 * random.uniform(), 1e5 * random.uniform()},
                      true});
  }
  const Error error = error_of(
      [&] { fit_registration(points, robust(TransformKind::kAffine), kGrid, NoProgress()); });
  EXPECT_TRUE(contains(error.problem(), "3 of the 6"));
  EXPECT_EQ(error.field(), "ransac_tolerance_px");
}

TEST(Ransac, NeedsTheTargetsPixelSizeAndEnoughPoints) {
  Random random(25);
  const auto points = points_under(similarity(0.5, 70, 1, 2), 8, random, 10);
  const auto options = robust(TransformKind::kSimilarity);
  EXPECT_EQ(
      error_of([&] { fit_registration(points, options, std::nullopt, NoProgress()); }).field(),
      "target");
  const std::vector<MatchingPoint> one(points.begin(), points.begin() + 1);
  EXPECT_EQ(error_of([&] { fit_registration(one, options, kGrid, NoProgress()); }).problem(),
            "2 points are needed; 1 are set");
}

TEST(Ransac, CanBeStopped) {
  class Stopped final : public Progress {
    void report(double, std::string_view) override {}
    bool stop_requested() const override { return true; }
  };
  Random random(26);
  const auto points = points_under(similarity(0.5, 70, 1, 2), 50, random, 10);
  EXPECT_THROW(fit_registration(points, robust(TransformKind::kSimilarity), kGrid, Stopped()),
               Cancelled);
}

}  // namespace
}  // namespace lithoscope

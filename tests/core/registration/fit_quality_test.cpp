#include "core/registration/fit_quality.h"

#include <algorithm>
#include <cmath>

#include "core/registration/polygons.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::similarity;

// 100 × 100 pixels of 10 µm: its outline is a square from -5 to 995 µm.
const Grid kMap{.rows = 100, .cols = 100, .pitch_x_um = 10, .pitch_y_um = 10};

std::vector<MatchingPoint> at(const std::vector<PointUm>& places) {
  std::vector<MatchingPoint> points;
  for (const PointUm& place : places) {
    points.push_back({fmt::format("P{}", points.size() + 1), place, place, true});
  }
  return points;
}

FitQuality quality_of(const std::vector<MatchingPoint>& points, TransformKind kind,
                      const std::optional<Grid>& source = kMap,
                      const std::optional<Grid>& target = kMap) {
  FitOptions options;
  options.kind = kind;
  return fit_quality(points, kind, fit_registration(points, options, target, NoProgress()), source,
                     target);
}

std::vector<FitWarning::Kind> kinds(const FitQuality& quality) {
  std::vector<FitWarning::Kind> list;
  for (const FitWarning& warning : quality.warnings) list.push_back(warning.kind);
  return list;
}

const std::vector<PointUm> kCorners = {{-5, -5}, {995, -5}, {995, 995}, {-5, 995}, {500, 400}};

TEST(Polygons, HullAreaAndIntersection) {
  const Polygon hull =
      convex_hull(std::vector<PointUm>{{0, 0}, {4, 0}, {2, 1}, {4, 4}, {0, 4}, {2, 0}, {0, 0}});
  EXPECT_EQ(hull.size(), 4u);
  EXPECT_DOUBLE_EQ(polygon_area(hull), 16);
  const Polygon shifted = {{3, 3}, {7, 3}, {7, 7}, {3, 7}};
  EXPECT_DOUBLE_EQ(polygon_area(intersection(hull, shifted)), 1);
  const Polygon away = {{30, 3}, {70, 3}, {70, 7}, {30, 7}};
  EXPECT_DOUBLE_EQ(polygon_area(intersection(hull, away)), 0);
  EXPECT_LT(convex_hull(std::vector<PointUm>{{0, 0}, {1, 1}, {2, 2}, {3, 3}}).size(), 3u);
  EXPECT_DOUBLE_EQ(polygon_area(outline_of(kMap)), 1e6);
}

TEST(FitQuality, GoodPointsRaiseNoWarning) {
  const FitQuality quality = quality_of(at(kCorners), TransformKind::kAffine);
  EXPECT_TRUE(quality.warnings.empty());
  EXPECT_NEAR(quality.coverage, 1, 1e-12);
  EXPECT_EQ(quality.points_used, 5u);
  EXPECT_LT(quality.largest_residual_px, 1e-9);
}

TEST(FitQuality, CoverageIsTheHullOverTheMap) {
  auto points = at({{95, 95}, {595, 95}, {595, 595}, {95, 595}, {300, 300}});
  EXPECT_NEAR(quality_of(points, TransformKind::kAffine).coverage, 0.25, 1e-9);
  // A source that reaches only the left half of the map: that is what is to be covered.
  Grid left = kMap;
  left.cols = 50;
  points = at({{-5, -5}, {495, -5}, {495, 995}, {-5, 995}, {300, 300}});
  EXPECT_NEAR(quality_of(points, TransformKind::kAffine).coverage, 0.5, 1e-9);
  EXPECT_NEAR(quality_of(points, TransformKind::kAffine, left).coverage, 1, 1e-9);
  // Points outside the map cover nothing of it.
  EXPECT_NEAR(quality_of(at({{2000, 2000}, {3000, 2000}, {2000, 3000}, {3000, 3000}}),
                         TransformKind::kAffine)
                  .coverage,
              0, 1e-12);
  EXPECT_TRUE(std::isnan(
      quality_of(at(kCorners), TransformKind::kAffine, std::nullopt, std::nullopt).coverage));
}

TEST(FitQuality, SaysHowManyPointsAreNeeded) {
  const auto three = at({{0, 0}, {900, 0}, {0, 900}});
  const FitQuality exact = quality_of(three, TransformKind::kAffine);
  ASSERT_EQ(kinds(exact), std::vector{FitWarning::Kind::kTooFewPoints});
  EXPECT_TRUE(contains(exact.warnings[0].text, "at least 4"));
  // Too few for a fit: words all the same.
  const FitQuality none = fit_quality(three, TransformKind::kProjective, std::nullopt, kMap, kMap);
  ASSERT_EQ(kinds(none), std::vector{FitWarning::Kind::kTooFewPoints});
  EXPECT_TRUE(contains(none.warnings[0].text, "4 points are needed for the projective map"));
  EXPECT_TRUE(contains(none.warnings[0].text, "set 1 more"));
  EXPECT_TRUE(std::isnan(none.largest_residual_um));
  EXPECT_EQ(fit_quality({}, TransformKind::kThinPlate, {}, {}, {}).warnings.size(), 1u);
  EXPECT_TRUE(kinds(quality_of(three, TransformKind::kSimilarity)).empty());
}

TEST(FitQuality, SeesPointsNearlyOnALine) {
  const auto points = at({{0, 10}, {300, 295}, {600, 600}, {900, 905}});
  const auto affine = kinds(quality_of(points, TransformKind::kAffine));
  EXPECT_EQ(std::count(affine.begin(), affine.end(), FitWarning::Kind::kNearlyCollinear), 1);
  const auto turned = kinds(quality_of(points, TransformKind::kSimilarity));
  EXPECT_EQ(std::count(turned.begin(), turned.end(), FitWarning::Kind::kNearlyCollinear), 0);
}

TEST(FitQuality, NamesThePointFarOffTheOthers) {
  Random random(5);
  for (const TransformKind kind :
       {TransformKind::kSimilarity, TransformKind::kAffine, TransformKind::kThinPlate}) {
    std::vector<PointUm> places;
    for (int i = 0; i < 16; ++i) places.push_back({300.0 * (i % 4), 300.0 * (i / 4)});
    auto points = at(places);
    for (MatchingPoint& point : points) {
      point.target.x_um += 3 * random.normal();
      point.target.y_um += 3 * random.normal();
    }
    EXPECT_TRUE(quality_of(points, kind).warnings.empty()) << kind_in_words(kind);
    points[6].target.x_um += 150;
    const FitQuality quality = quality_of(points, kind);
    ASSERT_EQ(kinds(quality), std::vector{FitWarning::Kind::kOutlier}) << kind_in_words(kind);
    EXPECT_EQ(quality.warnings[0].point, 6u);
    EXPECT_TRUE(contains(quality.warnings[0].text, "\"P7\""));
    if (kind == TransformKind::kThinPlate) continue;
    EXPECT_EQ(quality.largest_residual_point, 6u);
    EXPECT_GT(quality.largest_residual_px, 5);
    points[6].enabled = false;
    EXPECT_TRUE(quality_of(points, kind).warnings.empty());
  }
}

TEST(FitQuality, SmallMissesAreNoOutliers) {
  auto points = at(kCorners);
  points[4].target.x_um += 15;  // 1.5 px
  EXPECT_TRUE(quality_of(points, TransformKind::kAffine).warnings.empty());
}

TEST(FitQuality, WarnsWhereMostIsExtrapolated) {
  const auto points = at({{0, 0}, {200, 0}, {200, 200}, {0, 200}});
  const FitQuality quality = quality_of(points, TransformKind::kSimilarity);
  ASSERT_EQ(kinds(quality), std::vector{FitWarning::Kind::kExtrapolating});
  EXPECT_TRUE(contains(quality.warnings[0].text, "4 %"));
}

}  // namespace
}  // namespace lithoscope

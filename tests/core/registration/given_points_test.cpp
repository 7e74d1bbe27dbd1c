// Points that stand in a recipe.
#include "core/registration/given_points.h"

#include "core/operations/register_core.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

const std::vector<MatchingPoint> kPoints = {
    {"Point 1", {0.1, -2.0 / 3}, {1e-7, 12345.678901234567}, true},
    {"Größe", {5, 6}, {7, 8}, false}};

TEST(GivenPoints, AreReadAsTheyWereWritten) {
  // Through text, as a recipe goes.
  const auto read = points_from_json(Json::parse(points_to_json(kPoints).dump()));
  ASSERT_EQ(read.size(), kPoints.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    EXPECT_EQ(read[i].name, kPoints[i].name);
    EXPECT_EQ(read[i].source.x_um, kPoints[i].source.x_um);
    EXPECT_EQ(read[i].source.y_um, kPoints[i].source.y_um);
    EXPECT_EQ(read[i].target.x_um, kPoints[i].target.x_um);
    EXPECT_EQ(read[i].target.y_um, kPoints[i].target.y_um);
    EXPECT_EQ(read[i].enabled, kPoints[i].enabled);
  }
}

TEST(GivenPoints, SayWhichEntryIsWrong) {
  for (const char* bad :
       {"[1]", R"([{"source_um": [1, 2]}])", R"([{"source_um": [1], "target_um": [1, 2]}])",
        R"([{"source_um": ["1", 2], "target_um": [1, 2]}])",
        R"([{"source_um": [1, 2], "target_um": [1, 2], "enabeld": false}])",
        R"([{"source_um": [1, 2], "target_um": [1, 2], "name": 3}])"}) {
    const Error error = error_of([&] { points_from_json(Json::parse(bad)); });
    EXPECT_TRUE(contains(error.what(), "points[0]")) << bad << ": " << error.what();
  }
  EXPECT_TRUE(contains(error_of([] { points_from_json(Json::object()); }).what(), "points"));
  // The same place twice cannot be fitted.
  auto twice = kPoints;
  twice[1] = twice[0];
  error_of([&] { points_from_json(points_to_json(twice)); });
}

TEST(GivenPoints, FeedTheRegistration) {
  Registry registry;
  register_core(registry);
  const Operation& given = registry.operation("registration.points");
  const Operation& fit = registry.operation("registration.fit");
  NoProgress progress;
  const std::vector<MatchingPoint> points = {
      {"a", {0, 0}, {10, 20}, true}, {"b", {1, 0}, {12, 20}, true}, {"c", {0, 1}, {10, 22}, true}};
  const Outputs table = given.run(
      Inputs{}, Parameters(given.parameters, Json{{"points", points_to_json(points)}}), progress);
  Inputs inputs;
  inputs.set("points", table.at("points"));
  const Outputs fitted = fit.run(inputs, Parameters(fit.parameters, Json::object()), progress);
  EXPECT_NEAR(fitted.at("transform").as<Transform>()->scale(), 2, 1e-12);
}

}  // namespace
}  // namespace lithoscope

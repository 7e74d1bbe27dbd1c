#include "core/registration/correction.h"

#include "core/operations/register_core.h"
#include "core/registration/compose.h"
#include "core/registration/fit.h"
#include "core/registration/given_points.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

Transform change() {
  Transform made = test::similarity(1.003, 0.4, 31.7, -12.1);
  made.kind = TransformKind::kAffine;
  made.linear(0, 1) += 1.0 / 3e3;
  return made;
}

TEST(Correction, IsReadAsItWasWritten) {
  const auto read = correction_from_json(Json::parse(correction_to_json(change()).dump()));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->kind, TransformKind::kAffine);
  EXPECT_EQ(read->linear, change().linear);
  EXPECT_EQ(read->shift, change().shift);
  EXPECT_FALSE(correction_from_json(Json()));
}

TEST(Correction, SaysWhichEntryIsWrong) {
  const auto field = [](const char* key, const Json& value) {
    Json json = correction_to_json(change());
    json[key] = value;
    return test::error_of([&] { correction_from_json(json); }).field();
  };
  EXPECT_EQ(field("kind", "thin_plate"), "correction.kind");
  EXPECT_EQ(field("kind", 3), "correction.kind");
  EXPECT_EQ(field("linear", Json::parse("[[1, 0]]")), "correction.linear");
  EXPECT_EQ(field("linear", Json::parse("[[1, 0], [0, \"1\"]]")), "correction.linear");
  EXPECT_EQ(field("shift_um", 4), "correction.shift_um");
  EXPECT_EQ(field("shift", 4), "correction");
  // Nothing can be brought back from a line.
  Json flat = correction_to_json(change());
  flat["linear"] = Json::parse("[[1, 2], [2, 4]]");
  test::error_of([&] { correction_from_json(flat); });
  test::error_of([] { correction_from_json(Json("none")); });
}

TEST(Correction, FollowsEveryKindOfFit) {
  Random random(4);
  const auto points = test::points_under(test::similarity(0.8, 10, 100, -50), 9, random, 20);
  for (const TransformKind kind : {TransformKind::kSimilarity, TransformKind::kAffine,
                                   TransformKind::kProjective, TransformKind::kThinPlate}) {
    FitOptions options;
    options.kind = kind;
    const Grid target{.rows = 10, .cols = 10, .pitch_x_um = 50, .pitch_y_um = 40};
    const FitResult plain = fit_registration(points, options, target, NoProgress());
    options.correction = change();
    const FitResult corrected = fit_registration(points, options, target, NoProgress());
    const Transform expected = followed_by(plain.transform, change());
    EXPECT_LT(test::largest_distance_um(corrected.transform, expected), 1e-6);
    EXPECT_GT(test::largest_distance_um(corrected.transform, plain.transform), 10);
    for (std::size_t i = 0; i < points.size(); ++i) {
      const PointUm mapped = expected.apply(points[i].source);
      EXPECT_NEAR(corrected.residuals[i].x_um, points[i].target.x_um - mapped.x_um, 1e-6);
      EXPECT_EQ(corrected.residuals[i].leave_one_out_um, plain.residuals[i].leave_one_out_um);
    }
    EXPECT_NE(corrected.rmse_um, plain.rmse_um);
  }
}

TEST(Correction, IsAParameterOfTheOperation) {
  Registry registry;
  register_core(registry);
  const Operation& fit = registry.operation("registration.fit");
  Random random(5);
  Inputs inputs;
  inputs.set("points",
             matching_points_to_table(test::points_under(test::similarity(2, 0, 0, 0), 5, random)));
  NoProgress progress;
  const auto fitted = [&](const Json& parameters) {
    return fit.run(inputs, Parameters(fit.parameters, parameters), progress)
        .at("transform")
        .as<Transform>();
  };
  const Json given = {{"correction", correction_to_json(change())}};
  EXPECT_LT(
      test::largest_distance_um(*fitted(given), followed_by(*fitted(Json::object()), change())),
      1e-6);
  EXPECT_EQ(test::error_of([&] { fitted({{"correction", 5}}); }).field(), "correction");
}

}  // namespace
}  // namespace lithoscope

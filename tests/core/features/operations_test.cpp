#include <gtest/gtest.h>

#include "core/operations/register_core.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

class FeatureOperations : public testing::Test {
 protected:
  FeatureOperations() { register_features(registry); }

  Outputs run(const std::string& id, const Inputs& inputs, const Json& parameters) {
    const Operation& operation = registry.operation(id);
    NoProgress progress;
    return operation.run(inputs, Parameters(operation.parameters, parameters), progress);
  }

  Registry registry;
};

TEST_F(FeatureOperations, DescribeThemselves) {
  EXPECT_EQ(registry.operations().size(), 7u);
  for (const auto& [id, operation] : registry.operations()) {
    EXPECT_FALSE(operation.deferred) << id;
    EXPECT_FALSE(operation.title.empty() || operation.summary.empty() || operation.source.empty())
        << id;
    EXPECT_NO_THROW(Parameters(operation.parameters, nullptr)) << id;
  }
}

TEST_F(FeatureOperations, ChainLinesScalingAndItsReuse) {
  Inputs image;
  image.set("image", test::random_image(5, 5, 100, 1, 10));
  const Json lines = {{{"element", "Li"}, {"wavelength_nm", 1100}},
                      {{"element", "Na"}, {"wavelength_nm", "1.2 µm"}}};
  for (const char* reduction : {"max", "area", "gaussian"}) {
    Inputs features;
    features.set("features",
                 run("libs.line_features", image,
                     {{"lines", lines}, {"half_window_nm", 15}, {"reduction", reduction}})
                     .at("features"));
    for (const char* method : {"max_abs", "standard"}) {
      const Outputs scaled = run("features.scale", features, {{"method", method}});
      Inputs again = features;
      again.set("model", scaled.at("model"));
      const Outputs applied = run("features.apply_scaling", again, nullptr);
      EXPECT_EQ(applied.at("features").as<FeatureMap>()->values,
                scaled.at("features").as<FeatureMap>()->values);
    }
    EXPECT_EQ(
        run("features.crop", features, {{"rows", 2}}).at("features").as<FeatureMap>()->grid.rows,
        2);
  }
  EXPECT_EQ(
      run("image.as_features", image, nullptr).at("features").as<FeatureMap>()->columns.size(),
      100u);
}

TEST_F(FeatureOperations, CheckLinesBeforeTheyRun) {
  Inputs image;
  image.set("image", test::random_image(2, 2, 100, 1));
  const Error error = test::error_of([&] {
    run("libs.line_features", image, {{"lines", "unknown"}});
  });
  EXPECT_TRUE(test::contains(error.what(), "lopes2024")) << error.what();
  EXPECT_EQ(error.field(), "lines");
  // The default list lies outside this image.
  EXPECT_TRUE(test::contains(
      test::error_of([&] { run("libs.line_features", image, nullptr); }).what(), "Li 670.76"));
}

}  // namespace
}  // namespace lithoscope

#include <gtest/gtest.h>

#include "core/operations/register_core.h"
#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/hull_quotient.h"
#include "core/preprocess/savitzky_golay.h"
#include "core/preprocess/select.h"
#include "core/preprocess/spatial_gaussian.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const Registry& registry() {
  static const Registry all = [] {
    Registry made;
    register_preprocess(made);
    return made;
  }();
  return all;
}

SpectralImage run(const std::string& id, const SpectralImage& image, const Json& parameters) {
  const Operation& operation = registry().operation(id);
  Inputs inputs;
  inputs.set("image", image);
  NoProgress progress;
  return *operation.run(inputs, Parameters(operation.parameters, parameters), progress)
              .at("image")
              .as<SpectralImage>();
}

TEST(PreprocessOperations, DescribeThemselvesAndAreDeferred) {
  EXPECT_EQ(registry().operations().size(), 8u);
  for (const auto& [id, operation] : registry().operations()) {
    EXPECT_TRUE(operation.deferred) << id;
    EXPECT_FALSE(operation.title.empty() || operation.summary.empty() || operation.source.empty())
        << id;
    for (const Parameter& parameter : operation.parameters) {
      EXPECT_FALSE(parameter.title.empty() || parameter.description.empty()) << id;
    }
    // The defaults pass their own checks.
    EXPECT_NO_THROW(Parameters(operation.parameters, nullptr)) << id;
  }
}

TEST(PreprocessOperations, DoWhatTheirFunctionsDo) {
  const SpectralImage image = test::random_image(5, 6, 40, 1, 10);
  const auto same = [](const SpectralImage& a, const SpectralImage& b) {
    return test::same_bits(test::read_all(a), test::read_all(b));
  };
  EXPECT_TRUE(
      same(run("libs.baseline", image,
               {{"lambda", 100}, {"asymmetry", 0.1}, {"iterations", 4}, {"output", "baseline"}}),
           remove_baseline(image, {100, 0.1, 4}, BaselineOutput::kBaseline)));
  EXPECT_TRUE(same(run("libs.baseline", image, nullptr),
                   remove_baseline(image, {1e5, 0.01, 10}, BaselineOutput::kCorrected)));
  EXPECT_TRUE(
      same(run("image.gaussian", image, {{"sigma_px", "1.5 px"}}), smooth_image(image, 1.5)));
  EXPECT_TRUE(
      same(run("hsi.savitzky_golay", image, {{"window", 7}, {"order", 2}, {"derivative", 1}}),
           savitzky_golay(image, {7, 2, 1})));
  EXPECT_TRUE(same(run("hsi.hull_quotient", image, nullptr), hull_quotient(image)));
  EXPECT_TRUE(same(run("image.select_range", image, {{"lower_nm", "1.02 µm"}, {"upper_nm", 1100}}),
                   select_range(image, 1020, 1100, true)));
  EXPECT_TRUE(same(run("image.crop", image, {{"first_row", 1}, {"cols", 3}}),
                   crop_image(image, {1, 0, 0, 3})));
}

TEST(PreprocessOperations, RefuseParametersOutOfLimits) {
  const SpectralImage image = test::random_image(2, 2, 40, 1);
  const auto field = [&](const std::string& id, const Json& parameters) {
    return test::error_of([&] { run(id, image, parameters); }).field();
  };
  EXPECT_EQ(field("libs.baseline", {{"lambda", 0}}), "lambda");
  EXPECT_EQ(field("libs.baseline", {{"asymmetry", 0.6}}), "asymmetry");
  EXPECT_EQ(field("libs.baseline", {{"output", "both"}}), "output");
  EXPECT_EQ(field("image.gaussian", {{"sigma_px", -1}}), "sigma_px");
  EXPECT_EQ(field("image.gaussian", {{"sigma_px", "1 nm"}}), "sigma_px");
  EXPECT_EQ(field("hsi.savitzky_golay", {{"window", 10}}), "window");
}

}  // namespace
}  // namespace lithoscope

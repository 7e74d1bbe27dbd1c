#include "core/operations/register_core.h"
#include "tests/core/registration/point_helpers.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

const Grid kSource{.rows = 40, .cols = 50, .pitch_x_um = 30, .pitch_y_um = 30};
const Grid kTarget{.rows = 10, .cols = 12, .pitch_x_um = 90, .pitch_y_um = 80};

Outputs run(const std::string& id, const Inputs& inputs, const Json& parameters) {
  Registry registry;
  register_registration(registry);
  const Operation& operation = registry.operation(id);
  NoProgress progress;
  const Outputs outputs =
      operation.run(inputs, Parameters(operation.parameters, parameters), progress);
  for (const Port& port : operation.outputs) {
    EXPECT_TRUE(outputs.count(port.name) == 1 && outputs.at(port.name).kind() == port.kind);
  }
  return outputs;
}

SpectralImage image(const Grid& grid) {
  std::vector<float> values(static_cast<std::size_t>(grid.size()));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i);
  return make_memory_image(grid, SpectralAxis::counted(1), values);
}

TEST(RegistrationOperations, FromPointsToASampledImage) {
  const Transform truth = test::similarity(0.8, 10, 100, -50);
  Random random(1);
  Inputs inputs;
  inputs.set("points", matching_points_to_table(test::points_under(truth, 6, random)));
  inputs.set("source", image(kSource));
  inputs.set("target", image(kTarget));
  const Outputs fit = run("registration.fit", inputs,
                          {{"robust", "ransac"}, {"ransac_tolerance_px", 1}, {"kind", "affine"}});
  EXPECT_LT(test::largest_distance_um(*fit.at("transform").as<Transform>(), truth), 1e-6);
  const auto summary = fit.at("summary").as<Table>();
  const auto& quantities = summary->texts("quantity");
  const auto& values = summary->numbers("value");
  const auto value = [&](const std::string& name) {
    const auto found = std::find(quantities.begin(), quantities.end(), name);
    EXPECT_NE(found, quantities.end()) << name;
    return values[static_cast<std::size_t>(found - quantities.begin())];
  };
  EXPECT_NEAR(value("scale"), 0.8, 1e-9);
  EXPECT_NEAR(value("rotation_degrees"), 10, 1e-9);
  EXPECT_EQ(value("points_used"), 6);
  EXPECT_LT(value("rmse_um"), 1e-6);
  EXPECT_LT(value("rmse_px"), 1e-6);
  EXPECT_LT(value("leave_one_out_rmse_um"), 1e-6);
  const auto residuals = fit.at("residuals").as<Table>();
  EXPECT_EQ(residuals->rows(), 6u);
  EXPECT_EQ(residuals->texts("name")[0], "P1");
  for (const char* column : {"residual_x_um", "residual_y_um", "residual_um", "residual_px",
                             "leave_one_out_um", "used"}) {
    EXPECT_EQ(residuals->numbers(column).size(), 6u);
  }

  Inputs sampling;
  sampling.set("image", image(kSource));
  sampling.set("transform", fit.at("transform"));
  sampling.set("like", image(kTarget));
  const auto sampled = run("registration.sample_image", sampling, {{"method", "area"}});
  EXPECT_EQ(sampled.at("image").as<SpectralImage>()->grid, kTarget);
}

TEST(RegistrationOperations, FitsEveryKind) {
  const Transform truth = test::similarity(0.8, 10, 100, -50);
  Random random(2);
  Inputs inputs;
  inputs.set("points", matching_points_to_table(test::points_under(truth, 8, random)));
  inputs.set("target", image(kTarget));
  for (const char* kind : {"similarity", "affine", "projective", "thin_plate"}) {
    const auto found =
        run("registration.fit", inputs, {{"kind", kind}}).at("transform").as<Transform>();
    EXPECT_EQ(transform_word(found->kind), kind);
    EXPECT_LT(test::largest_distance_um(*found, truth), 1e-4) << kind;
  }
  EXPECT_EQ(test::error_of([&] {
              run("registration.fit", inputs, {{"kind", "thin_plate"}, {"robust", "ransac"}});
            }).field(),
            "robust");
}

TEST(RegistrationOperations, SamplesFeaturesAndLabels) {
  FeatureMap features = make_feature_map(kSource, {{"A", "", ""}});
  features.values.setOnes();
  std::fill(features.valid.begin(), features.valid.end(), std::uint8_t{1});
  LabelMap labels = make_label_map(kSource, {{"a", {}}});
  std::fill(labels.labels.begin(), labels.labels.end(), std::uint16_t{1});
  Inputs inputs;
  inputs.set("features", features);
  inputs.set("labels", labels);
  inputs.set("transform", Transform());
  inputs.set("like", image(kTarget));
  const auto map = run("registration.sample_features", inputs, {}).at("features").as<FeatureMap>();
  EXPECT_EQ(map->grid, kTarget);
  EXPECT_EQ(map->values(0, 0), 1);
  const auto sampled =
      run("registration.sample_labels", inputs, {{"method", "area"}}).at("labels").as<LabelMap>();
  EXPECT_EQ(sampled->labels[0], 1);
}

}  // namespace
}  // namespace lithoscope

#include "core/base/text.h"
#include "core/features/line_features.h"
#include "core/features/pca_operations.h"
#include "core/features/scaling.h"
#include "core/features/select_features.h"
#include "core/operations/register_core.h"
#include "core/preprocess/crop_parameters.h"

namespace lithoscope {
namespace {

constexpr const char* kPaper = "10.1038/s41598-024-59553-y";

Port features_port(const std::string& description) {
  return {"features", ArtifactKind::kFeatureMap, description};
}

LineReduction reduction_of(const std::string& name) {
  if (name == "area") return LineReduction::kArea;
  if (name == "gaussian") return LineReduction::kGaussian;
  return LineReduction::kMaximum;
}

Operation line_features_operation() {
  Operation operation;
  operation.id = "libs.line_features";
  operation.title = translated("core", "Line features");
  operation.summary = translated(
      "core",
      "One column for each emission line: the maximum, the area, or the height of a fitted "
      "Gaussian "
      "within a window around it. A window narrower than the channels takes the nearest channel.");
  operation.source = "10.1038/s41598-024-59553-y, Table 3";
  operation.inputs = {{"image", ArtifactKind::kImage,
                       translated("core", "LIBS spectra, usually without baseline")}};
  operation.outputs = {features_port(translated("core", "Line intensities, grouped by element"))};
  operation.parameters = {
      {.name = "lines",
       .title = translated("core", "Lines"),
       .description = translated("core",
                                 "A built-in list by its name, or an array of {\"element\", "
                                 "\"wavelength_nm\"}, each with "
                                 "a \"half_window_nm\" of its own where it needs one"),
       .type = ParameterType::kStructure,
       .default_value = "lopes2024",
       .source = operation.source,
       .check = [](const Json& value) { parse_lines(value); }},
      {.name = "half_window_nm",
       .title = translated("core", "Half window"),
       .description = translated("core", "Channels up to this far from the line count"),
       .type = ParameterType::kNumber,
       .default_value = 0.3,
       .unit = "nm",
       .minimum = 0,
       .maximum = 50,
       .spectral = SpectralRole::kWidth},
      {.name = "reduction",
       .title = translated("core", "Reduction"),
       .description = translated("core",
                                 "What is taken from the window: its maximum, its area, or the "
                                 "height of a Gaussian fitted over a constant background"),
       .type = ParameterType::kChoice,
       .default_value = "max",
       .choices = {"max", "area", "gaussian"},
       .source = kPaper}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters,
                     Progress& progress) -> Outputs {
    const LineFeatureParameters lines{parse_lines(parameters.structure("lines")),
                                      parameters.number("half_window_nm"),
                                      reduction_of(parameters.text("reduction"))};
    return {{"features", line_features(inputs.get<SpectralImage>("image"), lines, progress)}};
  };
  return operation;
}

Operation as_features_operation() {
  Operation operation;
  operation.id = "image.as_features";
  operation.title = translated("core", "Channels as features");
  operation.summary = translated(
      "core",
      "Makes each good channel a column; for images of few channels, such as isotope maps.");
  operation.source = kPaper;
  operation.inputs = {{"image", ArtifactKind::kImage, translated("core", "A small image")}};
  operation.outputs = {features_port(translated("core", "One column a channel"))};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress& progress) -> Outputs {
    return {{"features", image_as_features(inputs.get<SpectralImage>("image"), progress)}};
  };
  return operation;
}

Operation crop_operation() {
  Operation operation;
  operation.id = "features.crop";
  operation.title = translated("core", "Crop features");
  operation.summary =
      translated("core",
                 "Keeps a rectangle of the map, or a polygon in it; its points keep their place "
                 "in µm.");
  operation.source = kPaper;
  operation.inputs = {features_port(translated("core", "Any features"))};
  operation.outputs = {features_port(translated("core", "The rectangle"))};
  operation.parameters = crop_parameters();
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress&) -> Outputs {
    return {{"features",
             crop_features(inputs.get<FeatureMap>("features"), crop_window_of(parameters))}};
  };
  return operation;
}

Operation scale_operation() {
  Operation operation;
  operation.id = "features.scale";
  operation.title = translated("core", "Scale features");
  operation.summary = translated(
      "core",
      "Scales each column and remembers how: divided by its maximum absolute value (line "
      "intensities), or to mean 0 and population variance 1 (before fusion). Columns that are "
      "zero, "
      "or constant, become zeros.");
  operation.source = kPaper;
  operation.inputs = {features_port(translated("core", "Features of the training region"))};
  operation.outputs = {features_port(translated("core", "Scaled features")),
                       {"model", ArtifactKind::kModel,
                        translated("core", "The scaling, to be used on other samples")}};
  operation.parameters = {
      {.name = "method",
       .title = translated("core", "Method"),
       .description = translated("core", "Maximum absolute value, or zero mean and unit variance"),
       .type = ParameterType::kChoice,
       .default_value = "max_abs",
       .choices = {"max_abs", "standard"},
       .source = kPaper}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters,
                     Progress& progress) -> Outputs {
    const auto& features = inputs.get<FeatureMap>("features");
    const ScalerModel scaler = fit_scaling(
        features,
        parameters.text("method") == "standard" ? ScalingMethod::kStandard : ScalingMethod::kMaxAbs,
        progress);
    return {{"features", apply_scaling(features, scaler, progress)}, {"model", scaler.to_model()}};
  };
  return operation;
}

Operation apply_scaling_operation() {
  Operation operation;
  operation.id = "features.apply_scaling";
  operation.title = translated("core", "Apply a scaling");
  operation.summary = translated(
      "core", "Scales the columns of an unseen sample as those of the training region were.");
  operation.source = kPaper;
  operation.inputs = {features_port(translated("core", "Features with the same columns")),
                      {"model", ArtifactKind::kModel, translated("core", "A scaling")}};
  operation.outputs = {features_port(translated("core", "Scaled features"))};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress& progress) -> Outputs {
    const ScalerModel scaler = ScalerModel::from_model(inputs.get<Model>("model"));
    return {{"features", apply_scaling(inputs.get<FeatureMap>("features"), scaler, progress)}};
  };
  return operation;
}

}  // namespace

void register_features(Registry& registry) {
  registry.add(line_features_operation());
  registry.add(as_features_operation());
  registry.add(crop_operation());
  registry.add(scale_operation());
  registry.add(apply_scaling_operation());
  registry.add(pca_operation());
  registry.add(pca_apply_operation());
}

}  // namespace lithoscope

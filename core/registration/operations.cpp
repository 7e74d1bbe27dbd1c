// The operations of registration: fitting matching points, bringing maps onto one grid.
#include <algorithm>
#include <optional>

#include "core/operations/register_core.h"
#include "core/registration/correction.h"
#include "core/registration/fit.h"
#include "core/registration/given_points.h"
#include "core/registration/sample_image.h"
#include "core/registration/sample_maps.h"

namespace lithoscope {
namespace {

constexpr const char* kPaper = "Lopes et al. 2024, 10.1038/s41598-024-59553-y, Registration";

std::optional<Grid> grid_of(const Inputs& inputs, const std::string& name) {
  const auto image = inputs.find<SpectralImage>(name);
  return image == nullptr ? std::nullopt : std::optional<Grid>(image->grid);
}

Outputs run_fit(const Inputs& inputs, const Parameters& parameters, Progress& progress) {
  progress.report(0, translated("core", "Fitting the matching points"));
  const auto target_grid = grid_of(inputs, "target");
  const auto points = matching_points_from_table(inputs.get<Table>("points"),
                                                 grid_of(inputs, "source"), target_grid);
  FitOptions options;
  options.kind = transform_kind(parameters.text("kind"));
  options.allow_reflection = parameters.flag("allow_reflection");
  options.robust = parameters.text("robust") == "ransac";
  options.ransac_tolerance_px = parameters.number("ransac_tolerance_px");
  options.smoothing = parameters.number("smoothing");
  options.correction = correction_from_json(parameters.structure("correction"));
  options.seed = static_cast<std::uint64_t>(parameters.integer("seed"));
  const FitResult fit = fit_registration(points, options, target_grid, progress);
  progress.report(1, translated("core", "Fitting the matching points"));
  return {{"transform", fit.transform},
          {"residuals", residual_table(fit)},
          {"summary", fit_summary_table(fit)}};
}

Operation fit_operation() {
  Operation operation;
  operation.id = "registration.fit";
  operation.title = translated("core", "Register two maps");
  operation.summary = translated(
      "core",
      "Finds the transform that brings the matching points of the source (hyperspectral image) "
      "onto those of the target (LIBS map): turn, one scale and shift; an affine map with a scale "
      "for each axis and shear; a projective map, as of a camera at an angle; or a thin-plate "
      "spline that bends. Tells how far every point is missed, also by a fit without it, and can "
      "leave out points that do not agree with the others.");
  operation.source = std::string(kPaper) +
                     "; Umeyama 1991, 10.1109/34.88573; Hartley and Zisserman 2004, Multiple View "
                     "Geometry; Bookstein 1989, 10.1109/34.24792";
  operation.inputs = {
      {.name = "points",
       .kind = ArtifactKind::kTable,
       .description = translated("core",
                                 "Matching points: name, source_x_um, source_y_um, "
                                 "target_x_um, target_y_um, enabled; or ..._px")},
      {.name = "source",
       .kind = ArtifactKind::kImage,
       .description = translated("core", "Image of the source plane; needed for points in pixels"),
       .optional = true},
      {.name = "target",
       .kind = ArtifactKind::kImage,
       .description = translated("core",
                                 "Image of the target plane; needed for points and "
                                 "residuals in pixels"),
       .optional = true}};
  operation.outputs = {
      {.name = "transform",
       .kind = ArtifactKind::kTransform,
       .description = translated("core", "From the source plane to the target plane, in µm")},
      {.name = "residuals",
       .kind = ArtifactKind::kTable,
       .description = translated("core", "How far each point is missed")},
      {.name = "summary",
       .kind = ArtifactKind::kTable,
       .description = translated("core", "Root mean square errors, scale, rotation, shift")}};
  operation.parameters = {
      {.name = "kind",
       .title = translated("core", "Kind"),
       .description = translated("core",
                                 "Turn, scale and shift; an affine map, which also fits a wrong "
                                 "pixel size of one axis and needs 3 points; a projective map, "
                                 "which needs 4; or a thin-plate spline, which passes through all "
                                 "points, at least 3, and cannot be robust"),
       .type = ParameterType::kChoice,
       .default_value = "similarity",
       .choices = {"similarity", "affine", "projective", "thin_plate"},
       .source = kPaper},
      {.name = "allow_reflection",
       .title = translated("core", "Allow a reflection"),
       .description = translated("core", "For a similarity: one of the images may be mirrored"),
       .type = ParameterType::kFlag,
       .default_value = false,
       .source = kPaper},
      {.name = "robust",
       .title = translated("core", "Robust rejection"),
       .description = translated("core", "Leave out points that do not agree with most others"),
       .type = ParameterType::kChoice,
       .default_value = "none",
       .choices = {"none", "ransac"},
       .source = "Fischler and Bolles 1981, 10.1145/358669.358692"},
      {.name = "ransac_tolerance_px",
       .title = translated("core", "Tolerance"),
       .description = translated("core",
                                 "Points that are missed by more, in pixels of the target, "
                                 "are left out by the robust fit"),
       .type = ParameterType::kNumber,
       .default_value = 3.0,
       .unit = "px",
       .minimum = 1e-6,
       .maximum = 1e6},
      {.name = "smoothing",
       .title = translated("core", "Smoothing"),
       .description =
           translated("core",
                      "Of a thin-plate spline: 0 passes through the points, 0.001 to 0.1 "
                      "takes off the noise of clicks, very large values leave the "
                      "affine map"),
       .type = ParameterType::kNumber,
       .default_value = 0.0,
       .minimum = 0,
       .maximum = 1e9,
       .source = "Wahba 1990, 10.1137/1.9781611970128"},
      {.name = "seed",
       .title = translated("core", "Seed"),
       .description = translated("core",
                                 "Start of the random draws of the robust fit, for more "
                                 "points than can be tried completely"),
       .type = ParameterType::kInteger,
       .default_value = 1,
       .minimum = 0,
       .maximum = 1e15},
      {.name = "correction",
       .title = translated("core", "Refinement"),
       .description = translated("core",
                                 "A change in the target's plane that follows the fit, as a "
                                 "refinement by the maps themselves has found it and a person has "
                                 "accepted it: kind, linear [[a, b], [c, d]] and shift_um [x, y]; "
                                 "null for none"),
       .type = ParameterType::kStructure,
       .default_value = nullptr,
       .source = "Wells et al. 1996, 10.1016/S1361-8415(01)80004-9",
       .check = [](const Json& value) { correction_from_json(value); }}};
  operation.run = run_fit;
  return operation;
}

SampleMethod method_of(const Parameters& parameters) {
  return parameters.text("method") == "area" ? SampleMethod::kArea : SampleMethod::kNearest;
}

// What the three sampling operations share.
Operation sampling_operation(const std::string& input, ArtifactKind kind,
                             const std::string& method_text) {
  Operation operation;
  operation.source = kPaper;
  operation.inputs = {
      {.name = input,
       .kind = kind,
       .description = translated("core", "What is brought onto the other grid")},
      {.name = "transform",
       .kind = ArtifactKind::kTransform,
       .description = translated("core", "From its plane to the plane of \"like\"")},
      {.name = "like",
       .kind = ArtifactKind::kImage,
       .description = translated("core", "The image whose grid is taken")}};
  operation.outputs = {{.name = input,
                        .kind = kind,
                        .description = translated("core", "The same on the grid of \"like\"")}};
  operation.parameters = {{.name = "method",
                           .title = translated("core", "Method"),
                           .description = method_text,
                           .type = ParameterType::kChoice,
                           .default_value = "nearest",
                           .choices = {"nearest", "area"},
                           .source = kPaper}};
  return operation;
}

Operation sample_image_operation() {
  Operation operation = sampling_operation(
      "image", ArtifactKind::kImage,
      translated("core",
                 "The pixel under each point's centre; or the average of all pixels whose "
                 "centres lie in the point's area"));
  operation.id = "registration.sample_image";
  operation.title = translated("core", "Sample an image onto another grid");
  operation.summary = translated(
      "core",
      "Reads the registered image on the other image's grid. Points outside it are invalid. White "
      "and dark references do not come along: compute the reflectance first.");
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    return Outputs{
        {"image",
         sample_image(inputs.get<SpectralImage>("image"), inputs.get<Transform>("transform"),
                      inputs.get<SpectralImage>("like").grid, method_of(parameters), progress)}};
  };
  return operation;
}

Operation sample_features_operation() {
  Operation operation = sampling_operation(
      "features", ArtifactKind::kFeatureMap,
      translated("core",
                 "The value under each point's centre; or the mean of all values whose "
                 "centres lie in the point's area"));
  operation.id = "registration.sample_features";
  operation.title = translated("core", "Sample a feature map onto another grid");
  operation.summary = translated("core",
                                 "Reads the registered feature map on an image's grid. "
                                 "Points outside it are invalid.");
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    return Outputs{
        {"features",
         sample_features(inputs.get<FeatureMap>("features"), inputs.get<Transform>("transform"),
                         inputs.get<SpectralImage>("like").grid, method_of(parameters), progress)}};
  };
  return operation;
}

Operation sample_labels_operation() {
  Operation operation = sampling_operation(
      "labels", ArtifactKind::kLabelMap,
      translated("core",
                 "The label under each point's centre; or the label of most pixels whose "
                 "centres lie in the point's area"));
  operation.id = "registration.sample_labels";
  operation.title = translated("core", "Sample a label map onto another grid");
  operation.summary = translated("core",
                                 "Reads the registered label map on an image's grid. Points "
                                 "outside it are unlabelled.");
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    return Outputs{
        {"labels",
         sample_labels(inputs.get<LabelMap>("labels"), inputs.get<Transform>("transform"),
                       inputs.get<SpectralImage>("like").grid, method_of(parameters), progress)}};
  };
  return operation;
}

}  // namespace

void register_registration(Registry& registry) {
  registry.add(given_points_operation());
  registry.add(fit_operation());
  registry.add(sample_image_operation());
  registry.add(sample_features_operation());
  registry.add(sample_labels_operation());
}

}  // namespace lithoscope

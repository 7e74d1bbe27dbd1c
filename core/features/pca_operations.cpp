#include "core/features/pca_operations.h"

#include "core/base/text.h"
#include "core/features/pca.h"
#include "core/preprocess/select.h"

namespace lithoscope {
namespace {

constexpr const char* kPaper = "10.1038/s41598-024-59553-y";

}  // namespace

Operation pca_operation() {
  Operation operation;
  operation.id = "hsi.pca";
  operation.title = translated("core", "Principal components");
  operation.summary = translated(
      "core",
      "Finds the directions in which the spectra vary most and gives each pixel's scores along "
      "them. "
      "The sign is chosen so that the largest loading is positive. Bad bands are left out.");
  operation.source = kPaper;
  operation.inputs = {{"image", ArtifactKind::kImage,
                       translated("core", "Preprocessed spectra, mean-centred here")}};
  operation.outputs = {
      {"scores", ArtifactKind::kFeatureMap, translated("core", "Scores, one column a component")},
      {"model", ArtifactKind::kModel, translated("core", "Mean and loadings, for other images")},
      {"scree", ArtifactKind::kTable,
       translated("core", "Variance explained by each component and by all up to it")}};
  operation.parameters = {
      {.name = "selection",
       .title = translated("core", "Count of components"),
       .description = translated(
           "core", "A fixed count, or the smallest that explains a share of the variance"),
       .type = ParameterType::kChoice,
       .default_value = "fixed",
       .choices = {"fixed", "variance"},
       .source = kPaper},
      {.name = "components",
       .title = translated("core", "Components"),
       .description = translated("core", "How many, where the count is fixed"),
       .type = ParameterType::kInteger,
       .default_value = 4,
       .minimum = 1,
       .maximum = 1000,
       .source = kPaper},
      {.name = "explained_percent",
       .title = translated("core", "Variance explained"),
       .description = translated("core", "At least this much, where the count follows from it"),
       .type = ParameterType::kNumber,
       .default_value = 98,
       .unit = "%",
       .minimum = 1,
       .maximum = 100,
       .source = kPaper}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters,
                     Progress& progress) -> Outputs {
    const SpectralImage image = good_channels_only(inputs.get<SpectralImage>("image"));
    const ComponentSelection selection{parameters.text("selection") == "variance",
                                       static_cast<int>(parameters.integer("components")),
                                       parameters.number("explained_percent")};
    SubProgress training(progress, 0, 0.6), scoring(progress, 0.6, 1);
    const PcaModel model = fit_pca(image, selection, training);
    return {{"scores", pca_scores(image, model, scoring)},
            {"model", model.to_model()},
            {"scree", scree_table(model)}};
  };
  return operation;
}

Operation pca_apply_operation() {
  Operation operation;
  operation.id = "hsi.pca_apply";
  operation.title = translated("core", "Apply principal components");
  operation.summary = translated(
      "core",
      "Scores of another image along components learnt before. Its channels must be those of "
      "the training image.");
  operation.source = kPaper;
  operation.inputs = {{"image", ArtifactKind::kImage, translated("core", "Preprocessed spectra")},
                      {"model", ArtifactKind::kModel, translated("core", "A PCA model")}};
  operation.outputs = {
      {"scores", ArtifactKind::kFeatureMap, translated("core", "Scores, one column a component")}};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress& progress) -> Outputs {
    const PcaModel model = PcaModel::from_model(inputs.get<Model>("model"));
    return {{"scores", pca_scores(inputs.get<SpectralImage>("image"), model, progress)}};
  };
  return operation;
}

}  // namespace lithoscope

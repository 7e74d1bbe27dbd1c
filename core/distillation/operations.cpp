#include "core/distillation/importance.h"
#include "core/distillation/plsda.h"
#include "core/operations/preview.h"
#include "core/operations/register_core.h"

namespace lithoscope {
namespace {

constexpr char kPaper[] = "10.1038/s41598-024-59553-y";

Table validation_table(const ErrorCurve& curve, int chosen) {
  std::vector<double> components, is_chosen;
  for (std::size_t i = 0; i < curve.error.size(); ++i) {
    components.push_back(static_cast<double>(i + 1));
    is_chosen.push_back(static_cast<int>(i) + 1 == chosen ? 1 : 0);
  }
  Table table;
  table.title = translated("core", "Cross-validated error by number of components");
  table.add("components", std::move(components));
  table.add("error", curve.error);
  table.add("standard_error", curve.standard_error);
  table.add("chosen", std::move(is_chosen));
  return table;
}

Table training_table(const TrainedStudent& student) {
  std::vector<std::string> facts, values;
  const auto add = [&](const std::string& fact, const std::string& value) {
    facts.push_back(fact);
    values.push_back(value);
  };
  add(translated("core", "components"), explain_components(student));
  add(translated("core", "points learnt from"), std::to_string(student.model.training_points));
  if (student.border_points > 0) {
    add(translated("core", "left out at borders"), std::to_string(student.border_points));
  }
  if (student.sampled_points > 0) {
    add(translated("core", "left out by equal sampling"), std::to_string(student.sampled_points));
  }
  Table table;
  table.title = translated("core", "What the student learnt from");
  table.add("fact", std::move(facts));
  table.add("value", std::move(values));
  return table;
}

ClassBalance balance_of(const std::string& word) {
  return word == "weights"          ? ClassBalance::kWeights
         : word == "equal_sampling" ? ClassBalance::kEqualSampling
                                    : ClassBalance::kNone;
}

std::vector<Parameter> train_parameters() {
  return {
      {.name = "selection",
       .title = translated("core", "Number of components"),
       .description = translated(
           "core",
           "cross_validation: the smallest number whose error is within one standard error of the "
           "least; fixed: as given"),
       .type = ParameterType::kChoice,
       .default_value = "cross_validation",
       .choices = {"cross_validation", "fixed"},
       .source = std::string(kPaper) + ", Methods: distillation"},
      {.name = "components",
       .title = translated("core", "Components"),
       .description = translated("core", "Number of components where it is fixed"),
       .type = ParameterType::kInteger,
       .default_value = 17,
       .minimum = 1,
       .maximum = 500,
       .source = std::string(kPaper) + ", Results: 17 latent variables"},
      {.name = "max_components",
       .title = translated("core", "Most components"),
       .description = translated("core", "How far the number of components is tried"),
       .type = ParameterType::kInteger,
       .default_value = 25,
       .minimum = 1,
       .maximum = 500},
      {.name = "folds",
       .title = translated("core", "Folds"),
       .description = translated("core", "Parts of the map that are left out in turn"),
       .type = ParameterType::kInteger,
       .default_value = 5,
       .minimum = 2,
       .maximum = 100},
      {.name = "block_px",
       .title = translated("core", "Block size"),
       .description =
           translated("core",
                      "Whole square blocks of this side go to one fold: choose it larger "
                      "than the grains, so that no fold is tested on its neighbours"),
       .type = ParameterType::kInteger,
       .default_value = 10,
       .unit = "px",
       .minimum = 1,
       .maximum = 100000},
      {.name = "scale",
       .title = translated("core", "Scale channels"),
       .description = translated("core", "Divide every channel by its standard deviation first"),
       .type = ParameterType::kFlag,
       .default_value = false},
      {.name = "temperature",
       .title = translated("core", "Temperature"),
       .description = translated("core",
                                 "With distances: how soft the teacher is. Memberships are the "
                                 "softmax of minus the squared distances over this"),
       .type = ParameterType::kNumber,
       .default_value = 1.0,
       .minimum = 1e-6,
       .maximum = 1e6},
      {.name = "border_px",
       .title = translated("core", "Left out at borders"),
       .description = translated(
           "core",
           "Points with another class at most this many pixels away along rows and columns are "
           "not learnt from: what is taught there is often wrong. 0 = none are left out"),
       .type = ParameterType::kInteger,
       .default_value = 0,
       .unit = "px",
       .minimum = 0,
       .maximum = 100},
      {.name = "balance",
       .title = translated("core", "Class balance"),
       .description = translated(
           "core",
           "none: every point counts alike; weights: every class counts alike, its points are "
           "weighted; equal_sampling: as many points of each class, drawn by the seed"),
       .type = ParameterType::kChoice,
       .default_value = "none",
       .choices = {"none", "weights", "equal_sampling"}},
      {.name = "seed",
       .title = translated("core", "Seed"),
       .description =
           translated("core", "Decides which block goes to which fold, and which points are drawn"),
       .type = ParameterType::kInteger,
       .default_value = 1,
       .minimum = 0,
       .maximum = 1e9}};
}

Operation train_operation() {
  Operation operation;
  operation.id = "distil.train";
  operation.version = 2;
  operation.title = translated("core", "Train a student");
  operation.summary = translated(
      "core",
      "Partial least squares discriminant analysis: learns from labels (the teacher's) to tell "
      "minerals apart by the spectra of a faster camera. The number of components is chosen by "
      "cross-validation over blocks of the map. With the distances to the teacher's centroids it "
      "learns how sure the teacher was.");
  operation.source =
      std::string(kPaper) +
      ", Methods: distillation; 10.1002/(SICI)1099-128X(199701)11:1<73::AID-CEM435>3.0.CO;2-#";
  operation.inputs = {
      {"image", ArtifactKind::kImage, translated("core", "Spectra at the points of the labels")},
      {"labels", ArtifactKind::kLabelMap, translated("core", "What the teacher says")},
      {"distances", ArtifactKind::kFeatureMap,
       translated("core", "Squared distances to the teacher's centroids, for a soft teacher"),
       true}};
  operation.outputs = {{"model", ArtifactKind::kModel, translated("core", "The student")},
                       {"validation", ArtifactKind::kTable,
                        translated("core", "Cross-validated error by number of components")},
                       {"summary", ArtifactKind::kTable,
                        translated("core", "What it learnt from, and why so many components")}};
  operation.parameters = train_parameters();
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    const auto& labels = inputs.get<LabelMap>("labels");
    const auto distances = inputs.find<FeatureMap>("distances");
    StudentOptions options;
    options.cross_validation = parameters.text("selection") == "cross_validation";
    options.components = static_cast<int>(parameters.integer("components"));
    options.max_components = static_cast<int>(parameters.integer("max_components"));
    options.folds = static_cast<int>(parameters.integer("folds"));
    options.block_px = static_cast<int>(parameters.integer("block_px"));
    options.scale = parameters.flag("scale");
    options.border_px = static_cast<int>(parameters.integer("border_px"));
    options.balance = balance_of(parameters.text("balance"));
    options.seed = static_cast<std::uint64_t>(parameters.integer("seed"));
    options.watch = [&progress](const ErrorCurve& curve) {
      offer_preview(progress, "validation", validation_table(curve, choose_components(curve)));
    };
    const Teacher teacher =
        distances == nullptr
            ? Teacher(labels)
            : Teacher(labels, *distances, parameters.number("temperature"), progress);
    const TrainedStudent trained =
        train_student(inputs.get<SpectralImage>("image"), teacher, options, progress);
    return Outputs{{"model", to_model(trained.model)},
                   {"validation", validation_table(trained.validation, trained.model.components)},
                   {"summary", training_table(trained)}};
  };
  return operation;
}

Operation apply_operation() {
  Operation operation;
  operation.id = "distil.apply";
  operation.title = translated("core", "Apply a student");
  operation.summary = translated(
      "core",
      "Lets a trained student label every pixel of an image, at the image's own resolution. The "
      "image must have the wavelengths that the student was trained on (or be resampled to them), "
      "and be prepared alike. "
      "Pixels without a valid spectrum stay unlabelled.");
  operation.source = std::string(kPaper) + ", Methods: distillation";
  operation.inputs = {{"image", ArtifactKind::kImage, translated("core", "Spectra to be labelled")},
                      {"model", ArtifactKind::kModel, translated("core", "The student (plsda)")}};
  operation.outputs = {{"labels", ArtifactKind::kLabelMap,
                        translated("core", "The most likely class of each pixel")},
                       {"scores", ArtifactKind::kFeatureMap,
                        translated("core", "Predicted membership in each class")}};
  operation.parameters = {
      {.name = "resample",
       .title = translated("core", "Resample"),
       .description = translated(
           "core",
           "Interpolate the spectra to the model's wavelengths; without it an image of other "
           "wavelengths is refused"),
       .type = ParameterType::kFlag,
       .default_value = false}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    StudentResult result = apply_student(inputs.get<SpectralImage>("image"),
                                         plsda_from_model(inputs.get<Model>("model")), progress,
                                         parameters.flag("resample"));
    return Outputs{{"labels", std::move(result.labels)}, {"scores", std::move(result.scores)}};
  };
  return operation;
}

Operation explain_operation() {
  Operation operation;
  operation.id = "distil.explain";
  operation.title = translated("core", "Explain a student");
  operation.summary = translated(
      "core",
      "Which wavelengths a student looks at: the variable importance in projection (VIP; channels "
      "above 1 matter more than most) and the regression vector of every class.");
  operation.source = "10.1016/j.chemolab.2004.12.011";
  operation.inputs = {{"model", ArtifactKind::kModel, translated("core", "The student (plsda)")}};
  operation.outputs = {{"importance", ArtifactKind::kTable,
                        translated("core", "VIP and regression vectors by channel")}};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress&) {
    return Outputs{{"importance", importance_table(plsda_from_model(inputs.get<Model>("model")))}};
  };
  return operation;
}

}  // namespace

void register_distillation(Registry& registry) {
  registry.add(train_operation());
  registry.add(apply_operation());
  registry.add(explain_operation());
}

}  // namespace lithoscope

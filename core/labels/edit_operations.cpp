#include "core/labels/edit_operations.h"

#include <utility>

#include "core/labels/class_model.h"
#include "core/labels/label_edit.h"

namespace lithoscope {
namespace {

constexpr const char* kUnseen = "10.1038/s41598-024-59553-y, Unseen sample";

}  // namespace

Operation edit_operation() {
  Operation operation;
  operation.id = "labels.edit";
  operation.title = translated("core", "Edit labels");
  operation.summary = translated(
      "core",
      "Names, recolours, merges, splits and reorders classes, marks them as background, paints "
      "points into other classes and says how sure each name is: a list of edits that are done one "
      "after the other. Classes keep their numbers; a shorter list is the map before the last "
      "edits.");
  operation.source = "10.1038/s41598-024-59553-y, Results: label assignment from radar charts";
  operation.inputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "Clusters, or classes named before")},
      {"features", ArtifactKind::kFeatureMap,
       translated("core", "What classes are split by: the features of the clustering"), true}};
  operation.outputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "The edited classes")},
      {"classes", ArtifactKind::kTable,
       translated("core", "Number, mineral, certainty and area of each class")}};
  operation.parameters = {
      {.name = "edits",
       .title = translated("core", "Edits"),
       .description = translated("core", "What was done, in this order: {} is one of them",
                                 R"({"edit": "name", "class": 1, "name": "Albite"})"),
       .type = ParameterType::kStructure,
       .default_value = Json::array(),
       .check = [](const Json& value) { label_edits_from_json(value); }}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    const auto features = inputs.find<FeatureMap>("features");
    EditedLabels edited =
        edit_labels(inputs.get<LabelMap>("labels"), features.get(),
                    label_edits_from_json(parameters.structure("edits")), progress);
    Table classes = class_table(edited);
    return Outputs{{"labels", std::move(edited.labels)}, {"classes", std::move(classes)}};
  };
  return operation;
}

Operation class_model_operation() {
  Operation operation;
  operation.id = "labels.class_model";
  operation.title = translated("core", "Learn named classes");
  operation.summary = translated(
      "core",
      "Centroids, names and colours of classes with the scaling of their features, to be applied "
      "to another sample; and how far from its centroid each class reaches: the 99.5th percentile "
      "of the training distances.");
  operation.source = kUnseen;
  operation.inputs = {
      {"features", ArtifactKind::kFeatureMap,
       translated("core", "Scaled features that the classes were made of")},
      {"labels", ArtifactKind::kLabelMap, translated("core", "Named classes on the same points")},
      {"scaling", ArtifactKind::kModel,
       translated("core", "The scaling that made the features, to be stored with the classes"),
       true},
      {"scaling_2", ArtifactKind::kModel,
       translated("core", "A further scaling: after the first, or of other columns"), true},
      {"scaling_3", ArtifactKind::kModel,
       translated("core", "A further scaling: after the first two, or of other columns"), true}};
  operation.outputs = {
      {"model", ArtifactKind::kModel, translated("core", "The classes, for other samples")}};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress& progress) {
    std::vector<ScalerModel> scalings;
    for (const char* port : {"scaling", "scaling_2", "scaling_3"}) {
      if (const auto model = inputs.find<Model>(port)) {
        scalings.push_back(ScalerModel::from_model(*model));
      }
    }
    return Outputs{
        {"model", train_classes(inputs.get<LabelMap>("labels"), inputs.get<FeatureMap>("features"),
                                scalings, {}, progress)
                      .to_model()}};
  };
  return operation;
}

Operation apply_classes_operation() {
  Operation operation;
  operation.id = "labels.apply_model";
  operation.title = translated("core", "Apply named classes");
  operation.summary = translated(
      "core",
      "Gives every point of an unseen sample the class of the nearest centroid (Rocchio), by "
      "features as they were before their scaling, and tells which points lie far outside of what "
      "the classes were learnt from.");
  operation.source = kUnseen;
  operation.inputs = {
      {"features", ArtifactKind::kFeatureMap,
       translated("core", "The same lines and components as in the training, not scaled")},
      {"model", ArtifactKind::kModel, translated("core", "Named classes that were learnt")}};
  operation.outputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "The class of each valid point")},
      {"distance", ArtifactKind::kFeatureMap,
       translated("core",
                  "Distance to the nearest centroid over the limit of its class; above 1 lies "
                  "outside")},
      {"margin", ArtifactKind::kFeatureMap,
       translated("core", "How much farther the second nearest centroid is, squared")},
      {"outside", ArtifactKind::kTable,
       translated("core", "Share of points outside of the training distribution, by class")}};
  operation.parameters = {{.name = "leave_outside",
                           .title = translated("core", "Leave out what lies outside"),
                           .description = translated(
                               "core", "Points beyond the limit of their class become unlabelled"),
                           .type = ParameterType::kFlag,
                           .default_value = false}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    AppliedClasses applied = apply_classes(inputs.get<FeatureMap>("features"),
                                           ClassModel::from_model(inputs.get<Model>("model")),
                                           parameters.flag("leave_outside"), progress);
    Table outside = outside_table(applied);
    return Outputs{{"labels", std::move(applied.labels)},
                   {"distance", std::move(applied.distance)},
                   {"margin", std::move(applied.margin)},
                   {"outside", std::move(outside)}};
  };
  return operation;
}

}  // namespace lithoscope

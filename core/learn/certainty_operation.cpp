#include "core/learn/certainty_operation.h"

#include "core/learn/certainty.h"

namespace lithoscope {
Operation certainty_operation() {
  Operation operation;
  operation.id = "cluster.silhouette";
  operation.title = translated("core", "Silhouette");
  operation.summary = translated(
      "core",
      "How well every point sits in its class, whatever made the labels: the simplified silhouette "
      "from the distances to the class means at every point, the exact one on a sample. The "
      "distances may teach a student how sure the labels are.");
  operation.source = "10.1016/0377-0427(87)90125-7, 10.1109/ICDM.2004.10073";
  operation.inputs = {
      {"features", ArtifactKind::kFeatureMap,
       translated("core", "Scaled features, on the grid of the labels")},
      {"labels", ArtifactKind::kLabelMap, translated("core", "Clusters or minerals")}};
  operation.outputs = {
      {"silhouette", ArtifactKind::kFeatureMap,
       translated("core", "From −1 (looks like another class) to 1")},
      {"distances", ArtifactKind::kFeatureMap,
       translated("core", "Squared distance to the mean of every class")},
      {"summary", ArtifactKind::kTable, translated("core", "Mean silhouettes by class")}};
  operation.parameters = {
      {.name = "sample",
       .title = translated("core", "Sample"),
       .description = translated("core", "So many points get the exact silhouette"),
       .type = ParameterType::kInteger,
       .default_value = 2000,
       .minimum = 2,
       .maximum = 50000},
      {.name = "seed",
       .title = translated("core", "Seed"),
       .description = translated("core", "Decides which points are drawn"),
       .type = ParameterType::kInteger,
       .default_value = 1,
       .minimum = 0,
       .maximum = 1e15}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    Certainty certainty =
        measure_certainty(inputs.get<FeatureMap>("features"), inputs.get<LabelMap>("labels"),
                          parameters.integer("sample"),
                          static_cast<std::uint64_t>(parameters.integer("seed")), progress);
    Table summary = silhouette_table(certainty);
    return Outputs{{"silhouette", std::move(certainty.silhouette)},
                   {"distances", std::move(certainty.distances)},
                   {"summary", std::move(summary)}};
  };
  return operation;
}

}  // namespace lithoscope

// The operations of fusion.
#include "core/fusion/concatenate.h"
#include "core/operations/register_core.h"

namespace lithoscope {

void register_fusion(Registry& registry) {
  Operation operation;
  operation.id = "fusion.concatenate";
  operation.title = translated("core", "Fuse two feature maps");
  operation.summary = translated(
      "core",
      "Puts the columns of two feature maps on one grid side by side. Scale both before, "
      "so that neither outweighs the other. A point is valid where it is in both.");
  operation.source = "Lopes et al. 2024, 10.1038/s41598-024-59553-y, Fusion";
  operation.inputs = {{.name = "first",
                       .kind = ArtifactKind::kFeatureMap,
                       .description = translated("core", "Scaled features, such as LIBS lines")},
                      {.name = "second",
                       .kind = ArtifactKind::kFeatureMap,
                       .description = translated("core",
                                                 "Scaled features on the same grid, such as "
                                                 "hyperspectral scores")}};
  operation.outputs = {{.name = "features",
                        .kind = ArtifactKind::kFeatureMap,
                        .description = translated("core", "The columns of both")}};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress& progress) {
    progress.report(0, translated("core", "Fusing"));
    Outputs outputs{{"features", concatenate_features(inputs.get<FeatureMap>("first"),
                                                      inputs.get<FeatureMap>("second"))}};
    progress.report(1, translated("core", "Fusing"));
    return outputs;
  };
  registry.add(std::move(operation));
}

}  // namespace lithoscope

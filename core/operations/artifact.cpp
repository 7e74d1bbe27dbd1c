#include "core/operations/artifact.h"

#include "core/base/text.h"

namespace lithoscope {

std::string kind_name(ArtifactKind kind) {
  switch (kind) {
    case ArtifactKind::kImage:
      return translated("core", "image");
    case ArtifactKind::kFeatureMap:
      return translated("core", "feature map");
    case ArtifactKind::kLabelMap:
      return translated("core", "label map");
    case ArtifactKind::kTransform:
      return translated("core", "transform");
    case ArtifactKind::kModel:
      return translated("core", "model");
    case ArtifactKind::kTable:
      return translated("core", "table");
  }
  return {};
}

}  // namespace lithoscope

// The things that steps hand to each other.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/model.h"
#include "core/image/spectral_image.h"
#include "core/image/table.h"
#include "core/image/transform.h"

namespace lithoscope {

enum class ArtifactKind { kImage, kFeatureMap, kLabelMap, kTransform, kModel, kTable };

// "image", "feature map", "label map", "transform", "model", "table" (translated).
std::string kind_name(ArtifactKind kind);

// One of the six kinds, shared and never changed once made.
using ArtifactValue =
    std::variant<std::shared_ptr<const SpectralImage>, std::shared_ptr<const FeatureMap>,
                 std::shared_ptr<const LabelMap>, std::shared_ptr<const Transform>,
                 std::shared_ptr<const Model>, std::shared_ptr<const Table>>;

class Artifact {
 public:
  Artifact() = default;
  Artifact(SpectralImage v) : value_(std::make_shared<const SpectralImage>(std::move(v))) {}
  Artifact(FeatureMap v) : value_(std::make_shared<const FeatureMap>(std::move(v))) {}
  Artifact(LabelMap v) : value_(std::make_shared<const LabelMap>(std::move(v))) {}
  Artifact(Transform v) : value_(std::make_shared<const Transform>(std::move(v))) {}
  Artifact(Model v) : value_(std::make_shared<const Model>(std::move(v))) {}
  Artifact(Table v) : value_(std::make_shared<const Table>(std::move(v))) {}

  ArtifactKind kind() const { return static_cast<ArtifactKind>(value_.index()); }
  // Null where the artifact is of another kind.
  template <typename T>
  std::shared_ptr<const T> as() const {
    const auto* held = std::get_if<std::shared_ptr<const T>>(&value_);
    return held == nullptr ? nullptr : *held;
  }
  const ArtifactValue& value() const { return value_; }

 private:
  ArtifactValue value_;
};

template <typename T>
constexpr ArtifactKind kind_of();
template <>
constexpr ArtifactKind kind_of<SpectralImage>() {
  return ArtifactKind::kImage;
}
template <>
constexpr ArtifactKind kind_of<FeatureMap>() {
  return ArtifactKind::kFeatureMap;
}
template <>
constexpr ArtifactKind kind_of<LabelMap>() {
  return ArtifactKind::kLabelMap;
}
template <>
constexpr ArtifactKind kind_of<Transform>() {
  return ArtifactKind::kTransform;
}
template <>
constexpr ArtifactKind kind_of<Model>() {
  return ArtifactKind::kModel;
}
template <>
constexpr ArtifactKind kind_of<Table>() {
  return ArtifactKind::kTable;
}

}  // namespace lithoscope

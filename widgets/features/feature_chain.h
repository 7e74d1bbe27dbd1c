// The part of a recipe that leads from two images to clusters.
#pragma once

#include <array>
#include <string>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// What is clustered: line intensities, scores of the hyperspectral image, or both side by side.
enum class FeatureSet { kLibs, kHsi, kFusion };
inline constexpr std::array kFeatureSets = {FeatureSet::kLibs, FeatureSet::kHsi,
                                            FeatureSet::kFusion};

// What is made of one set of features. Step ids; empty where the recipe has none.
struct ClusterSteps {
  std::string features;  // key of the features that are clustered: "lines_scaled.features"
  std::string kmeans;    // cluster.kmeans
  std::string start;     // cluster.expected_centroids that k-means starts from
  std::string elbow;     // cluster.elbow
  std::string whole;     // cluster.nearest_centroid: the whole map, where a part was learnt from
};

// Step ids, empty where the recipe has none.
struct FeatureChain {
  std::string libs, hsi;     // where the chains begin: the names of sources
  std::string registration;  // registration.fit of `hsi` and `libs`

  // LIBS: libs -> baseline -> smoothing -> lines -> (lines_training) -> lines_scaled
  std::string baseline, smoothing, lines;
  std::string lines_training;  // features.crop: the rectangle that is learnt from
  std::string lines_scaled;
  std::string lines_whole;  // features.apply_scaling: all points, scaled as the rectangle

  // hyperspectral: hsi -> reflectance -> filter -> hull -> on_libs -> (training) -> pca -> scaled
  std::string reflectance, filter, hull;
  std::string on_libs;         // registration.sample_image
  std::string image_training;  // image.crop
  std::string pca, hsi_scaled;
  std::string scores_whole;  // hsi.pca_apply
  std::string hsi_whole;     // features.apply_scaling

  // fusion: lines_scaled -> lines_standard, and hsi_scaled -> fused
  std::string lines_standard, fused;
  std::string standard_whole, fused_whole;

  std::string minerals;  // labels.expected_minerals

  std::array<ClusterSteps, 3> clusters;
  const ClusterSteps& of(FeatureSet set) const { return clusters[static_cast<std::size_t>(set)]; }
  ClusterSteps& of(FeatureSet set) { return clusters[static_cast<std::size_t>(set)]; }

  bool has_region() const { return !lines_training.empty() || !image_training.empty(); }
  bool empty() const { return lines.empty() && pca.empty(); }
  // The key of the labels that cover the whole map; empty where nothing is clustered.
  std::string labels(FeatureSet set) const;
  // The key of what is mapped while choosing: all points, scaled where they are.
  std::string shown_features(FeatureSet set) const;
};

// Reads the chain out of a recipe that can be planned: from the first step "libs.line_features" and
// the first "hsi.pca" back to their sources and on to their clusters.
FeatureChain find_feature_chain(const Recipe& recipe, const Registry& registry);

}  // namespace lithoscope

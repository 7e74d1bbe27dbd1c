#include "widgets/features/feature_chain.h"

#include <algorithm>

#include "core/recipe/plan.h"

namespace lithoscope {
namespace {

class Finder {
 public:
  Finder(const Recipe& recipe, const Registry& registry) : plan_(make_plan(recipe, registry)) {}

  FeatureChain find() {
    if (const PlannedStep* lines = first("libs.line_features")) find_libs(*lines);
    if (const PlannedStep* pca = first("hsi.pca")) find_hsi(*pca);
    find_fusion();
    find_registration();
    if (const PlannedStep* minerals = first("labels.expected_minerals")) {
      chain_.minerals = minerals->id;
    }
    return chain_;
  }

 private:
  const PlannedStep* first(const std::string& operation) const {
    for (const PlannedStep& step : plan_.steps) {
      if (step.operation->id == operation) return &step;
    }
    return nullptr;
  }

  const PlannedStep* step(const std::string& id) const {
    for (const PlannedStep& step : plan_.steps) {
      if (step.id == id) return &step;
    }
    return nullptr;
  }

  static std::string input(const PlannedStep& step, const std::string& port) {
    const auto found = step.inputs.find(port);
    return found == step.inputs.end() ? std::string() : found->second.key();
  }

  // The first step of this operation that takes `key` by `port`; empty where there is none.
  std::string taker(const std::string& operation, const std::string& port,
                    const std::string& key) const {
    if (key.empty()) return {};
    for (const PlannedStep& step : plan_.steps) {
      if (step.operation->id == operation && input(step, port) == key) return step.id;
    }
    return {};
  }

  // Goes back along the images from `from`, calling at(step), and returns the source.
  template <typename At>
  std::string walk_back(const PlannedStep& from, const At& at) const {
    const PlannedStep* here = &from;
    while (true) {
      const auto image = here->inputs.find("image");
      if (image == here->inputs.end()) return {};
      if (image->second.port.empty()) return image->second.name;
      here = step(image->second.name);
      if (here == nullptr) return {};
      at(*here);
    }
  }

  // The step between `key` and its scaling, if any, and the scaling.
  std::string find_libs_training(const std::string& key) const {
    for (const PlannedStep& crop : plan_.steps) {
      if (crop.operation->id == "features.crop" && input(crop, "features") == key &&
          !taker("features.scale", "features", crop.id + ".features").empty()) {
        return crop.id;
      }
    }
    return {};
  }

  void find_clusters(FeatureSet set, const std::string& features) {
    ClusterSteps& steps = chain_.of(set);
    steps.features = features;
    steps.kmeans = taker("cluster.kmeans", "features", features);
    steps.elbow = taker("cluster.elbow", "features", features);
    if (steps.kmeans.empty()) return;
    const std::string start = input(*step(steps.kmeans), "centroids");
    const PlannedStep* given = step(start.substr(0, start.find('.')));
    if (given != nullptr && given->operation->id == "cluster.expected_centroids") {
      steps.start = given->id;
    }
    steps.whole = taker("cluster.nearest_centroid", "model", steps.kmeans + ".model");
  }

  void find_libs(const PlannedStep& lines) {
    chain_.lines = lines.id;
    chain_.libs = walk_back(lines, [this](const PlannedStep& step) {
      if (step.operation->id == "libs.baseline") chain_.baseline = step.id;
      if (step.operation->id == "image.gaussian") chain_.smoothing = step.id;
    });
    const std::string all = lines.id + ".features";
    chain_.lines_training = find_libs_training(all);
    const std::string learnt =
        chain_.lines_training.empty() ? all : chain_.lines_training + ".features";
    chain_.lines_scaled = taker("features.scale", "features", learnt);
    if (chain_.lines_scaled.empty()) return find_clusters(FeatureSet::kLibs, learnt);
    chain_.lines_whole = taker("features.apply_scaling", "model", chain_.lines_scaled + ".model");
    find_clusters(FeatureSet::kLibs, chain_.lines_scaled + ".features");
  }

  void find_hsi(const PlannedStep& pca) {
    chain_.pca = pca.id;
    chain_.hsi = walk_back(pca, [this](const PlannedStep& step) {
      const std::string& operation = step.operation->id;
      if (operation == "image.crop" && chain_.on_libs.empty() && chain_.hull.empty()) {
        chain_.image_training = step.id;
      }
      if (operation == "registration.sample_image") chain_.on_libs = step.id;
      if (operation == "hsi.hull_quotient") chain_.hull = step.id;
      if (operation == "hsi.savitzky_golay") chain_.filter = step.id;
      if (operation == "hsi.reflectance") chain_.reflectance = step.id;
    });
    chain_.scores_whole = taker("hsi.pca_apply", "model", pca.id + ".model");
    chain_.hsi_scaled = taker("features.scale", "features", pca.id + ".scores");
    if (chain_.hsi_scaled.empty()) return find_clusters(FeatureSet::kHsi, pca.id + ".scores");
    chain_.hsi_whole = taker("features.apply_scaling", "model", chain_.hsi_scaled + ".model");
    find_clusters(FeatureSet::kHsi, chain_.hsi_scaled + ".features");
  }

  void find_fusion() {
    const std::string& lines = chain_.of(FeatureSet::kLibs).features;
    const std::string& scores = chain_.of(FeatureSet::kHsi).features;
    if (lines.empty() || scores.empty()) return;
    for (const PlannedStep& step : plan_.steps) {
      if (step.operation->id != "fusion.concatenate") continue;
      const std::string first = input(step, "first"), second = input(step, "second");
      if (first != scores && second != scores) continue;
      const std::string other = first == scores ? second : first;
      const std::string standard = taker("features.scale", "features", lines);
      if (other != lines && other != standard + ".features") continue;
      chain_.fused = step.id;
      if (other != lines) chain_.lines_standard = standard;
      break;
    }
    if (chain_.fused.empty()) return;
    if (!chain_.lines_standard.empty()) {
      chain_.standard_whole =
          taker("features.apply_scaling", "model", chain_.lines_standard + ".model");
    }
    find_clusters(FeatureSet::kFusion, chain_.fused + ".features");
    const std::string& whole = chain_.of(FeatureSet::kFusion).whole;
    if (!whole.empty()) {
      const std::string features = input(*step(whole), "features");
      chain_.fused_whole = features.substr(0, features.find('.'));
    }
  }

  void find_registration() {
    if (!chain_.on_libs.empty()) {
      const std::string transform = input(*step(chain_.on_libs), "transform");
      chain_.registration = transform.substr(0, transform.find('.'));
      return;
    }
    if (const PlannedStep* fit = first("registration.fit")) chain_.registration = fit->id;
  }

  Plan plan_;
  FeatureChain chain_;
};

}  // namespace

std::string FeatureChain::labels(FeatureSet set) const {
  const ClusterSteps& steps = of(set);
  if (!steps.whole.empty()) return steps.whole + ".labels";
  return steps.kmeans.empty() ? std::string() : steps.kmeans + ".labels";
}

std::string FeatureChain::shown_features(FeatureSet set) const {
  const auto output = [](const std::string& step) {
    return step.empty() ? std::string() : step + ".features";
  };
  switch (set) {
    case FeatureSet::kLibs:
      return lines_whole.empty() ? of(set).features : output(lines_whole);
    case FeatureSet::kHsi:
      return hsi_whole.empty() ? of(set).features : output(hsi_whole);
    case FeatureSet::kFusion:
      return fused_whole.empty() ? of(set).features : output(fused_whole);
  }
  return {};
}

FeatureChain find_feature_chain(const Recipe& recipe, const Registry& registry) {
  return Finder(recipe, registry).find();
}

}  // namespace lithoscope

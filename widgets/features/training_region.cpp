// The rectangle of the map on which scaling, components and centroids are learnt, as steps of the
// recipe.
#include <QCoreApplication>
#include <utility>

#include "core/base/error.h"
#include "core/preprocess/crop_parameters.h"
#include "core/recipe/edit_recipe.h"
#include "widgets/features/chain_steps.h"
#include "widgets/features/edit_chain.h"
#include "widgets/features/recipe_references.h"

namespace lithoscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lithoscope::FeaturesPage)
};

Json window_to_json(const CropWindow& window) {
  Json parameters = {{"first_row", window.first_row},
                     {"rows", window.rows},
                     {"first_col", window.first_col},
                     {"cols", window.cols}};
  if (!window.outline.empty()) parameters["outline_um"] = outline_to_json(window.outline);
  return parameters;
}

// Puts back what took the whole map's `whole` to what is learnt on, and forgets the step.
void give_back(Recipe& recipe, const Registry& registry, const std::string& step,
               const std::string& whole, const std::string& learnt) {
  if (step.empty()) return;
  reroute(recipe, registry, step + "." + whole, learnt, {});
  forget_step(recipe, registry, step);
}

void drop_labels(Recipe& recipe, const Registry& registry, const ClusterSteps& steps) {
  give_back(recipe, registry, steps.whole, "labels", steps.kmeans + ".labels");
}

void drop_libs_region(Recipe& recipe, const Registry& registry, const FeatureChain& chain) {
  if (chain.lines_training.empty()) return;
  drop_labels(recipe, registry, chain.of(FeatureSet::kLibs));
  give_back(recipe, registry, chain.lines_whole, "features", chain.lines_scaled + ".features");
  give_back(recipe, registry, chain.lines_training, "features",
            find_step(recipe, chain.lines_training)->inputs.at("features"));
}

void drop_hsi_region(Recipe& recipe, const Registry& registry, const FeatureChain& chain) {
  if (chain.image_training.empty()) return;
  drop_labels(recipe, registry, chain.of(FeatureSet::kHsi));
  give_back(recipe, registry, chain.hsi_whole, "features", chain.hsi_scaled + ".features");
  give_back(recipe, registry, chain.scores_whole, "scores", chain.pca + ".scores");
  give_back(recipe, registry, chain.image_training, "image",
            find_step(recipe, chain.image_training)->inputs.at("image"));
}

void drop_fusion_region(Recipe& recipe, const Registry& registry, const FeatureChain& chain) {
  drop_labels(recipe, registry, chain.of(FeatureSet::kFusion));
  give_back(recipe, registry, chain.fused_whole, "features", chain.fused + ".features");
  give_back(recipe, registry, chain.standard_whole, "features", chain.lines_standard + ".features");
}

// The labels of the whole map by the centroids of a part of it.
void add_whole_labels(Recipe& recipe, const Registry& registry, FeatureSet set,
                      const ClusterSteps& steps, const std::string& features) {
  if (steps.kmeans.empty()) return;
  const std::string whole = add_step(recipe, word_of(set) + "_whole", "cluster.nearest_centroid",
                                     {{"features", features}, {"model", steps.kmeans + ".model"}});
  reroute(recipe, registry, steps.kmeans + ".labels", whole + ".labels", {whole});
}

void check_scaled(const std::string& scaling) {
  if (!scaling.empty()) return;
  throw Error(
      Words::tr("The features are not scaled").toStdString(),
      Words::tr("Set up the features first: a rectangle is learnt from scaled ones").toStdString());
}

void add_libs_region(Recipe& recipe, const Registry& registry, const FeatureChain& chain,
                     const CropWindow& window) {
  check_scaled(chain.lines_scaled);
  const ClusterSteps& steps = chain.of(FeatureSet::kLibs);
  const std::string all = find_step(recipe, chain.lines_scaled)->inputs.at("features");
  const std::string training =
      add_step(recipe, "lines_training", "features.crop", {{"features", all}},
               window_to_json(window), chain.lines_scaled);
  input_of(recipe, chain.lines_scaled, "features") = training;
  const std::string whole = add_step(recipe, "lines_whole", "features.apply_scaling",
                                     {{"features", all}, {"model", chain.lines_scaled + ".model"}});
  reroute(recipe, registry, chain.lines_scaled + ".features", whole,
          {steps.kmeans, steps.elbow, steps.start, chain.lines_standard, whole});
  add_whole_labels(recipe, registry, FeatureSet::kLibs, steps, whole);
}

void add_hsi_region(Recipe& recipe, const Registry& registry, const FeatureChain& chain,
                    const CropWindow& window) {
  check_scaled(chain.hsi_scaled);
  const ClusterSteps& steps = chain.of(FeatureSet::kHsi);
  const std::string all = find_step(recipe, chain.pca)->inputs.at("image");
  const std::string training = add_step(recipe, "image_training", "image.crop", {{"image", all}},
                                        window_to_json(window), chain.pca);
  input_of(recipe, chain.pca, "image") = training;
  const std::string scores = add_step(recipe, "pca_whole", "hsi.pca_apply",
                                      {{"image", all}, {"model", chain.pca + ".model"}});
  const std::string whole =
      add_step(recipe, "hsi_scaled_whole", "features.apply_scaling",
               {{"features", scores}, {"model", chain.hsi_scaled + ".model"}});
  reroute(recipe, registry, chain.pca + ".scores", scores, {chain.hsi_scaled, scores});
  reroute(recipe, registry, chain.hsi_scaled + ".features", whole,
          {steps.kmeans, steps.elbow, steps.start, chain.fused, whole});
  add_whole_labels(recipe, registry, FeatureSet::kHsi, steps, whole);
}

void add_fusion_region(Recipe& recipe, const Registry& registry) {
  const FeatureChain chain = find_feature_chain(recipe, registry);
  if (chain.fused.empty() || chain.lines_whole.empty() || chain.hsi_whole.empty()) return;
  const ClusterSteps& steps = chain.of(FeatureSet::kFusion);
  std::string lines = chain.lines_whole;
  if (!chain.lines_standard.empty()) {
    lines = add_step(recipe, "lines_standard_whole", "features.apply_scaling",
                     {{"features", lines}, {"model", chain.lines_standard + ".model"}});
    reroute(recipe, registry, chain.lines_standard + ".features", lines, {chain.fused, lines});
  }
  // In the order of the columns that was learnt.
  StepInputs inputs = find_step(recipe, chain.fused)->inputs;
  const std::string scores = chain.of(FeatureSet::kHsi).features;
  for (auto& [port, reference] : inputs) {
    reference = key_of(recipe, registry, reference) == scores ? chain.hsi_whole : lines;
  }
  const std::string whole =
      add_step(recipe, "fused_whole", "fusion.concatenate", std::move(inputs));
  reroute(recipe, registry, chain.fused + ".features", whole,
          {steps.kmeans, steps.elbow, steps.start, whole});
  add_whole_labels(recipe, registry, FeatureSet::kFusion, steps, whole);
}

}  // namespace

std::optional<CropWindow> training_region(const Recipe& recipe, const FeatureChain& chain,
                                          FeatureSet set) {
  const std::string& crop = set == FeatureSet::kHsi || chain.lines_training.empty()
                                ? chain.image_training
                                : chain.lines_training;
  const RecipeStep* step =
      set == FeatureSet::kLibs && chain.lines_training.empty() ? nullptr : find_step(recipe, crop);
  if (step == nullptr) return std::nullopt;
  const auto number = [step](const char* name) {
    const Json value = step->parameters.value(name, Json(0));
    return value.is_number() ? value.get<std::int64_t>() : 0;
  };
  return CropWindow{number("first_row"), number("rows"), number("first_col"), number("cols"),
                    parse_outline(step->parameters.value("outline_um", Json::array()))};
}

Recipe with_training_region(Recipe recipe, const Registry& registry, FeatureSet set,
                            const std::optional<CropWindow>& window) {
  FeatureChain chain = find_feature_chain(recipe, registry);
  const bool shared = !chain.on_libs.empty() && !chain.lines.empty();
  const bool libs = (shared || set == FeatureSet::kLibs) && !chain.lines.empty();
  const bool hsi = (shared || set == FeatureSet::kHsi) && !chain.pca.empty();
  const bool all_there =
      (!libs || !chain.lines_training.empty()) && (!hsi || !chain.image_training.empty());
  if (window && all_there && (libs || hsi)) {
    if (libs) find_step(recipe, chain.lines_training)->parameters = window_to_json(*window);
    if (hsi) find_step(recipe, chain.image_training)->parameters = window_to_json(*window);
    return recipe;
  }
  if (shared) drop_fusion_region(recipe, registry, chain);
  if (libs) drop_libs_region(recipe, registry, chain);
  if (hsi) drop_hsi_region(recipe, registry, chain);
  if (!window) return recipe;
  chain = find_feature_chain(recipe, registry);
  if (libs) add_libs_region(recipe, registry, chain, *window);
  if (hsi) add_hsi_region(recipe, registry, chain, *window);
  if (shared) add_fusion_region(recipe, registry);
  return recipe;
}

}  // namespace lithoscope

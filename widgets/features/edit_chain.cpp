#include "widgets/features/edit_chain.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/preprocess/crop_parameters.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"
#include "widgets/features/recipe_references.h"

namespace lithoscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lithoscope::FeaturesPage)
};

using StepInputs = std::map<std::string, std::string>;

// Adds a step under a free name, before the step `before` where that is one, else at the end;
// returns its id.
std::string add_step(Recipe& recipe, const std::string& wanted, const std::string& operation,
                     StepInputs inputs, Json parameters = Json::object(),
                     const std::string& before = {}) {
  RecipeStep step{free_step_id(recipe, wanted), operation, std::move(inputs),
                  std::move(parameters)};
  const std::string id = step.id;
  const auto place =
      std::find_if(recipe.steps.begin(), recipe.steps.end(),
                   [&before](const RecipeStep& other) { return other.id == before; });
  recipe.steps.insert(place, std::move(step));
  return id;
}

std::string word_of(FeatureSet set) {
  return set == FeatureSet::kLibs ? "libs" : set == FeatureSet::kHsi ? "hsi" : "fusion";
}

std::string& input_of(Recipe& recipe, const std::string& step, const std::string& port) {
  return find_step(recipe, step)->inputs[port];
}

void add_libs(Recipe& recipe, const Registry& registry, const FeatureSources& sources) {
  if (sources.libs.empty()) return;
  FeatureChain chain = find_feature_chain(recipe, registry);
  if (chain.lines.empty()) {
    const std::string baseline =
        add_step(recipe, "baseline", "libs.baseline", {{"image", sources.libs}});
    const std::string smoothed =
        add_step(recipe, "smoothed", "image.gaussian", {{"image", baseline}});
    Json parameters = Json::object();
    const Json lines = lines_to_json(sources.lines);
    if (!sources.lines.empty() && lines != "lopes2024") parameters["lines"] = lines;
    chain.lines = add_step(recipe, "lines", "libs.line_features", {{"image", smoothed}},
                           std::move(parameters));
  }
  if (chain.lines_scaled.empty()) {
    chain.lines_scaled =
        add_step(recipe, "lines_scaled", "features.scale", {{"features", chain.lines}});
  }
  if (chain.of(FeatureSet::kLibs).kmeans.empty()) {
    add_step(recipe, "libs_clusters", "cluster.kmeans",
             {{"features", chain.lines_scaled + ".features"}});
  }
}

// The registration of both images: that of the recipe, else one by the points; empty where there is
// neither.
std::string registration_for(Recipe& recipe, const FeatureChain& chain,
                             const FeatureSources& sources) {
  if (sources.libs.empty() || sources.hsi.empty()) return {};
  if (!chain.registration.empty() || sources.points.empty()) return chain.registration;
  return add_step(recipe, "registration", "registration.fit",
                  {{"points", sources.points}, {"source", sources.hsi}, {"target", sources.libs}});
}

void add_hsi(Recipe& recipe, const Registry& registry, const FeatureSources& sources) {
  if (sources.hsi.empty()) return;
  FeatureChain chain = find_feature_chain(recipe, registry);
  std::string image = sources.hsi;
  if (chain.pca.empty()) {
    if (sources.hsi_has_references) {
      image = add_step(recipe, "reflectance", "hsi.reflectance", {{"image", image}});
    }
    image = add_step(recipe, "filtered", "hsi.savitzky_golay", {{"image", image}});
    image = add_step(recipe, "hull", "hsi.hull_quotient", {{"image", image}});
  } else {
    image = find_step(recipe, chain.pca)->inputs.at("image");
  }
  if (chain.on_libs.empty()) {
    const std::string registration = registration_for(recipe, chain, sources);
    if (!registration.empty()) {
      image = add_step(
          recipe, "hull_on_libs", "registration.sample_image",
          {{"image", image}, {"transform", registration + ".transform"}, {"like", sources.libs}},
          Json::object(), chain.pca);
      if (!chain.pca.empty()) input_of(recipe, chain.pca, "image") = image;
    }
  }
  if (chain.pca.empty()) chain.pca = add_step(recipe, "pca", "hsi.pca", {{"image", image}});
  if (chain.hsi_scaled.empty()) {
    chain.hsi_scaled = add_step(recipe, "hsi_scaled", "features.scale",
                                {{"features", chain.pca + ".scores"}}, {{"method", "standard"}});
  }
  if (chain.of(FeatureSet::kHsi).kmeans.empty()) {
    add_step(recipe, "hsi_clusters", "cluster.kmeans",
             {{"features", chain.hsi_scaled + ".features"}});
  }
}

void add_fusion(Recipe& recipe, const Registry& registry) {
  FeatureChain chain = find_feature_chain(recipe, registry);
  if (chain.lines.empty() || chain.pca.empty() || chain.on_libs.empty()) return;
  if (chain.fused.empty()) {
    const std::string standard =
        add_step(recipe, "lines_standard", "features.scale",
                 {{"features", chain.of(FeatureSet::kLibs).features}}, {{"method", "standard"}});
    chain.fused = add_step(
        recipe, "fused", "fusion.concatenate",
        {{"first", standard + ".features"}, {"second", chain.of(FeatureSet::kHsi).features}});
  }
  if (chain.of(FeatureSet::kFusion).kmeans.empty()) {
    add_step(recipe, "fusion_clusters", "cluster.kmeans", {{"features", chain.fused}});
  }
}

// The images on the way, in their order; empty where a step is missing.
std::vector<std::string> images_of(const FeatureChain& chain, ChainPart part) {
  if (part == ChainPart::kBaseline || part == ChainPart::kSmoothing) {
    return {chain.baseline, chain.smoothing, chain.lines};
  }
  return {chain.reflectance, chain.filter,         chain.hull,
          chain.on_libs,     chain.image_training, chain.pca};
}

std::size_t place_of(ChainPart part) {
  switch (part) {
    case ChainPart::kBaseline:
    case ChainPart::kReflectance:
      return 0;
    case ChainPart::kSmoothing:
    case ChainPart::kFilter:
      return 1;
    case ChainPart::kHull:
      return 2;
  }
  return 0;
}

const char* name_of(ChainPart part) {
  constexpr std::array names = {"baseline", "smoothed", "reflectance", "filtered", "hull"};
  return names[static_cast<std::size_t>(part)];
}

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

bool goes_by_minerals(const RecipeStep& step) {
  return step.operation == "labels.expected_minerals" ||
         step.operation == "cluster.expected_centroids" ||
         step.operation == "labels.name_by_elements";
}

Json minerals_of(const RecipeStep& step) {
  return step.parameters.value("minerals", Json("lopes2024"));
}

}  // namespace

Recipe with_standard_chain(Recipe recipe, const Registry& registry, const FeatureSources& sources) {
  const FeatureChain before = find_feature_chain(recipe, registry);
  const auto libs = training_region(recipe, before, FeatureSet::kLibs);
  const auto hsi = training_region(recipe, before, FeatureSet::kHsi);
  if (libs) recipe = with_training_region(recipe, registry, FeatureSet::kLibs, std::nullopt);
  if (hsi) recipe = with_training_region(recipe, registry, FeatureSet::kHsi, std::nullopt);
  add_libs(recipe, registry, sources);
  add_hsi(recipe, registry, sources);
  add_fusion(recipe, registry);
  // A rectangle of the camera's own grid means nothing on another one.
  const bool moved =
      before.on_libs.empty() && !find_feature_chain(recipe, registry).on_libs.empty();
  if (libs) recipe = with_training_region(recipe, registry, FeatureSet::kLibs, libs);
  if (hsi && !libs && !moved) {
    recipe = with_training_region(recipe, registry, FeatureSet::kHsi, hsi);
  }
  return recipe;
}

std::string part_operation(ChainPart part) {
  constexpr std::array operations = {"libs.baseline", "image.gaussian", "hsi.reflectance",
                                     "hsi.savitzky_golay", "hsi.hull_quotient"};
  return operations[static_cast<std::size_t>(part)];
}

std::string part_step(const FeatureChain& chain, ChainPart part) {
  return images_of(chain, part)[place_of(part)];
}

Recipe with_part(Recipe recipe, const Registry& registry, ChainPart part, bool present) {
  const FeatureChain chain = find_feature_chain(recipe, registry);
  const std::string there = part_step(chain, part);
  if (present == !there.empty()) return recipe;
  if (!present) {
    reroute(recipe, registry, there + ".image", find_step(recipe, there)->inputs.at("image"), {});
    remove_step(recipe, there);
    return recipe;
  }
  const std::vector<std::string> images = images_of(chain, part);
  const auto next = std::find_if(images.begin() + static_cast<std::ptrdiff_t>(place_of(part)) + 1,
                                 images.end(), [](const std::string& id) { return !id.empty(); });
  if (next == images.end()) return recipe;
  const std::string image = find_step(recipe, *next)->inputs.at("image");
  const std::string key = key_of(recipe, registry, image);
  const std::string made = add_step(recipe, name_of(part), part_operation(part), {{"image", image}},
                                    Json::object(), *next);
  input_of(recipe, *next, "image") = made;
  // Whoever else took what a step made takes it from the new one; a source stays what it is.
  if (key != image || find_step(recipe, image) != nullptr) {
    reroute_port(recipe, registry, "image", key, made, {made});
  }
  return recipe;
}

Recipe with_parameter(Recipe recipe, const std::string& step, const std::string& name,
                      const Json& value) {
  RecipeStep* found = find_step(recipe, step);
  if (found == nullptr) return recipe;
  if (value.is_null()) {
    found->parameters.erase(name);
  } else {
    found->parameters[name] = value;
  }
  return recipe;
}

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

Recipe with_expected_start(Recipe recipe, const Registry& registry, FeatureSet set,
                           const Json& minerals) {
  const ClusterSteps steps = find_feature_chain(recipe, registry).of(set);
  if (steps.kmeans.empty()) return recipe;
  if (minerals.is_null()) {
    find_step(recipe, steps.kmeans)->inputs.erase("centroids");
    if (!steps.start.empty()) forget_step(recipe, registry, steps.start);
    return recipe;
  }
  std::string start = steps.start;
  if (start.empty()) {
    start = add_step(recipe, word_of(set) + "_start", "cluster.expected_centroids",
                     {{"features", find_step(recipe, steps.kmeans)->inputs.at("features")}},
                     Json::object(), steps.kmeans);
  }
  find_step(recipe, start)->parameters["minerals"] = minerals;
  input_of(recipe, steps.kmeans, "centroids") = start;
  return recipe;
}

Recipe with_elbow(Recipe recipe, const Registry& registry, FeatureSet set, bool present) {
  const ClusterSteps steps = find_feature_chain(recipe, registry).of(set);
  if (present == !steps.elbow.empty() || steps.kmeans.empty()) return recipe;
  if (!present) {
    remove_step(recipe, steps.elbow);
    return recipe;
  }
  add_step(recipe, word_of(set) + "_elbow", "cluster.elbow",
           {{"features", find_step(recipe, steps.kmeans)->inputs.at("features")}});
  return recipe;
}

Json expected_minerals_of(const Recipe& recipe, const FeatureChain& chain) {
  if (const RecipeStep* kept = find_step(recipe, chain.minerals)) return minerals_of(*kept);
  for (const char* operation : {"cluster.expected_centroids", "labels.name_by_elements"}) {
    for (const RecipeStep& step : recipe.steps) {
      if (step.operation == operation) return minerals_of(step);
    }
  }
  return {};
}

Recipe with_expected_minerals(Recipe recipe, const Registry& registry, const Json& minerals) {
  const FeatureChain chain = find_feature_chain(recipe, registry);
  if (minerals.is_array() && minerals.empty()) {
    for (const FeatureSet set : kFeatureSets) {
      if (!chain.of(set).start.empty()) recipe = with_expected_start(recipe, registry, set, {});
    }
    if (!chain.minerals.empty()) remove_step(recipe, chain.minerals);
    return recipe;
  }
  const Json before = expected_minerals_of(recipe, chain);
  for (RecipeStep& step : recipe.steps) {
    if (goes_by_minerals(step) && minerals_of(step) == before)
      step.parameters["minerals"] = minerals;
  }
  if (chain.minerals.empty()) {
    add_step(recipe, "expected_minerals", "labels.expected_minerals", {}, {{"minerals", minerals}});
  }
  return recipe;
}

Recipe part_of_recipe(const Recipe& recipe, const Registry& registry, const std::string& key) {
  const Plan plan = make_plan(recipe, registry);
  std::set<std::string> needed{key.substr(0, key.find('.'))};
  for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
    if (needed.count(step->id) == 0) continue;
    for (const auto& [port, reference] : step->inputs) needed.insert(reference.name);
  }
  Recipe part;
  part.title = recipe.title;
  part.folder = recipe.folder;
  for (const RecipeSource& source : recipe.sources) {
    if (needed.count(source.name) > 0) part.sources.push_back(source);
  }
  for (const RecipeStep& step : recipe.steps) {
    if (needed.count(step.id) > 0) part.steps.push_back(step);
  }
  return part;
}

}  // namespace lithoscope

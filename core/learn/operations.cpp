// The operations of learning: clustering, its helpers, prediction by nearest centroid.
#include <algorithm>

#include "core/labels/expected_minerals.h"
#include "core/labels/formula.h"
#include "core/learn/centroid_model.h"
#include "core/learn/certainty_operation.h"
#include "core/learn/elbow.h"
#include "core/learn/expected_centroids.h"
#include "core/learn/kmeans.h"
#include "core/learn/nearest_centroid.h"
#include "core/operations/preview.h"
#include "core/operations/register_core.h"
#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

constexpr const char* kPaper = "Lopes et al. 2024, 10.1038/s41598-024-59553-y, Clustering";

Parameter integer(const std::string& name, const std::string& title, const std::string& description,
                  long standard, double minimum, double maximum, const std::string& source = {}) {
  return {.name = name,
          .title = title,
          .description = description,
          .type = ParameterType::kInteger,
          .default_value = standard,
          .minimum = minimum,
          .maximum = maximum,
          .source = source};
}

Parameter seed_parameter(const std::string& description) {
  return integer("seed", translated("core", "Seed"), description, 1, 0, 1e15);
}

// "Cluster 1", "Cluster 2", ...
std::vector<LabelClass> numbered_classes(Eigen::Index count) {
  std::vector<LabelClass> classes;
  for (Eigen::Index i = 0; i < count; ++i) {
    classes.push_back(
        {translated("core", "Cluster {}", i + 1), cluster_colour(static_cast<std::size_t>(i))});
  }
  return classes;
}

Table centroid_table(const CentroidModel& model, const std::vector<std::int64_t>& counts,
                     const std::vector<FeatureColumn>& columns) {
  Table table;
  table.title = translated("core", "Cluster centroids");
  std::vector<std::string> names;
  for (const LabelClass& label : model.classes) names.push_back(label.name);
  table.add("cluster", std::move(names));
  table.add("points", std::vector<double>(counts.begin(), counts.end()));
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Eigen::VectorXd values = model.centroids.col(static_cast<Eigen::Index>(c));
    table.add(columns[c].name, std::vector<double>(values.begin(), values.end()), columns[c].unit);
  }
  return table;
}

Outputs k_means_outputs(const FeatureMap& features, const std::vector<std::int64_t>& points,
                        const KMeansResult& result, const std::vector<LabelClass>& classes) {
  CentroidModel model;
  model.centroids = result.centroids;
  model.columns = features.columns;
  model.classes = classes;
  model.inertia = result.inertia;
  model.iterations = result.iterations;

  LabelMap labels = make_label_map(features.grid, classes);
  for (std::size_t i = 0; i < points.size(); ++i) {
    labels.labels[static_cast<std::size_t>(points[i])] =
        static_cast<std::uint16_t>(result.labels[i] + 1);
  }
  return {{"labels", std::move(labels)},
          {"model", model.to_model()},
          {"centroids", centroid_table(model, result.counts, features.columns)}};
}

KMeansResult so_far(const KMeansRound& round) {
  KMeansResult result;
  result.labels = round.labels;
  result.counts = round.counts;
  result.centroids = round.centroids;
  result.inertia = round.inertia;
  result.iterations = round.iteration;
  return result;
}

Outputs run_k_means(const Inputs& inputs, const Parameters& parameters, Progress& progress) {
  const FeatureMap& features = inputs.get<FeatureMap>("features");
  check_feature_map(features);
  KMeansOptions options;
  options.clusters = static_cast<int>(parameters.integer("k"));
  options.restarts = static_cast<int>(parameters.integer("restarts"));
  options.max_iterations = static_cast<int>(parameters.integer("max_iterations"));
  options.tolerance = parameters.number("tolerance");
  options.seed = static_cast<std::uint64_t>(parameters.integer("seed"));

  const std::vector<std::int64_t> points = features.valid_points();
  const FloatMatrix values = features.valid_values();
  std::vector<LabelClass> given_classes;
  // With given centroids the clusters keep their order and names.
  const auto outputs = [&](KMeansResult result) {
    if (!given_classes.empty()) return k_means_outputs(features, points, result, given_classes);
    order_by_size(result);
    return k_means_outputs(features, points, result, numbered_classes(result.centroids.rows()));
  };
  options.watch = [&](const KMeansRound& round) {
    if (!preview_due("labels")) return;
    for (auto& [port, artifact] : outputs(so_far(round))) offer_preview(progress, port, artifact);
  };
  if (const auto given = inputs.find<Model>("centroids")) {
    const CentroidModel start = CentroidModel::from_model(*given, "centroids");
    check_columns(start, features.columns);
    given_classes = start.classes;
    return outputs(k_means_from(values, start.centroids, options, progress));
  }
  return outputs(k_means(values, options, progress));
}

Operation k_means_operation() {
  Operation operation;
  operation.id = "cluster.kmeans";
  operation.title = translated("core", "k-means clustering");
  operation.summary = translated(
      "core",
      "Groups the points around centroids so that the summed squared distance (inertia) is small: "
      "the best of several k-means++ starts, or from given centroids. Clusters are numbered by "
      "falling size; with given centroids they keep their order and names.");
  operation.source = kPaper;
  operation.inputs = {
      {.name = "features",
       .kind = ArtifactKind::kFeatureMap,
       .description = translated("core", "Scaled features")},
      {.name = "centroids",
       .kind = ArtifactKind::kModel,
       .description = translated("core",
                                 "Where to start from, such as those expected of minerals; "
                                 "the number of clusters is then theirs"),
       .optional = true}};
  operation.outputs = {
      {.name = "labels",
       .kind = ArtifactKind::kLabelMap,
       .description = translated("core", "The cluster of each valid point")},
      {.name = "model",
       .kind = ArtifactKind::kModel,
       .description = translated("core", "The centroids, for prediction on other samples")},
      {.name = "centroids",
       .kind = ArtifactKind::kTable,
       .description = translated("core", "Points and centroid of each cluster")}};
  operation.parameters = {
      integer("k", translated("core", "Clusters"),
              translated("core",
                         "Expected minerals and one for the background; not looked at with "
                         "given centroids"),
              5, 1, 1000, kPaper),
      integer("restarts", translated("core", "Starts"),
              translated("core", "The best of so many random starts is taken"), 10, 1, 1000,
              kPaper),
      integer("max_iterations", translated("core", "Most iterations"),
              translated("core", "A start ends here if it has not settled before"), 300, 1, 100000,
              "scikit-learn 1.2, KMeans"),
      {.name = "tolerance",
       .title = translated("core", "Tolerance"),
       .description = translated("core",
                                 "A start has settled when its centroids' summed squared "
                                 "shift is below this part of the features' mean variance; "
                                 "0 = when no point changes its cluster"),
       .type = ParameterType::kNumber,
       .default_value = 1e-4,
       .minimum = 0,
       .maximum = 1,
       .source = "scikit-learn 1.2, KMeans"},
      seed_parameter(translated("core",
                                "Start of the random draws; the same seed gives the same "
                                "clusters"))};
  operation.run = run_k_means;
  return operation;
}

Operation elbow_operation() {
  Operation operation;
  operation.id = "cluster.elbow";
  operation.title = translated("core", "Number of clusters");
  operation.summary = translated(
      "core",
      "Inertia and silhouette of k-means over the number of clusters. A bend of the inertia, or a "
      "high silhouette, speaks for a number.");
  operation.source = std::string(kPaper) + "; Rousseeuw 1987, 10.1016/0377-0427(87)90125-7";
  operation.inputs = {{.name = "features",
                       .kind = ArtifactKind::kFeatureMap,
                       .description = translated("core", "Scaled features")}};
  operation.outputs = {{.name = "curve",
                        .kind = ArtifactKind::kTable,
                        .description = translated("core", "k, inertia, silhouette")}};
  operation.parameters = {
      integer("k_min", translated("core", "From"), translated("core", "First number of clusters"),
              2, 1, 1000),
      integer("k_max", translated("core", "To"), translated("core", "Last number of clusters"), 10,
              1, 1000),
      integer("restarts", translated("core", "Starts"),
              translated("core", "The best of so many random starts is taken for each number"), 5,
              1, 1000),
      integer("silhouette_sample", translated("core", "Silhouette sample"),
              translated("core",
                         "The silhouette is that of so many points drawn at random; time "
                         "grows with the square of the number"),
              2000, 2, 100000),
      seed_parameter(translated("core", "Start of the random draws"))};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    const FeatureMap& features = inputs.get<FeatureMap>("features");
    check_feature_map(features);
    ElbowOptions options;
    options.k_min = static_cast<int>(parameters.integer("k_min"));
    options.k_max = static_cast<int>(parameters.integer("k_max"));
    options.restarts = static_cast<int>(parameters.integer("restarts"));
    options.silhouette_sample = parameters.integer("silhouette_sample");
    options.seed = static_cast<std::uint64_t>(parameters.integer("seed"));
    options.watch = [&progress](const std::vector<ElbowPoint>& curve) {
      offer_preview(progress, "curve", elbow_table(curve));
    };
    return Outputs{{"curve", elbow_table(elbow_curve(features.valid_values(), options, progress))}};
  };
  return operation;
}

std::vector<ExpectedClass> expected_classes(const Json& minerals, bool background) {
  std::vector<ExpectedClass> classes;
  for (const ExpectedMineral& mineral : parse_expected_minerals(minerals)) {
    const Colour colour = mineral_colour(mineral.name).value_or(cluster_colour(classes.size()));
    classes.push_back({mineral.name, mineral.elements, colour});
  }
  if (background) {
    classes.push_back({translated("core", "Background"), {}, background_colour()});
  }
  return classes;
}

Operation expected_centroids_operation() {
  Operation operation;
  operation.id = "cluster.expected_centroids";
  operation.title = translated("core", "Centroids of expected minerals");
  operation.summary = translated(
      "core",
      "Makes start centroids for k-means from the minerals that a sample should hold: 1 for lines "
      "of elements that a mineral contains, 0 for other elements' lines, random numbers for "
      "hyperspectral columns. For line features scaled by their maximum.");
  operation.source = kPaper;
  operation.inputs = {{.name = "features",
                       .kind = ArtifactKind::kFeatureMap,
                       .description = translated("core",
                                                 "The features that will be clustered; only "
                                                 "their columns are looked at")}};
  operation.outputs = {{.name = "model",
                        .kind = ArtifactKind::kModel,
                        .description = translated("core", "One centroid a mineral")}};
  operation.parameters = {
      {.name = "minerals",
       .title = translated("core", "Expected minerals"),
       .description = translated("core",
                                 "Names known to the mineral table, or {\"name\", "
                                 "\"elements\"}, or the name of a preset"),
       .type = ParameterType::kStructure,
       .default_value = "lopes2024",
       .source = kPaper,
       .check = [](const Json& value) { parse_expected_minerals(value); }},
      {.name = "background",
       .title = translated("core", "Background"),
       .description = translated("core", "Add a class that shows no line"),
       .type = ParameterType::kFlag,
       .default_value = true,
       .source = kPaper},
      seed_parameter(translated("core", "Start of the random numbers of hyperspectral columns"))};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    const FeatureMap& features = inputs.get<FeatureMap>("features");
    const std::string stage = translated("core", "Expected centroids");
    progress.report(0, stage);
    const CentroidModel model = expected_centroids(
        features.columns,
        expected_classes(parameters.structure("minerals"), parameters.flag("background")),
        [](const std::string& group) { return is_element(group); },
        static_cast<std::uint64_t>(parameters.integer("seed")));
    progress.report(1, stage);
    return Outputs{{"model", model.to_model()}};
  };
  return operation;
}

Operation nearest_centroid_operation() {
  Operation operation;
  operation.id = "cluster.nearest_centroid";
  operation.title = translated("core", "Nearest centroid");
  operation.summary = translated("core",
                                 "Gives every point of an unseen sample the class of the nearest "
                                 "centroid (Rocchio). Scale its "
                                 "features with the scaling that was learnt with the centroids.");
  operation.source = "Lopes et al. 2024, 10.1038/s41598-024-59553-y, Unseen sample";
  operation.inputs = {{.name = "features",
                       .kind = ArtifactKind::kFeatureMap,
                       .description = translated("core", "Features with the model's columns")},
                      {.name = "model",
                       .kind = ArtifactKind::kModel,
                       .description = translated("core", "What k-means learnt")}};
  operation.outputs = {
      {.name = "labels",
       .kind = ArtifactKind::kLabelMap,
       .description = translated("core", "The class of each valid point")},
      {.name = "distances",
       .kind = ArtifactKind::kFeatureMap,
       .description = translated("core", "Squared distance to each class's centroid")},
      {.name = "margin",
       .kind = ArtifactKind::kFeatureMap,
       .description = translated("core",
                                 "How much farther the second nearest centroid is, squared; "
                                 "small where classes are hard to tell apart")}};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress& progress) {
    NearestCentroidResult result =
        nearest_centroid(inputs.get<FeatureMap>("features"),
                         CentroidModel::from_model(inputs.get<Model>("model"), "kmeans"), progress);
    return Outputs{{"labels", std::move(result.labels)},
                   {"distances", std::move(result.distances)},
                   {"margin", std::move(result.margin)}};
  };
  return operation;
}

}  // namespace

void register_learn(Registry& registry) {
  registry.add(k_means_operation());
  registry.add(elbow_operation());
  registry.add(expected_centroids_operation());
  registry.add(nearest_centroid_operation());
  registry.add(certainty_operation());
}

}  // namespace lithoscope

#include "core/labels/judge_operations.h"

#include "core/labels/comparison.h"
#include "core/labels/difference.h"
#include "core/labels/judge_tables.h"

namespace lithoscope {
namespace {

constexpr std::size_t kMostListedGrains = 10000;
constexpr int kHistogramBins = 16;

Port transform_port() {
  return {"transform", ArtifactKind::kTransform,
          translated("core",
                     "Where the maps have different grids: from the plane of the map that "
                     "is carried over to the other's"),
          true};
}

Parameter match_parameter() {
  return {.name = "match",
          .title = translated("core", "Matching of classes"),
          .description = translated(
              "core",
              "none: classes of equal name are the same; one_to_one: the best match by points in "
              "common; majority: each class counts as the reference class it mostly covers"),
          .type = ParameterType::kChoice,
          .default_value = "none",
          .choices = {"none", "one_to_one", "majority"}};
}

Parameter carry_parameter() {
  return {.name = "carry",
          .title = translated("core", "Map that is carried over"),
          .description = translated("core",
                                    "With a transform: which of the two maps is brought to the "
                                    "grid of the other"),
          .type = ParameterType::kChoice,
          .default_value = "labels",
          .choices = {"labels", "reference"}};
}

Parameter whole_number(const char* name, std::string title, std::string description, long standard,
                       double minimum, double maximum, std::string unit = {}) {
  return {.name = name,
          .title = std::move(title),
          .description = std::move(description),
          .type = ParameterType::kInteger,
          .default_value = standard,
          .unit = std::move(unit),
          .minimum = minimum,
          .maximum = maximum};
}

ComparisonOptions options_of(const Parameters& parameters) {
  ComparisonOptions options;
  const std::string match = parameters.text("match");
  options.match = match == "one_to_one" ? ClassMatch::kOneToOne
                  : match == "majority" ? ClassMatch::kMajority
                                        : ClassMatch::kByName;
  options.carry = parameters.text("carry") == "labels" ? Carry::kLabels : Carry::kReference;
  return options;
}

Operation compare_operation() {
  Operation operation;
  operation.id = "labels.compare";
  operation.title = translated("core", "Compare labels with a reference");
  operation.summary = translated(
      "core",
      "Accuracy, Cohen's kappa, adjusted Rand index, precision, recall and F1 of every class, the "
      "confusion matrix, and the errors near mineral borders and inside of minerals. Only points "
      "that are labelled in both maps count. With a transform one of the maps is carried over to "
      "the "
      "grid of the other first.");
  operation.source = "10.1177/001316446002000104, 10.1007/BF01908075";
  operation.inputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "Labels to be judged")},
      {"reference", ArtifactKind::kLabelMap, translated("core", "Labels taken as true")},
      transform_port()};
  operation.outputs = {
      {"summary", ArtifactKind::kTable, translated("core", "Measures of agreement")},
      {"per_class", ArtifactKind::kTable, translated("core", "Measures of every class")},
      {"confusion", ArtifactKind::kTable,
       translated("core", "Points by reference class (rows) and given class (columns)")}};
  operation.parameters = {
      match_parameter(),
      {.name = "border_px",
       .title = translated("core", "Border width"),
       .description = translated(
           "core",
           "A point counts as border where another reference class is at most this many pixels "
           "away along rows and columns"),
       .type = ParameterType::kInteger,
       .default_value = 1,
       .unit = "px",
       .minimum = 0,
       .maximum = 100},
      carry_parameter()};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    progress.report(0, translated("core", "Comparing labels"));
    ComparisonOptions options = options_of(parameters);
    options.border_px = static_cast<int>(parameters.integer("border_px"));
    const Comparison result =
        compare_labels(inputs.get<LabelMap>("labels"), inputs.get<LabelMap>("reference"),
                       inputs.find<Transform>("transform").get(), options, progress);
    return Outputs{{"summary", agreement_table(result.agreement, result.border)},
                   {"per_class", class_agreement_table(result.agreement)},
                   {"confusion", confusion_table(result.agreement)}};
  };
  return operation;
}

Operation difference_operation() {
  Operation operation;
  operation.id = "labels.difference";
  operation.title = translated("core", "Difference of two label maps");
  operation.summary = translated(
      "core",
      "A map of where two label maps agree, and of every pair of classes in which they do not: "
      "what the point is in the reference → what the labels say.");
  operation.inputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "Labels to be judged")},
      {"reference", ArtifactKind::kLabelMap, translated("core", "Labels taken as true")},
      transform_port()};
  operation.outputs = {
      {"map", ArtifactKind::kLabelMap, translated("core", "\"agree\", and the pairs that occur")}};
  operation.parameters = {match_parameter(), carry_parameter()};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    progress.report(0, translated("core", "Comparing labels"));
    const ComparedMaps maps =
        compared_maps(inputs.get<LabelMap>("labels"), inputs.get<LabelMap>("reference"),
                      inputs.find<Transform>("transform").get(), options_of(parameters), progress);
    return Outputs{{"map", difference_map(maps.labels, maps.reference, progress)}};
  };
  return operation;
}

Operation abundance_operation() {
  Operation operation;
  operation.id = "labels.abundance";
  operation.title = translated("core", "Modal abundance");
  operation.summary = translated(
      "core",
      "The share of the labelled area that each class covers, with a bootstrap interval. Whole "
      "square blocks of the map are drawn, since neighbouring points belong to the same grain and "
      "are no independent observations.");
  operation.source = "10.1007/978-1-4757-3803-2";
  operation.inputs = {{"labels", ArtifactKind::kLabelMap, translated("core", "Minerals")}};
  operation.outputs = {{"abundance", ArtifactKind::kTable,
                        translated("core", "Area of every class, and the interval of it")}};
  operation.parameters = {
      whole_number(
          "block_px", translated("core", "Block size"),
          translated("core", "Side of the square blocks: choose it larger than the grains"), 10, 1,
          100000, "px"),
      whole_number("replicates", translated("core", "Replicates"),
                   translated("core", "How often the blocks are drawn"), 1000, 20, 100000),
      {.name = "confidence_percent",
       .title = translated("core", "Confidence"),
       .description = translated("core", "Share of the replicates that lie in the interval"),
       .type = ParameterType::kNumber,
       .default_value = 95.0,
       .unit = "%",
       .minimum = 50,
       .maximum = 99.9},
      whole_number("seed", translated("core", "Seed"), translated("core", "Decides what is drawn"),
                   1, 0, 1e9)};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    const auto& labels = inputs.get<LabelMap>("labels");
    AbundanceOptions options;
    options.block_px = static_cast<int>(parameters.integer("block_px"));
    options.replicates = static_cast<int>(parameters.integer("replicates"));
    options.confidence_percent = parameters.number("confidence_percent");
    options.seed = static_cast<std::uint64_t>(parameters.integer("seed"));
    return Outputs{
        {"abundance", abundance_table(modal_abundance(labels, options, progress), labels.grid)}};
  };
  return operation;
}

Operation grains_operation() {
  Operation operation;
  operation.id = "labels.grains";
  operation.title = translated("core", "Grains");
  operation.summary = translated(
      "core",
      "Connected pieces of every class: how many, how large (diameter of the circle of the same "
      "area), how long their outlines are (Cauchy and Crofton, four directions), and how much "
      "boundary the classes share.");
  operation.source = "10.1145/321356.321357, 10.5566/ias.v26.p83-92";
  operation.inputs = {{"labels", ArtifactKind::kLabelMap, translated("core", "Minerals")}};
  operation.outputs = {
      {"sizes", ArtifactKind::kTable, translated("core", "Sizes of the grains of every class")},
      {"grains", ArtifactKind::kTable, translated("core", "Every grain, the largest first")},
      {"contacts", ArtifactKind::kTable, translated("core", "Boundary that two classes share")},
      {"histogram", ArtifactKind::kTable, translated("core", "Grains of every class by diameter")},
      {"map", ArtifactKind::kFeatureMap,
       translated("core", "Diameter of the grain that a point belongs to")}};
  operation.parameters = {
      {.name = "neighbours",
       .title = translated("core", "Neighbours"),
       .description =
           translated("core", "4: points of a grain touch at their sides; 8: corners will do"),
       .type = ParameterType::kChoice,
       .default_value = "4",
       .choices = {"4", "8"}},
      whole_number("least_points", translated("core", "Smallest grain"),
                   translated("core", "Pieces of fewer points are left out"), 1, 1, 1e9, "px")};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    const auto& labels = inputs.get<LabelMap>("labels");
    GrainOptions options;
    options.diagonal = parameters.text("neighbours") == "8";
    options.least_points = parameters.integer("least_points");
    const Grains grains = find_grains(labels, options, progress);
    return Outputs{{"sizes", grain_size_table(grain_sizes(labels, grains), grains)},
                   {"grains", grain_table(labels, grains, kMostListedGrains)},
                   {"contacts", contact_table(labels, contact_lengths_um(labels, progress))},
                   {"histogram",
                    grain_histogram_table(labels, grain_histogram(labels, grains, kHistogramBins))},
                   {"map", grain_size_map(labels, grains)}};
  };
  return operation;
}

Operation margin_operation() {
  Operation operation;
  operation.id = "labels.margin";
  operation.title = translated("core", "Margin");
  operation.summary = translated(
      "core",
      "How sure a classifier was at every point, from the distances to the centroids or from the "
      "scores of a student: 0 where two classes are equally likely, 1 where there is no doubt. "
      "Unsure points beside another class probably cover both.");
  operation.inputs = {
      {"values", ArtifactKind::kFeatureMap,
       translated("core", "Squared distances to centroids, or scores, one column a class")},
      {"labels", ArtifactKind::kLabelMap, translated("core", "The classes of the same points")}};
  operation.outputs = {
      {"margin", ArtifactKind::kFeatureMap, translated("core", "From 0 (doubt) to 1 (none)")},
      {"doubt", ArtifactKind::kLabelMap,
       translated("core", "Sure, unsure inside a grain, mixed at a border")},
      {"summary", ArtifactKind::kTable, translated("core", "Doubt by class")}};
  operation.parameters = {
      {.name = "values_are",
       .title = translated("core", "Values"),
       .description = translated(
           "core", "distances: squared, the least one wins; scores: the greatest one wins"),
       .type = ParameterType::kChoice,
       .default_value = "distances",
       .choices = {"distances", "scores"}},
      {.name = "unsure_below",
       .title = translated("core", "Unsure below"),
       .description = translated("core", "Points of a smaller margin count as unsure"),
       .type = ParameterType::kNumber,
       .default_value = 0.2,
       .minimum = 0,
       .maximum = 1},
      whole_number("border_px", translated("core", "Border width"),
                   translated("core",
                              "A point counts as border where another class is at most this many "
                              "pixels away along rows and columns"),
                   1, 1, 100, "px")};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    progress.report(0, translated("core", "Measuring doubt"));
    const auto& labels = inputs.get<LabelMap>("labels");
    const ColumnKind kind =
        parameters.text("values_are") == "distances" ? ColumnKind::kDistances : ColumnKind::kScores;
    FeatureMap margin = margin_map(inputs.get<FeatureMap>("values"), labels, kind, progress);
    LabelMap doubt = doubt_map(margin, labels, parameters.number("unsure_below"),
                               static_cast<int>(parameters.integer("border_px")), progress);
    Table summary = doubt_table(measure_doubt(margin, doubt, labels));
    return Outputs{{"margin", std::move(margin)},
                   {"doubt", std::move(doubt)},
                   {"summary", std::move(summary)}};
  };
  return operation;
}

}  // namespace

void register_judging(Registry& registry) {
  registry.add(compare_operation());
  registry.add(difference_operation());
  registry.add(abundance_operation());
  registry.add(grains_operation());
  registry.add(margin_operation());
}

}  // namespace lithoscope

#include <fmt/ranges.h>

#include <algorithm>

#include "core/labels/edit_operations.h"
#include "core/labels/expected_minerals.h"
#include "core/labels/judge_operations.h"
#include "core/labels/match.h"
#include "core/labels/name_by_elements.h"
#include "core/operations/register_core.h"

namespace lithoscope {
namespace {

constexpr char kPaper[] = "10.1038/s41598-024-59553-y";

std::vector<std::string> names_of(const LabelMap& map) {
  std::vector<std::string> names;
  for (const LabelClass& each : map.classes) names.push_back(each.name);
  return names;
}

Operation name_by_elements_operation() {
  Operation operation;
  operation.id = "labels.name_by_elements";
  operation.title = translated("core", "Name clusters by their elements");
  operation.summary = translated(
      "core",
      "Gives every cluster the name and colour of the expected mineral whose elements it is rich "
      "in and whose missing elements it is poor in, compared with the other clusters. Clusters "
      "of one mineral are merged. The table tells the score of every mineral and why.");
  operation.source = std::string(kPaper) + ", Results: label assignment from radar charts";
  operation.inputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "Clusters")},
      {"features", ArtifactKind::kFeatureMap,
       translated("core", "Line features on the same points, scaled to a largest value of 1")}};
  operation.outputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "Minerals")},
      {"scores", ArtifactKind::kTable, translated("core", "Score of every mineral by cluster")}};
  operation.parameters = {
      {.name = "minerals",
       .title = translated("core", "Expected minerals"),
       .description = translated(
           "core",
           "A preset (\"lopes2024\"), or a list of minerals by name, by elements or by formula"),
       .type = ParameterType::kStructure,
       .default_value = "lopes2024",
       .source = std::string(kPaper) + ", Methods: minerals of the case",
       .check = [](const Json& value) { parse_expected_minerals(value); }},
      {.name = "background",
       .title = translated("core", "Background"),
       .description =
           translated("core", "Whether a cluster may be background, poor in every element"),
       .type = ParameterType::kFlag,
       .default_value = true,
       .source = std::string(kPaper) + ", Methods: k-means"}};
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress& progress) {
    progress.report(0, translated("core", "Comparing clusters"));
    NamedClusters named =
        name_by_elements(inputs.get<LabelMap>("labels"), inputs.get<FeatureMap>("features"),
                         parse_expected_minerals(parameters.structure("minerals")),
                         parameters.flag("background"), progress);
    return Outputs{{"labels", std::move(named.labels)}, {"scores", std::move(named.scores)}};
  };
  return operation;
}

Operation match_operation() {
  Operation operation;
  operation.id = "labels.match";
  operation.title = translated("core", "Match classes to a reference");
  operation.summary = translated(
      "core",
      "Finds the one-to-one match of classes with the most points in common (Hungarian method) "
      "and takes over the reference's names and colours. Classes without a partner keep theirs.");
  operation.source = "10.1002/nav.3800020109";
  operation.inputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "Labels to be matched")},
      {"reference", ArtifactKind::kLabelMap,
       translated("core", "Labels whose names and colours are taken over")}};
  operation.outputs = {
      {"labels", ArtifactKind::kLabelMap, translated("core", "Labels in the reference's classes")},
      {"mapping", ArtifactKind::kTable, translated("core", "Which class became which")}};
  operation.run = [](const Inputs& inputs, const Parameters&, Progress& progress) {
    progress.report(0, translated("core", "Matching classes"));
    const auto& labels = inputs.get<LabelMap>("labels");
    const auto& reference = inputs.get<LabelMap>("reference");
    const CountMatrix common = common_points(labels, reference, progress);
    const std::vector<int> match = match_one_to_one(common);
    Table mapping;
    mapping.title = translated("core", "Matched classes");
    std::vector<std::string> matched;
    std::vector<double> shared, points;
    for (std::size_t i = 0; i < match.size(); ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      const bool found = match[i] >= 0;
      matched.push_back(found ? reference.classes[static_cast<std::size_t>(match[i])].name : "");
      shared.push_back(found ? static_cast<double>(common(row, match[i])) : 0);
      points.push_back(static_cast<double>(common.row(row).sum()));
    }
    mapping.add("class", names_of(labels));
    mapping.add("reference", std::move(matched));
    mapping.add("points_in_common", std::move(shared));
    mapping.add("points", std::move(points));
    return Outputs{{"labels", apply_match(labels, reference, match)},
                   {"mapping", std::move(mapping)}};
  };
  return operation;
}

// The minerals with their elements, as people read them.
Table minerals_table(const std::vector<ExpectedMineral>& minerals) {
  std::vector<std::string> names, elements;
  for (const ExpectedMineral& mineral : minerals) {
    names.push_back(mineral.name);
    elements.push_back(fmt::format("{}", fmt::join(mineral.elements, " ")));
  }
  Table table;
  table.title = translated("core", "Expected minerals");
  table.add("mineral", std::move(names));
  table.add("elements", std::move(elements));
  return table;
}

Operation expected_minerals_operation() {
  Operation operation;
  operation.id = "labels.expected_minerals";
  operation.title = translated("core", "Expected minerals");
  operation.summary = translated(
      "core", "The minerals that a person expects in the sample, kept in the recipe itself.");
  operation.outputs = {{.name = "minerals",
                        .kind = ArtifactKind::kTable,
                        .description = translated("core", "Name and elements of each mineral")}};
  operation.parameters = {
      {.name = "minerals",
       .title = translated("core", "Expected minerals"),
       .description = translated("core",
                                 "A preset (\"lopes2024\"), or a list of minerals by name, by "
                                 "elements or by formula"),
       .type = ParameterType::kStructure,
       .default_value = "lopes2024",
       .check = [](const Json& value) { parse_expected_minerals(value); }}};
  operation.run = [](const Inputs&, const Parameters& parameters, Progress&) {
    return Outputs{
        {"minerals", minerals_table(parse_expected_minerals(parameters.structure("minerals")))}};
  };
  return operation;
}

}  // namespace

void register_labels(Registry& registry) {
  registry.add(expected_minerals_operation());
  registry.add(name_by_elements_operation());
  registry.add(match_operation());
  register_judging(registry);
  registry.add(edit_operation());
  registry.add(class_model_operation());
  registry.add(apply_classes_operation());
}

}  // namespace lithoscope

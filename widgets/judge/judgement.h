// What is judged on the Judge page, and how it becomes steps of a recipe.
#pragma once

#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/labels/abundance.h"
#include "core/labels/column_classes.h"
#include "core/labels/comparison.h"
#include "core/labels/grains.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// How two maps of a sample are brought to one grid.
struct MapMeeting {
  std::optional<Transform> transform;  // none: they are on one grid already
  std::string reference;               // to the transform in the recipe: "registration.transform"
  Carry carry = Carry::kLabels;
  QString problem;  // in words, where they cannot be compared
  bool possible() const { return problem.isEmpty(); }
};
MapMeeting meeting_of(const Sample& sample, const std::map<std::string, Artifact>& artifacts,
                      const SampleItem& labels, const SampleItem& reference);

// By name where the maps have a name in common, else the best match of points.
ClassMatch usual_match(const LabelMap& labels, const LabelMap& reference);

// Keys of feature maps that tell how sure a label map is: on its grid, those that it was made from
// first. A student's scores are `kScores`.
struct DoubtSource {
  std::string key;
  QString title;
  ColumnKind kind = ColumnKind::kDistances;
};
std::vector<DoubtSource> doubt_sources(const Recipe& recipe, const Sample& sample,
                                       const SampleItem& labels);

// All that is set on the page.
struct Judgement {
  std::string labels, reference;  // keys of label maps; no `reference`: nothing is compared
  QString labels_title, reference_title;
  ComparisonOptions comparison;
  std::string of;  // whose areas and grains are measured: one of the two
  QString of_title;
  AbundanceOptions abundance;
  GrainOptions grains;
  std::optional<DoubtSource> doubt;  // of `of`
  double unsure_below = 0.2;
};

// The recipe with steps for all of it, and a section of the report. What is there with the same
// inputs and parameters is used as it is, so that judging twice changes nothing.
Recipe with_judgement(Recipe recipe, const Registry& registry, const Judgement& judgement,
                      const MapMeeting& meeting);

}  // namespace lithoscope

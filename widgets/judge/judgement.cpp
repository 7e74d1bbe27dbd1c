#include "widgets/judge/judgement.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "core/recipe/edit_recipe.h"
#include "widgets/judge/put_once.h"

namespace lithoscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lithoscope::Judgement)
};

std::string step_of(const std::string& key) {
  return key.substr(0, key.find('.'));
}

bool same_transform(const Transform& a, const Transform& b) {
  return a.kind == b.kind && a.linear == b.linear && a.shift == b.shift && a.centre == b.centre &&
         a.perspective == b.perspective && a.spline == b.spline && a.backwards == b.backwards;
}

std::string key_of(const std::map<std::string, Artifact>& artifacts, const Transform& transform) {
  for (const auto& [key, artifact] : artifacts) {
    const auto held = artifact.as<Transform>();
    if (held != nullptr && same_transform(*held, transform)) return key;
  }
  return {};
}

void add_upstream(const Recipe& recipe, const std::string& id, std::vector<std::string>& found) {
  const RecipeStep* step = find_step(recipe, id);
  if (step == nullptr) return;
  for (const auto& [port, reference] : step->inputs) {
    const std::string name = step_of(reference);
    if (std::find(found.begin(), found.end(), name) != found.end()) continue;
    found.push_back(name);
    add_upstream(recipe, name, found);
  }
}

std::string match_word(ClassMatch match) {
  return match == ClassMatch::kOneToOne   ? "one_to_one"
         : match == ClassMatch::kMajority ? "majority"
                                          : "none";
}

void put_section(Recipe& recipe, RecipeReportSection section) {
  for (RecipeReportSection& there : recipe.report) {
    if (there.title == section.title) {
      there = std::move(section);
      return;
    }
  }
  recipe.report.push_back(std::move(section));
}

}  // namespace

MapMeeting meeting_of(const Sample& sample, const std::map<std::string, Artifact>& artifacts,
                      const SampleItem& labels, const SampleItem& reference) {
  MapMeeting meeting;
  if (labels.plane == reference.plane) {
    const Grid &a = labels.grid(), &b = reference.grid();
    if (a.rows == b.rows && a.cols == b.cols) return meeting;
    // Parts of one plane: the same coordinates on two grids. The finer one gives way.
    meeting.transform = Transform();
    meeting.carry = a.pitch_x_um * a.pitch_y_um > b.pitch_x_um * b.pitch_y_um ? Carry::kReference
                                                                              : Carry::kLabels;
    return meeting;
  }
  for (const PlaneLink& link : sample.links) {
    const bool forwards = link.source == labels.plane && link.target == reference.plane;
    const bool backwards = link.source == reference.plane && link.target == labels.plane;
    if (!forwards && !backwards) continue;
    meeting.transform = link.transform;
    meeting.reference = key_of(artifacts, link.transform);
    meeting.carry = forwards ? Carry::kLabels : Carry::kReference;
    return meeting;
  }
  meeting.problem = Words::tr(
      "No registration connects the two maps. Align them on the Align page, or "
      "choose two maps of one plane");
  return meeting;
}

ClassMatch usual_match(const LabelMap& labels, const LabelMap& reference) {
  for (const LabelClass& one : labels.classes) {
    for (const LabelClass& other : reference.classes) {
      if (one.name == other.name) return ClassMatch::kByName;
    }
  }
  return ClassMatch::kOneToOne;
}

std::vector<DoubtSource> doubt_sources(const Recipe& recipe, const Sample& sample,
                                       const SampleItem& labels) {
  std::vector<std::string> upstream{step_of(labels.key)};
  add_upstream(recipe, upstream.front(), upstream);
  // What the classes were found in counts more than what names were given by.
  std::string clustered;
  for (const std::string& id : upstream) {
    const RecipeStep* step = find_step(recipe, id);
    if (step == nullptr || step->operation.rfind("cluster.", 0) != 0) continue;
    const auto features = step->inputs.find("features");
    if (features != step->inputs.end()) clustered = step_of(features->second);
    break;
  }
  std::vector<std::pair<std::ptrdiff_t, DoubtSource>> found;
  for (const SampleItem& item : sample.items) {
    const auto features = item.artifact.as<FeatureMap>();
    if (features == nullptr || item.grid().rows != labels.grid().rows ||
        item.grid().cols != labels.grid().cols || features->columns.empty()) {
      continue;
    }
    const std::string step = step_of(item.key);
    const RecipeStep* made_by = find_step(recipe, step);
    const bool scores = made_by != nullptr && made_by->operation == "distil.apply";
    const bool judging = made_by != nullptr && (made_by->operation == "labels.margin" ||
                                                made_by->operation == "labels.grains" ||
                                                made_by->operation == "cluster.silhouette" ||
                                                made_by->operation == "cluster.nearest_centroid");
    if (judging || (scores && step != upstream.front())) continue;
    const auto place = step == clustered
                           ? -1
                           : std::find(upstream.begin(), upstream.end(), step) - upstream.begin();
    found.push_back(
        {place, {item.key, item.title, scores ? ColumnKind::kScores : ColumnKind::kDistances}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<DoubtSource> sources;
  for (auto& [place, source] : found) sources.push_back(std::move(source));
  return sources;
}

Recipe with_judgement(Recipe recipe, const Registry& registry, const Judgement& judgement,
                      const MapMeeting& meeting) {
  RecipeReportSection section;
  if (!judgement.reference.empty() && meeting.possible()) {
    std::map<std::string, std::string> inputs{{"labels", judgement.labels},
                                              {"reference", judgement.reference}};
    Json parameters = {{"match", match_word(judgement.comparison.match)}};
    if (!meeting.reference.empty()) {
      inputs["transform"] = meeting.reference;
      parameters["carry"] = meeting.carry == Carry::kLabels ? "labels" : "reference";
    }
    const std::string difference =
        put_once(recipe, registry, "difference_" + step_of(judgement.labels), "labels.difference",
                 inputs, parameters);
    parameters["border_px"] = judgement.comparison.border_px;
    const std::string compared = put_once(recipe, registry, "judge_" + step_of(judgement.labels),
                                          "labels.compare", inputs, parameters);
    section.tables = {compared + ".summary", compared + ".per_class", compared + ".confusion"};
    section.maps = {difference + ".map"};
    section.title = Words::tr("%1 against %2")
                        .arg(judgement.labels_title, judgement.reference_title)
                        .toStdString();
  } else {
    section.title = judgement.of_title.toStdString();
  }
  section.text = Words::tr("Judged on the Judge page; areas and grains are those of %1.")
                     .arg(judgement.of_title)
                     .toStdString();

  const std::string of = step_of(judgement.of);
  const std::string abundance =
      put_once(recipe, registry, "abundance_" + of, "labels.abundance", {{"labels", judgement.of}},
               Json{{"block_px", judgement.abundance.block_px},
                    {"replicates", judgement.abundance.replicates},
                    {"confidence_percent", judgement.abundance.confidence_percent},
                    {"seed", judgement.abundance.seed}});
  section.tables.push_back(abundance + ".abundance");
  const std::string grains =
      put_once(recipe, registry, "grains_" + of, "labels.grains", {{"labels", judgement.of}},
               Json{{"neighbours", judgement.grains.diagonal ? "8" : "4"},
                    {"least_points", judgement.grains.least_points}});
  section.tables.push_back(grains + ".sizes");
  section.tables.push_back(grains + ".contacts");
  if (judgement.doubt) {
    const bool distances = judgement.doubt->kind == ColumnKind::kDistances;
    std::string values = judgement.doubt->key;
    if (distances) {
      const std::string silhouette =
          put_once(recipe, registry, "silhouette_" + of, "cluster.silhouette",
                   {{"features", values}, {"labels", judgement.of}});
      section.tables.push_back(silhouette + ".summary");
      values = silhouette + ".distances";
    }
    const std::string margin = put_once(recipe, registry, "margin_" + of, "labels.margin",
                                        {{"values", values}, {"labels", judgement.of}},
                                        Json{{"values_are", distances ? "distances" : "scores"},
                                             {"unsure_below", judgement.unsure_below}});
    section.tables.push_back(margin + ".summary");
    section.maps.push_back(margin + ".doubt");
  }
  put_section(recipe, std::move(section));
  return recipe;
}

}  // namespace lithoscope

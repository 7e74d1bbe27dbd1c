#include "widgets/label/label_insight.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace lithoscope {
namespace {

bool same_features(const std::shared_ptr<const FeatureMap>& a,
                   const std::shared_ptr<const FeatureMap>& b) {
  if (a == b) return true;
  if (a == nullptr || b == nullptr || a->columns != b->columns || a->valid != b->valid) {
    return false;
  }
  const auto bytes = static_cast<std::size_t>(a->values.size()) * sizeof(float);
  return a->values.size() == b->values.size() &&
         std::memcmp(a->values.data(), b->values.data(), bytes) == 0;
}

constexpr std::size_t kSuggestions = 3;

std::vector<std::vector<MineralSuggestion>> suggestions_of(
    const LabelInsight& insight, const ClassLooks* looks,
    const std::vector<std::string>& expected) {
  std::vector<std::vector<MineralSuggestion>> all;
  LibraryMatches matches;
  if (looks != nullptr) matches.references = looks->library->names;
  for (std::size_t k = 0; k < insight.classes.size(); ++k) {
    if (looks != nullptr) matches.ranked = looks->ranked[k];
    all.push_back(suggest_minerals(insight.contrast ? &*insight.contrast : nullptr, k,
                                   looks != nullptr ? &matches : nullptr, expected, kSuggestions));
  }
  return all;
}

bool fits(const LabelMap& labels, const std::shared_ptr<const FeatureMap>& features) {
  return features != nullptr && features->grid.rows == labels.grid.rows &&
         features->grid.cols == labels.grid.cols;
}

}  // namespace

int LabelInsight::index_of(int number) const {
  const auto found = std::find_if(classes.begin(), classes.end(),
                                  [&](const auto& each) { return each.number == number; });
  return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

LabelInsightPtr look_into(const LabelRequest& request, const LabelInsightPtr& before,
                          Progress& progress) {
  EditedLabels edited = edit_labels(*request.base, request.features.get(), request.edits, progress);
  auto insight = std::make_shared<LabelInsight>();
  insight->edits = request.edits;
  insight->classes = std::move(edited.classes);
  insight->next_number = edited.next_number;
  insight->areas = class_areas(edited.labels);
  insight->labels = Artifact(std::move(edited.labels));
  const LabelMap& labels = insight->map();
  if (!fits(labels, request.lines)) {
    insight->suggestions.resize(insight->classes.size());
    return insight;
  }
  insight->lines = request.lines;
  if (before != nullptr && before->map().labels == labels.labels &&
      before->classes.size() == insight->classes.size() &&
      same_features(before->lines, request.lines)) {
    insight->by_element = before->by_element;
    insight->by_line = before->by_line;
    insight->contrast = before->contrast;
    insight->suggestions = before->suggestions;
    return insight;
  }
  insight->by_element = class_profiles(labels, *request.lines, ProfileAxes::kElements, progress);
  insight->by_line = class_profiles(labels, *request.lines, ProfileAxes::kLines, progress);
  const auto with_points =
      std::count_if(insight->by_line->points.begin(), insight->by_line->points.end(),
                    [](std::int64_t points) { return points > 0; });
  if (with_points >= 2) insight->contrast = element_contrast(labels, *request.lines, progress);
  insight->suggestions = suggestions_of(*insight, nullptr, request.expected);
  return insight;
}

ClassLooksPtr look_at_classes(const LooksRequest& request, const ClassLooksPtr& before,
                              Progress& progress) {
  const LabelMap& labels = request.insight->map();
  const auto read = request.image.artifact.as<SpectralImage>();
  auto looks = std::make_shared<ClassLooks>();
  looks->image = request.image.key;
  looks->points = labels.labels;
  looks->axis = read->axis;
  looks->quantity = QString::fromStdString(read->quantity);
  const bool known = before != nullptr && before->image == request.image.key &&
                     before->axis == read->axis && before->points == labels.labels &&
                     before->spectra.size() == labels.classes.size();
  if (known) {
    looks->spectra = before->spectra;
  } else if (request.image.plane == request.plane && read->grid.rows == labels.grid.rows &&
             read->grid.cols == labels.grid.cols) {
    looks->spectra = class_spectra(labels, *read, progress);
  } else {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto back = [&](PointUm point) {
      return request.sample->convert(point, request.image.plane, request.plane)
          .value_or(PointUm{none, none});
    };
    looks->spectra =
        class_spectra(labels_under(labels, back, read->grid, progress), *read, progress);
  }
  if (request.library == nullptr) return looks;
  looks->library_file = request.library;
  const bool same_library =
      before != nullptr && before->library_file == request.library && before->axis == read->axis;
  looks->library = same_library ? before->library
                                : std::make_shared<const PreparedLibrary>(
                                      prepare_library(*request.library, read->axis, progress));
  if (known && same_library) {
    looks->ranked = before->ranked;
  } else {
    for (const ClassSpectrum& spectrum : looks->spectra) {
      progress.check();
      const std::vector<float> mean(spectrum.mean.begin(), spectrum.mean.end());
      looks->ranked.push_back(
          rank_references(*looks->library, mean, read->quantity == "hull quotient"));
    }
  }
  looks->suggestions = suggestions_of(*request.insight, looks.get(), request.expected);
  return looks;
}

}  // namespace lithoscope

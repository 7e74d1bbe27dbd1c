#include "core/labels/comparison.h"

#include <utility>

#include "core/labels/match.h"
#include "core/registration/sample_maps.h"

namespace lithoscope {
namespace {

std::vector<int> match_of(const LabelMap& labels, const LabelMap& reference, ClassMatch how,
                          const Progress& progress) {
  // Looks at the points first: maps that do not meet are told as such, whatever their names.
  const CountMatrix common = common_points(labels, reference, progress);
  switch (how) {
    case ClassMatch::kOneToOne:
      return match_one_to_one(common);
    case ClassMatch::kMajority:
      return match_by_majority(common);
    case ClassMatch::kByName:
      break;
  }
  return match_by_name(labels, reference);
}

}  // namespace

ComparedMaps compared_maps(const LabelMap& labels, const LabelMap& reference,
                           const Transform* transform, const ComparisonOptions& options,
                           const Progress& progress) {
  ComparedMaps maps{labels, reference};
  if (transform != nullptr) {
    LabelMap& moving = options.carry == Carry::kLabels ? maps.labels : maps.reference;
    const Grid& grid = options.carry == Carry::kLabels ? maps.reference.grid : maps.labels.grid;
    moving = sample_labels(moving, *transform, grid, SampleMethod::kNearest, progress);
  }
  maps.labels = apply_match(maps.labels, maps.reference,
                            match_of(maps.labels, maps.reference, options.match, progress));
  return maps;
}

Comparison compare_labels(const LabelMap& labels, const LabelMap& reference,
                          const Transform* transform, const ComparisonOptions& options,
                          const Progress& progress) {
  Comparison result;
  result.maps = compared_maps(labels, reference, transform, options, progress);
  result.agreement = measure_agreement(result.maps.labels, result.maps.reference, progress);
  result.border = measure_border_agreement(result.maps.labels, result.maps.reference,
                                           options.border_px, progress);
  return result;
}

}  // namespace lithoscope

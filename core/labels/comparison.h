// Any two label maps compared: on one grid, in the same classes, with all figures.
#pragma once

#include "core/base/progress.h"
#include "core/image/label_map.h"
#include "core/image/transform.h"
#include "core/labels/agreement.h"
#include "core/labels/boundary.h"

namespace lithoscope {

enum class ClassMatch {
  kByName,    // classes of equal name are the same
  kOneToOne,  // the match with the most points in common
  kMajority,  // each class counts as the reference class that it mostly covers
};

enum class Carry {
  kLabels,     // the labels move to the reference's grid
  kReference,  // the reference moves to the grid of the labels
};

struct ComparisonOptions {
  ClassMatch match = ClassMatch::kByName;
  Carry carry = Carry::kLabels;
  int border_px = 1;
};

struct ComparedMaps {
  LabelMap labels;     // in the reference's classes, those without a partner behind them
  LabelMap reference;  // on the same grid
};

// Brings both onto one grid and into the same classes. Where `transform` is not null it maps the
// plane of the map that moves to the other's (µm); each point of the grid that stays takes the
// label under its centre. Throws Error where the maps do not overlap, have no label or (kByName)
// no name in common, Cancelled.
ComparedMaps compared_maps(const LabelMap& labels, const LabelMap& reference,
                           const Transform* transform, const ComparisonOptions& options,
                           const Progress& progress);

struct Comparison {
  ComparedMaps maps;
  Agreement agreement;
  BorderAgreement border;
};
Comparison compare_labels(const LabelMap& labels, const LabelMap& reference,
                          const Transform* transform, const ComparisonOptions& options,
                          const Progress& progress);

}  // namespace lithoscope

// Named classes carried to another sample: centroids, scalings, names, and how far is too far.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/features/scaling.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/model.h"
#include "core/image/table.h"

namespace lithoscope {

// What an unseen sample is classified by (Rocchio's rule; Lopes et al. 2024, "Unseen sample").
//
// How far a pixel may lie from its centroid is learnt, not assumed. In units of the features'
// scaling the squared distances within a class would follow a chi-square distribution only if its
// columns were independent, normal and of variance 1; emission lines are neither (their noise grows
// with them, lines of one element rise together), so that such a limit would call most of a bright
// class foreign and accept anything near a dim one. The limit of a class is therefore the 99.5th
// percentile of the distances of those training points that the rule itself gives to the class:
// about 0.5 % of a sample of the same kind lies beyond it, whatever the distribution. A class of
// few points takes the widest that it has seen; one that the rule gives no point to, the median of
// the others.
//
// As a Model of kind "classes": matrices "centroids" (classes × columns), "limits" and "points"
// (classes × 1), "offset" and "divisor" (1 × columns); facts "columns", "groups", "classes" (list
// of {"name", "colour"}), "outside_quantile", "trained_on" (text).
struct ClassModel {
  Eigen::MatrixXd centroids;           // classes × columns, of scaled features
  std::vector<FeatureColumn> columns;  // of the features before scaling: name and group
  std::vector<LabelClass> classes;     // one a centroid
  Eigen::RowVectorXd offset, divisor;  // scaled = (value - offset) / divisor
  Eigen::VectorXd limits;              // distances (not squared), one a class
  std::vector<std::int64_t> points;    // that each class was trained on
  std::string trained_on;              // for people: where it comes from

  Model to_model() const;
  // Throws Error where `model` is of another kind, or its parts are missing, of the wrong size or
  // not finite.
  static ClassModel from_model(const Model& model);
};

inline constexpr double kInsideQuantile = 0.995;
// More than this part of a sample beyond the limits is told as a warning: ten times what a sample
// of the same kind has.
inline constexpr double kManyOutside = 0.05;

// Learns from labelled valid points. `features` as the classes were made of (scaled); `scalings`
// those by which they came from the features that a new sample will have, first to last, each for
// the columns that it knows; none = they are taken as they are. Classes without a point are left
// out. Throws Error where the grids differ or no point is labelled; Cancelled.
ClassModel train_classes(const LabelMap& labels, const FeatureMap& features,
                         const std::vector<ScalerModel>& scalings, const std::string& trained_on,
                         Progress& progress);

struct AppliedClasses {
  LabelMap labels;
  FeatureMap margin;  // squared distance to the second nearest centroid less that to the nearest
  // Distance to the nearest centroid over its class's limit: above 1 lies outside.
  FeatureMap distance;
  std::vector<std::int64_t> points, outside;  // by class
  std::int64_t all = 0, all_outside = 0;
};

// Every valid point of `features` (not scaled, the model's columns by name) gets the class of the
// nearest centroid; those outside of all that the model has seen become unlabelled with
// `leave_outside`. Throws Error naming a missing column; Cancelled.
AppliedClasses apply_classes(const FeatureMap& features, const ClassModel& model,
                             bool leave_outside, Progress& progress);

// Points and share outside of each class, then of all; and in words what it means.
Table outside_table(const AppliedClasses& applied);

}  // namespace lithoscope

// Which class of one label map is which class of another.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/image/label_map.h"

namespace lithoscope {

using CountMatrix = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic>;

// Points that bear class i in `labels` and class j in `reference`, for all pairs of classes. Points
// that are unlabelled in either map are left out. Throws Error where the maps differ in rows or
// columns, or no point is labelled in both.
CountMatrix common_points(const LabelMap& labels, const LabelMap& reference,
                          const Progress& progress);

// The reference class (index) of every class, -1 = none. `common` as from common_points.
//
// One to one: the match with the most points in common (Hungarian method).
std::vector<int> match_one_to_one(const CountMatrix& common);
// Majority: each class goes to the reference class with which it shares most points, so that
// several may go to one; ties go to the earlier reference class. -1 where it shares none.
std::vector<int> match_by_majority(const CountMatrix& common);
// By equal names. Throws Error where no name of one map is a name of the other.
std::vector<int> match_by_name(const LabelMap& labels, const LabelMap& reference);

// `labels` with the reference's classes first (all of them, so that equal labels mean equal
// classes), then those classes that have no match, under their own names.
LabelMap apply_match(const LabelMap& labels, const LabelMap& reference,
                     const std::vector<int>& match);

}  // namespace lithoscope

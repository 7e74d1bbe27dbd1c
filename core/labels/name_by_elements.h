// Clusters get the names of minerals from the elements in which they are rich and poor.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/table.h"
#include "core/labels/expected_minerals.h"

namespace lithoscope {

// What the clusters show of each element.
struct ElementContrast {
  std::vector<std::string> elements;  // in the order of the feature columns
  // clusters × elements, in [0, 1]: 0 = as poor as the poorest cluster, 1 = as rich as the richest.
  // NaN in the rows of clusters without a valid point.
  Eigen::MatrixXd contrast;
  // How far each element tells clusters apart: the share of its variance over the points that the
  // clusters explain (eta squared), in [0, 1]. An element that is all noise weighs nothing.
  Eigen::VectorXd weight;
  std::vector<std::int64_t> points;  // valid points of each cluster
};

// The contrast of each element over the clusters of `labels`. The lines of an element are averaged,
// weighted by how far each tells clusters apart, so that a weak line drowned in noise does not blur
// a strong one. Clusters of less than 1 % of the points do not set the scale (a few stray shots
// shall not make everything else look poor); their contrasts are limited to [0, 1].
// `features`: lines scaled to a largest magnitude of 1, on the grid of `labels`; columns whose
// group is no element play no part. Throws Error where grids differ, there are no element columns,
// or fewer than two clusters hold valid points (nothing to compare with).
ElementContrast element_contrast(const LabelMap& labels, const FeatureMap& features,
                                 const Progress& progress);

// Clusters × candidates, each in [0, 1]: the mean over the elements, weighted by `weight`, of the
// contrast where the mineral contains the element, and of 1 - contrast where it does not.
// Background, where it is a candidate, contains none of them. Candidates are `minerals` in their
// order, then background.
Eigen::MatrixXd mineral_scores(const ElementContrast& contrast,
                               const std::vector<ExpectedMineral>& minerals, bool background);

struct NamedClusters {
  LabelMap labels;  // clusters of one mineral merged, in the order of the candidates
  Table scores;     // a row a cluster: which mineral, its score and margin, and why in words
};

// Gives each cluster the best-scored mineral (ties: the earlier one). One mineral may be given to
// several clusters. A cluster without a valid point keeps its name.
NamedClusters name_by_elements(const LabelMap& labels, const FeatureMap& features,
                               const std::vector<ExpectedMineral>& minerals, bool background,
                               const Progress& progress);

}  // namespace lithoscope

// Where clusters should lie if certain minerals are present.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/image/feature_map.h"
#include "core/learn/centroid_model.h"

namespace lithoscope {

// A class and the elements whose lines it shows; background shows none.
struct ExpectedClass {
  std::string name;
  std::vector<std::string> elements;  // "K", "Li", ...
  Colour colour;
};

// Start centroids for k-means (paper, "Clustering"): for max-abs scaled line columns 1 where the
// column's group is an element of the class, 0 where it is another element; for all other columns
// (hyperspectral scores) seeded random numbers of a standard normal distribution. `is_element`
// tells which groups are elements.
//
// Throws Error where there is no class, no column belongs to an element, or two classes expect the
// same lines: k-means could not tell them apart.
CentroidModel expected_centroids(const std::vector<FeatureColumn>& columns,
                                 const std::vector<ExpectedClass>& classes,
                                 const std::function<bool(const std::string&)>& is_element,
                                 std::uint64_t seed);

}  // namespace lithoscope

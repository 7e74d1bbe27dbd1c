// How well every point of any label map sits among the features that it was made from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/table.h"
#include "core/learn/centroid_model.h"

namespace lithoscope {

// The mean features of the points of each class, as a model of kind "kmeans" that
// nearest_centroid takes; classes without a point are left out. Clusters may have been renamed,
// merged or edited since they were found: what counts is how the points are labelled now. Throws
// Error where the grids differ or fewer than two classes have points, Cancelled.
CentroidModel class_centroids(const FeatureMap& features, const LabelMap& labels,
                              const Progress& progress);

struct Certainty {
  // One column, "silhouette": the simplified silhouette (Hruschka, de Castro and Campello 2004,
  // 10.1109/ICDM.2004.10073), (b − a) / max(a, b) with a = distance to the mean of the own class
  // and b = least distance to that of another class. From −1 (looks like another class) over 0
  // (between two) to 1. It needs no pair of points, so that every pixel gets one.
  FeatureMap silhouette;
  FeatureMap distances;  // squared distance to the mean of every class, named as the classes
  struct OfClass {
    std::string name;
    std::int64_t points = 0;
    double simplified = 0;  // mean of the map
    // Mean of the exact silhouette over those of a sample that fell into the class; NaN without.
    double exact = 0;
    std::int64_t sampled = 0;
  };
  std::vector<OfClass> classes;      // those of the labels; NaN where a class has no point
  double simplified = 0, exact = 0;  // over all points; over the sample
};

// `sample` points drawn by `seed` get the exact silhouette (core/learn/silhouette.h), whose time
// grows with the square of their number. Throws as class_centroids does.
Certainty measure_certainty(const FeatureMap& features, const LabelMap& labels, std::int64_t sample,
                            std::uint64_t seed, Progress& progress);

// By class, and over all points in the last row.
Table silhouette_table(const Certainty& certainty);

}  // namespace lithoscope

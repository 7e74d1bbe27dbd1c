// Grains: connected pieces of one class, their sizes, outlines and neighbours.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/feature_map.h"
#include "core/image/label_map.h"

namespace lithoscope {

struct GrainOptions {
  bool diagonal = false;          // 8 neighbours: points that touch at a corner are one grain too
  std::int64_t least_points = 1;  // smaller pieces are no grains
};

struct Grain {
  int label = 0;  // class, from 1
  std::int64_t points = 0;
  double area_um2 = 0;
  double diameter_um = 0;   // of the circle of the same area, 2 √(area / π)
  double perimeter_um = 0;  // see below; holes count, and the map's own edge
  PointUm centre;           // mean of its points
  bool at_edge = false;     // reaches the edge of the map, so that a part may be missing
};

struct Grains {
  std::vector<Grain> grains;  // largest first; equal ones from the top left on
  // Grain of every point: 1 + index into `grains`; 0 where there is none.
  std::vector<std::uint32_t> grain_of_point;
  std::int64_t small_pieces = 0, small_points = 0;  // left out by `least_points`
};

// The grains of a map in one pass over its rows (union-find with two rows of provisional names,
// Rosenfeld and Pfaltz 1966, 10.1145/321356.321357) and one to name them; time grows with the
// number of points. Unlabelled points belong to no grain.
//
// Perimeters are Cauchy and Crofton's: half the mean number of times that parallel lines cross the
// outline, over four directions (rows, columns, both diagonals; weighted by the angles between
// them, as pixels need not be square) times the lines' distance (Legland, Kiêu and Devaux 2007,
// 10.5566/ias.v26.p83-92). Counting pixel edges instead would make a circle 27 % too long.
//
// Throws Error where there are 2^32 grains or more, Cancelled.
Grains find_grains(const LabelMap& map, const GrainOptions& options, Progress& progress);

// Length in µm of the boundary that two classes share, by the same estimator: classes + 1 in both
// directions, the last one = unlabelled points. Symmetric, 0 on the diagonal. The map's own edge is
// no boundary. Throws Cancelled.
Eigen::MatrixXd contact_lengths_um(const LabelMap& map, const Progress& progress);

// One column: the diameter of the grain that the point belongs to, in µm.
FeatureMap grain_size_map(const LabelMap& map, const Grains& grains);

// Of the grains of one class.
struct GrainSizes {
  std::string name;
  std::int64_t grains = 0, at_edge = 0;
  double area_um2 = 0, perimeter_um = 0;  // sums
  // Diameters in µm: quantiles over grains (linear between neighbours), the mean, and the diameter
  // below which grains hold half of the area. NaN where there is no grain.
  double d10_um = 0, d50_um = 0, d90_um = 0, mean_um = 0, largest_um = 0, half_area_um = 0;
};
std::vector<GrainSizes> grain_sizes(const LabelMap& map, const Grains& grains);

// How many grains of each class have a diameter in each of `bins` bins whose limits are in equal
// proportion, from the least to the greatest diameter.
struct GrainHistogram {
  std::vector<double> limits_um;  // bins + 1; empty where there is no grain
  Eigen::MatrixXd counts;         // bins × classes
};
GrainHistogram grain_histogram(const LabelMap& map, const Grains& grains, int bins);

}  // namespace lithoscope

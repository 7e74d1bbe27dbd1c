// How alike two maps of one place are, whatever their units.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/image/grid.h"
#include "core/image/transform.h"

namespace lithoscope {

// One number a pixel of a grid, row-major; NaN where nothing was measured.
struct ScalarMap {
  Grid grid;
  std::vector<float> values;
};

// Throws Error where the number of values is not that of the grid, or the grid is impossible.
void check_scalar_map(const ScalarMap& map);

// The value at a place by bilinear interpolation between pixel centres; NaN outside the outermost
// centres and where one of the four pixels is NaN.
double value_at(const ScalarMap& map, PointUm place);

struct StretchRange {
  double low = 0, high = 1;
};
// The values below which `part` and 1 - `part` of the finite values lie; of at most about 200 000
// of them, evenly taken. None where no value is finite.
std::optional<StretchRange> percentile_range(std::span<const float> values, double part);

struct MutualInformationOptions {
  int bins = 64;             // of each map, between its percentiles
  double percentile = 0.01;  // of values beyond either end, which go to the end's bin
};

// I(A;B) = H(A) + H(B) - H(A,B) in bits of the joint histogram of two maps (Wells et al. 1996,
// 10.1016/S1361-8415(01)80004-9; Maes et al. 1997, 10.1109/42.563664), over the pixels of the
// target whose place in the source holds a value. `transform` maps the source's plane to the
// target's. A source value is shared among the two bins around it, so that the number changes
// smoothly with the transform (partial volume in the intensity). 0 for unrelated maps, at most
// log2(bins).
//
// Where the source lies under a spline is searched for at every fourth pixel of the target each way
// (place_lattice.h).
//
// Fixed for one pair of maps: a refinement evaluates it many times.
class MutualInformation {
 public:
  // Throws Error where a map is impossible or holds no finite value.
  MutualInformation(ScalarMap source, ScalarMap target,
                    const MutualInformationOptions& options = {});

  struct Result {
    double bits = 0;
    std::size_t pixels = 0;  // that were compared
    double overlap = 0;      // part of the target's measured pixels that they are
  };
  // The same bits whatever the number of threads. Throws Cancelled.
  Result operator()(const Transform& transform, const Progress& stop) const;

  const ScalarMap& source() const { return source_; }
  const ScalarMap& target() const { return target_; }

 private:
  ScalarMap source_, target_;
  int bins_;
  StretchRange source_range_;
  std::vector<int> target_bins_;  // -1 = not measured
  std::size_t measured_ = 0;
};

// Mutual information once, in bits; 0 where the maps do not overlap.
double mutual_information(const ScalarMap& source, const ScalarMap& target,
                          const Transform& transform, const Progress& stop);

// Pearson's correlation of two lists over the places where both are finite; NaN where these are
// fewer than 3 or one list is constant there.
double correlation(std::span<const float> a, std::span<const float> b);

// Normalised cross-correlation, -1 to 1, over the pixels of the target whose place in the source
// holds a value; NaN as above. Throws Error, Cancelled.
double normalised_cross_correlation(const ScalarMap& source, const ScalarMap& target,
                                    const Transform& transform, const Progress& stop);

}  // namespace lithoscope

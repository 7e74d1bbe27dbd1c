// Which matching points agree with each other.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/image/transform.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

struct RansacProblem {
  // Points of the smallest set that determines a transform.
  std::size_t sample_size = 2;
  // Fits a transform; throws Error where the points do not determine one.
  std::function<Transform(std::span<const MatchingPoint>)> fit;
  // How far a transform misses a point.
  std::function<double(const Transform&, const MatchingPoint&)> distance;
  double tolerance = 3;  // in the unit of `distance`
  std::uint64_t seed = 1;
};

// One flag a point, 1 = agrees with the others. Fischler and Bolles 1981, 10.1145/358669.358692,
// with the truncated squared distance of MSAC (Torr and Zisserman 2000, 10.1006/cviu.1999.0832) as
// the score. All smallest sets are tried where there are at most 5000, otherwise 5000 drawn ones;
// the best transform is refitted to its points until they no longer change. The same points and
// seed give the same flags.
//
// Throws Error where no transform fits more points than a smallest set, Cancelled.
std::vector<std::uint8_t> ransac_inliers(std::span<const MatchingPoint> points,
                                         const RansacProblem& problem, const Progress& stop);

}  // namespace lithoscope

// Matching points made from a known transform.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/image/transform.h"
#include "core/registration/matching_points.h"

namespace lithoscope::test {

inline Transform similarity(double scale, double degrees, double shift_x, double shift_y,
                            bool mirrored = false) {
  const double angle = degrees * std::numbers::pi / 180;
  Transform transform;
  transform.linear << std::cos(angle), -std::sin(angle), std::sin(angle), std::cos(angle);
  if (mirrored) transform.linear.col(1) *= -1;
  transform.linear *= scale;
  transform.shift << shift_x, shift_y;
  return transform;
}

// `noise_um`: standard deviation of a click in the target.
inline std::vector<MatchingPoint> points_under(const Transform& transform, int count,
                                               Random& random, double noise_um = 0) {
  std::vector<MatchingPoint> points;
  for (int i = 0; i < count; ++i) {
    const PointUm source{1e4 * random.uniform() - 2e3, 2e4 * random.uniform() + 5e3};
    PointUm target = transform.apply(source);
    target.x_um += noise_um * random.normal();
    target.y_um += noise_um * random.normal();
    points.push_back({fmt::format("P{}", i + 1), source, target, true});
  }
  return points;
}

inline double linear_difference(const Transform& a, const Transform& b) {
  return (a.linear - b.linear).cwiseAbs().maxCoeff() / b.linear.cwiseAbs().maxCoeff();
}

// The largest distance between what the two transforms make of points in a square of 3 cm.
inline double largest_distance_um(const Transform& a, const Transform& b) {
  double largest = 0;
  for (const double x : {-3e4, 0.0, 3e4}) {
    for (const double y : {-3e4, 0.0, 3e4}) {
      const PointUm p = a.apply({x, y}), q = b.apply({x, y});
      largest = std::max(largest, std::hypot(p.x_um - q.x_um, p.y_um - q.y_um));
    }
  }
  return largest;
}

}  // namespace lithoscope::test

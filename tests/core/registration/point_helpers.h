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
#include "core/registration/thin_plate_fit.h"

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

// `transform` bent: seen at an angle, in part with a horizon across the source, or as a spline that
// moves places by about a tenth of the source.
inline Transform bent(const Transform& transform, const Grid& source, Random& random,
                      bool projective) {
  const double width = source.pitch_x_um * static_cast<double>(source.cols);
  const double height = source.pitch_y_um * static_cast<double>(source.rows);
  const PointUm middle =
      source.centre_um(static_cast<double>(source.rows) / 2, static_cast<double>(source.cols) / 2);
  if (projective) {
    Transform seen = transform;
    seen.kind = TransformKind::kProjective;
    seen.centre << middle.x_um, middle.y_um;
    seen.perspective << random.normal() / width, random.normal() / height;
    return seen;
  }
  std::vector<MatchingPoint> points;
  for (int i = 0; i < 9; ++i) {
    const PointUm place{middle.x_um + (i % 3 - 1) * width / 2,
                        middle.y_um + static_cast<double>(i / 3 - 1) * height / 2};
    const PointUm moved{place.x_um + 0.04 * width * random.normal(),
                        place.y_um + 0.04 * height * random.normal()};
    points.push_back({"", place, transform.apply(moved), true});
  }
  return fit_thin_plate(points);
}

}  // namespace lithoscope::test

#include "core/learn/kmeans_input.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/finite.h"
#include "core/base/text.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {

void check_points(const FloatMatrix& points, const Progress& stop) {
  if (points.rows() == 0) {
    throw Error(translated("core", "The features hold no valid point"),
                translated("core", "Check the steps that made them"))
        .in_field("features");
  }
  if (points.cols() == 0) {
    throw Error(translated("core", "The features have no column"),
                translated("core", "Choose at least one line or score"))
        .in_field("features");
  }
  for_each_piece(point_pieces(points.rows(), points.cols()), stop,
                 [&](std::int64_t, std::int64_t first, std::int64_t last) {
                   for (std::int64_t i = first; i < last; ++i) {
                     const float* point = points.row(i).data();
                     if (all_finite({point, static_cast<std::size_t>(points.cols())})) continue;
                     for (Eigen::Index c = 0; c < points.cols(); ++c) {
                       if (std::isfinite(points(i, c))) continue;
                       throw Error(translated("core",
                                              "Point {} holds a value in column {} that is "
                                              "no finite number",
                                              i + 1, c + 1),
                                   translated("core", "Mark the point as invalid"))
                           .in_field("features");
                     }
                   }
                 });
}

void check_distinct(const FloatMatrix& points, Eigen::Index needed, const Progress& stop) {
  if (points.rows() >= needed) {
    const std::size_t bytes = static_cast<std::size_t>(points.cols()) * sizeof(float);
    // 0 and -0 are one value with two bit patterns.
    FloatMatrix rows;
    constexpr Eigen::Index kStep = 4096;
    std::unordered_set<std::string> distinct;
    for (Eigen::Index first = 0; first < points.rows(); first += kStep) {
      stop.check();
      rows = points.middleRows(first, std::min(kStep, points.rows() - first)).array() + 0.0f;
      for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        distinct.emplace(reinterpret_cast<const char*>(rows.row(i).data()), bytes);
        if (static_cast<Eigen::Index>(distinct.size()) >= needed) return;
      }
    }
    throw Error(translated("core",
                           "{} clusters were asked for, but the {} points have only {} "
                           "different values",
                           needed, points.rows(), distinct.size()),
                translated("core", "Ask for at most {} clusters", distinct.size()))
        .in_field("k");
  }
  throw Error(translated("core", "{} clusters were asked for, but there are only {} valid points",
                         needed, points.rows()),
              translated("core", "Ask for at most {} clusters", points.rows()))
      .in_field("k");
}

}  // namespace lithoscope

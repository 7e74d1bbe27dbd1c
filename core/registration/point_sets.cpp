#include "core/registration/point_sets.h"

#include <Eigen/SVD>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

// A few thousand times the rounding of a coordinate far from the origin.
constexpr double kRounding = 1e-12;
// Deviation from a line that clicked or measured points never stay below, relative to their spread.
constexpr double kLine = 1e-9;

bool is_one_place(const Eigen::Matrix2Xd& centred, const Eigen::Vector2d& mean) {
  const double reach = centred.cwiseAbs().maxCoeff();
  return !(reach > kRounding * mean.cwiseAbs().maxCoeff());
}

}  // namespace

bool CentredPoints::source_is_one_place() const {
  return is_one_place(source, source_mean);
}
bool CentredPoints::target_is_one_place() const {
  return is_one_place(target, target_mean);
}

CentredPoints centred_points(std::span<const MatchingPoint> points, std::size_t needed) {
  if (points.size() < needed) {
    throw Error(translated("core", "{} points are needed; {} are set", needed, points.size()),
                translated("core", "Set more points in both views"));
  }
  CentredPoints centred;
  const auto count = static_cast<Eigen::Index>(points.size());
  centred.source.resize(2, count);
  centred.target.resize(2, count);
  for (Eigen::Index i = 0; i < count; ++i) {
    const MatchingPoint& point = points[static_cast<std::size_t>(i)];
    centred.source.col(i) << point.source.x_um, point.source.y_um;
    centred.target.col(i) << point.target.x_um, point.target.y_um;
  }
  centred.source_mean = centred.source.rowwise().mean();
  centred.target_mean = centred.target.rowwise().mean();
  centred.source.colwise() -= centred.source_mean;
  centred.target.colwise() -= centred.target_mean;
  return centred;
}

void check_spread(const CentredPoints& points) {
  const auto remedy = [] {
    return translated("core", "Set points far apart, at the sample's corners");
  };
  if (points.source_is_one_place()) {
    throw Error(translated("core", "All matching points lie at one place of the source"), remedy());
  }
  if (points.target_is_one_place()) {
    throw Error(translated("core", "All matching points lie at one place of the target"), remedy());
  }
}

bool on_one_line(const Eigen::Matrix2Xd& centred) {
  // Singular values of the points themselves: the covariance would square the condition away.
  const double reach = centred.cwiseAbs().maxCoeff();
  if (!(reach > 0)) return true;
  const Eigen::MatrixX2d normalised = centred.transpose() / reach;
  const auto spread = normalised.jacobiSvd().singularValues();
  return spread(1) <= kLine * spread(0);
}

}  // namespace lithoscope

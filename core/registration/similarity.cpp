#include "core/registration/similarity.h"

#include <Eigen/LU>
#include <Eigen/SVD>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/point_sets.h"

namespace lithoscope {

Transform fit_similarity(std::span<const MatchingPoint> points, bool allow_reflection) {
  const CentredPoints centred = centred_points(points, 2);
  check_spread(centred);

  const double count = static_cast<double>(points.size());
  const Eigen::Matrix2d covariance = centred.target * centred.source.transpose() / count;
  const double source_variance = centred.source.squaredNorm() / count;
  const Eigen::JacobiSVD<Eigen::Matrix2d> svd(covariance,
                                              Eigen::ComputeFullU | Eigen::ComputeFullV);
  const Eigen::Vector2d strengths = svd.singularValues();

  // E = diag(1, det U det V): for a covariance of full rank the sign of its determinant, for points
  // on one line what keeps R a rotation (Umeyama's equations 39 and 43).
  const bool line = on_one_line(centred.source) || on_one_line(centred.target);
  Eigen::Vector2d signs(1, svd.matrixU().determinant() * svd.matrixV().determinant() < 0 ? -1 : 1);
  if (allow_reflection && !line) signs(1) = 1;

  const double trace = strengths.dot(signs);
  if (!(trace > 1e-9 * strengths.sum())) {
    throw Error(translated("core",
                           "The matching points are mirrored or unrelated: no turn and "
                           "scale fits them"),
                translated("core",
                           "Check that each point marks the same place in both views, or "
                           "allow a reflection"));
  }
  const double scale = trace / source_variance;

  Transform transform;
  transform.kind = TransformKind::kSimilarity;
  transform.linear = scale * svd.matrixU() * signs.asDiagonal() * svd.matrixV().transpose();
  transform.shift = centred.target_mean - transform.linear * centred.source_mean;
  return transform;
}

}  // namespace lithoscope

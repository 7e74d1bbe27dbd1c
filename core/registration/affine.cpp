#include "core/registration/affine.h"

#include <Eigen/QR>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/point_sets.h"

namespace lithoscope {

Transform fit_affine(std::span<const MatchingPoint> points) {
  const CentredPoints centred = centred_points(points, 3);
  check_spread(centred);
  const auto remedy = [] {
    return translated("core", "Add a point away from the line, or fit a similarity");
  };
  if (on_one_line(centred.source)) {
    throw Error(translated("core", "The matching points lie on one line of the source"), remedy());
  }
  if (on_one_line(centred.target)) {
    throw Error(translated("core", "The matching points lie on one line of the target"), remedy());
  }

  // Each axis is brought to about 1, so that thin strips of points keep their digits.
  const Eigen::Vector2d size = centred.source.cwiseAbs().rowwise().maxCoeff();
  const Eigen::Vector2d safe = size.cwiseMax(1e-9 * size.maxCoeff());
  const Eigen::MatrixX2d design = (safe.cwiseInverse().asDiagonal() * centred.source).transpose();
  const Eigen::MatrixX2d wanted = centred.target.transpose();
  const Eigen::Matrix2d solution = design.colPivHouseholderQr().solve(wanted);

  Transform transform;
  transform.kind = TransformKind::kAffine;
  transform.linear = solution.transpose() * safe.cwiseInverse().asDiagonal();
  transform.shift = centred.target_mean - transform.linear * centred.source_mean;
  return transform;
}

}  // namespace lithoscope

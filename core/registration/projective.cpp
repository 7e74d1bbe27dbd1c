#include "core/registration/projective.h"

#include <Eigen/QR>
#include <Eigen/SVD>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/registration/point_sets.h"

namespace lithoscope {
namespace {

constexpr double kDegenerate = 1e-9;  // far below what clicks leave undetermined
constexpr int kMaxSteps = 20;

Error undetermined() {
  return Error(translated("core",
                          "The matching points do not determine a projective map: too many "
                          "of them lie on one line"),
               translated("core", "Add a point away from the line, or fit an affine map"));
}

// √2 over the root mean square distance from the mean (Hartley and Zisserman 4.4.4).
double normalisation(const Eigen::Matrix2Xd& centred) {
  return std::sqrt(2 * static_cast<double>(centred.cols()) / centred.squaredNorm());
}

// Both 2 × n, normalised. The homography up to its scale, which is such that the denominator of
// the mean is above 0.
Eigen::Matrix3d direct_linear_transform(const Eigen::Matrix2Xd& source,
                                        const Eigen::Matrix2Xd& target) {
  Eigen::MatrixXd equations = Eigen::MatrixXd::Zero(2 * source.cols(), 9);
  for (Eigen::Index i = 0; i < source.cols(); ++i) {
    const Eigen::RowVector3d place(source(0, i), source(1, i), 1);
    equations.block<1, 3>(2 * i, 0) = place;
    equations.block<1, 3>(2 * i, 6) = -target(0, i) * place;
    equations.block<1, 3>(2 * i + 1, 3) = place;
    equations.block<1, 3>(2 * i + 1, 6) = -target(1, i) * place;
  }
  if (equations.rows() > 9) {
    // The same singular values and directions in 9 rows.
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr(equations);
    equations = Eigen::MatrixXd(qr.matrixQR().topRows<9>().triangularView<Eigen::Upper>());
  }
  const Eigen::JacobiSVD<Eigen::MatrixXd> svd(equations, Eigen::ComputeFullV);
  if (!(svd.singularValues()(7) > kDegenerate * svd.singularValues()(0))) throw undetermined();
  const Eigen::VectorXd solution = svd.matrixV().col(8);
  Eigen::Matrix3d homography;
  homography << solution.segment<3>(0).transpose(), solution.segment<3>(3).transpose(),
      solution.segment<3>(6).transpose();
  return homography(2, 2) < 0 ? Eigen::Matrix3d(-homography) : homography;
}

// In normalised coordinates, the source's mean as centre.
struct Projection {
  Eigen::Matrix2d linear;
  Eigen::Vector2d image;  // of the centre
  Eigen::Vector2d perspective;

  bool is_whole(const Eigen::Matrix2Xd& source) const {  // no point on or beyond the horizon
    return ((source.transpose() * perspective).array() + 1 > kDegenerate).all();
  }
  double cost(const Eigen::Matrix2Xd& source, const Eigen::Matrix2Xd& target) const {
    double sum = 0;
    for (Eigen::Index i = 0; i < source.cols(); ++i) {
      const Eigen::Vector2d apart = source.col(i) / (1 + perspective.dot(source.col(i)));
      sum += (target.col(i) - image - linear * apart).squaredNorm();
    }
    return sum;
  }
};

// The projection after one Gauss-Newton step of its 8 numbers.
Projection improved(const Projection& from, const Eigen::Matrix2Xd& source,
                    const Eigen::Matrix2Xd& target) {
  Eigen::MatrixXd slopes = Eigen::MatrixXd::Zero(2 * source.cols(), 8);
  Eigen::VectorXd misses(2 * source.cols());
  for (Eigen::Index i = 0; i < source.cols(); ++i) {
    const Eigen::Vector2d apart = source.col(i) / (1 + from.perspective.dot(source.col(i)));
    const Eigen::Vector2d moved = from.linear * apart;
    misses.segment<2>(2 * i) = target.col(i) - from.image - moved;
    slopes.block<1, 2>(2 * i, 0) = apart.transpose();
    slopes.block<1, 2>(2 * i + 1, 2) = apart.transpose();
    slopes.block<2, 2>(2 * i, 4).setIdentity();
    slopes.block<2, 2>(2 * i, 6) = -moved * apart.transpose();
  }
  const Eigen::VectorXd step = slopes.colPivHouseholderQr().solve(misses);
  Projection to = from;
  to.linear.row(0) += step.segment<2>(0).transpose();
  to.linear.row(1) += step.segment<2>(2).transpose();
  to.image += step.segment<2>(4);
  to.perspective += step.segment<2>(6);
  return to;
}

}  // namespace

Transform fit_projective(std::span<const MatchingPoint> points) {
  const CentredPoints centred = centred_points(points, 4);
  check_spread(centred);
  if (on_one_line(centred.source) || on_one_line(centred.target)) throw undetermined();
  const double source_scale = normalisation(centred.source);
  const double target_scale = normalisation(centred.target);
  const Eigen::Matrix2Xd source = centred.source * source_scale;
  const Eigen::Matrix2Xd target = centred.target * target_scale;

  const Eigen::Matrix3d homography = direct_linear_transform(source, target);
  const Eigen::RowVectorXd denominators =
      (homography.block<1, 2>(2, 0) * source).array() + homography(2, 2);
  if (!(denominators.minCoeff() > kDegenerate * denominators.maxCoeff())) {
    throw Error(translated("core",
                           "No projective map fits the matching points: it would tear the "
                           "plane apart between them"),
                translated("core", "Check that each point marks the same place in both views"));
  }
  const Transform start = projective_transform(homography, Eigen::Vector2d::Zero());
  Projection best{start.linear, start.shift, start.perspective};
  double cost = best.cost(source, target);
  for (int i = 0; i < kMaxSteps && points.size() > 4; ++i) {
    const Projection next = improved(best, source, target);
    const double next_cost = next.is_whole(source) ? next.cost(source, target) : cost;
    if (!(next_cost < cost)) break;
    const bool last = next_cost > (1 - 1e-12) * cost;
    best = next;
    cost = next_cost;
    if (last) break;
  }
  if (!(std::abs(best.linear.determinant()) > kDegenerate * best.linear.squaredNorm())) {
    throw undetermined();
  }

  Transform transform;
  transform.kind = TransformKind::kProjective;
  transform.centre = centred.source_mean;
  transform.perspective = best.perspective * source_scale;
  transform.linear = best.linear * (source_scale / target_scale);
  transform.shift =
      centred.target_mean + best.image / target_scale - transform.linear * centred.source_mean;
  return transform;
}

}  // namespace lithoscope

#include "core/distillation/moments.h"

#include "core/base/parallel.h"

namespace lithoscope {

Moments::Moments(Eigen::RowVectorXd origin_, Eigen::Index classes)
    : origin(std::move(origin_)),
      x_sum(Eigen::RowVectorXd::Zero(origin.size())),
      y_sum(Eigen::RowVectorXd::Zero(classes)),
      y_square_sum(Eigen::RowVectorXd::Zero(classes)),
      xx(Eigen::MatrixXd::Zero(origin.size(), origin.size())),
      xy(Eigen::MatrixXd::Zero(origin.size(), classes)) {}

void Moments::add(const Eigen::MatrixXd& x, const Eigen::MatrixXd& y, const Progress& progress) {
  if (x.rows() == 0) return;
  points += static_cast<double>(x.rows());
  x_sum += x.colwise().sum();
  y_sum += y.colwise().sum();
  y_square_sum += y.cwiseAbs2().colwise().sum();
  constexpr Eigen::Index tile = 32;
  // The part of xx at and below the diagonal; the rest is mirrored at the end of each tile.
  parallel_pieces(x.cols(), tile, &progress, [&](std::int64_t first, std::int64_t last) {
    const Eigen::Index width = last - first, below = x.cols() - first;
    xx.block(first, first, below, width).noalias() +=
        x.rightCols(below).transpose() * x.middleCols(first, width);
    xx.block(first, first, width, below) = xx.block(first, first, below, width).transpose().eval();
    xy.middleRows(first, width).noalias() += x.middleCols(first, width).transpose() * y;
  });
}

Moments& Moments::operator+=(const Moments& other) {
  points += other.points;
  x_sum += other.x_sum;
  y_sum += other.y_sum;
  y_square_sum += other.y_square_sum;
  xx += other.xx;
  xy += other.xy;
  return *this;
}

Moments& Moments::operator-=(const Moments& other) {
  points -= other.points;
  x_sum -= other.x_sum;
  y_sum -= other.y_sum;
  y_square_sum -= other.y_square_sum;
  xx -= other.xx;
  xy -= other.xy;
  return *this;
}

}  // namespace lithoscope

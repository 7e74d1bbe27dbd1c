#include "core/distillation/moments.h"

namespace lithoscope {

Moments::Moments(Eigen::RowVectorXd origin_, Eigen::Index classes)
    : origin(std::move(origin_)),
      x_sum(Eigen::RowVectorXd::Zero(origin.size())),
      y_sum(Eigen::RowVectorXd::Zero(classes)),
      y_square_sum(Eigen::RowVectorXd::Zero(classes)),
      xx(Eigen::MatrixXd::Zero(origin.size(), origin.size())),
      xy(Eigen::MatrixXd::Zero(origin.size(), classes)) {}

void Moments::add(const Eigen::MatrixXd& x, const Eigen::MatrixXd& y, const Progress& progress) {
  GramSum sum(x.cols() + y.cols() + 1);
  sum.add(
      x.rows(),
      [&](std::int64_t i, double* row) {
        Eigen::Map<Eigen::RowVectorXd>(row, x.cols()) = x.row(i);
        Eigen::Map<Eigen::RowVectorXd>(row + x.cols(), y.cols()) = y.row(i);
        row[x.cols() + y.cols()] = 1;
      },
      progress);
  add(sum, progress);
}

void Moments::add(GramSum& sum, const Progress& progress) {
  const Eigen::MatrixXd& products = sum.matrix(progress);
  const Eigen::Index channels = xx.rows(), classes = xy.cols(), ones = channels + classes;
  points += static_cast<double>(sum.rows());
  x_sum += products.row(ones).head(channels);
  y_sum += products.row(ones).segment(channels, classes);
  y_square_sum += products.diagonal().segment(channels, classes).transpose();
  xx += products.topLeftCorner(channels, channels);
  xy += products.block(0, channels, channels, classes);
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

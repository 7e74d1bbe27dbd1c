#include "core/labels/agreement.h"

namespace lithoscope {
namespace {

double pairs(double count) {
  return count * (count - 1) / 2;
}

double adjusted_rand(const CountMatrix& confusion, double points) {
  double together = 0, rows = 0, columns = 0;
  for (Eigen::Index i = 0; i < confusion.rows(); ++i) {
    for (Eigen::Index j = 0; j < confusion.cols(); ++j) {
      together += pairs(static_cast<double>(confusion(i, j)));
    }
    rows += pairs(static_cast<double>(confusion.row(i).sum()));
  }
  for (Eigen::Index j = 0; j < confusion.cols(); ++j) {
    columns += pairs(static_cast<double>(confusion.col(j).sum()));
  }
  const double all = pairs(points);
  const double expected = all > 0 ? rows * columns / all : 0;
  const double most = (rows + columns) / 2;
  // Both maps one class, or every point its own class: the same partition.
  if (most == expected) return 1;
  return (together - expected) / (most - expected);
}

double ratio(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

}  // namespace

Agreement measure_agreement(const LabelMap& labels, const LabelMap& reference,
                            const Progress& progress) {
  const CountMatrix common = common_points(labels, reference, progress);
  Agreement result;
  const Eigen::Index classes = std::max(common.rows(), common.cols());
  result.confusion = CountMatrix::Zero(classes, classes);
  result.confusion.topLeftCorner(common.cols(), common.rows()) = common.transpose();
  result.points = common.sum();
  const double points = static_cast<double>(result.points);

  result.accuracy = static_cast<double>(result.confusion.trace()) / points;
  double by_chance = 0;
  std::int64_t held = 0;
  double f1_sum = 0;
  for (Eigen::Index i = 0; i < classes; ++i) {
    const std::int64_t given = result.confusion.col(i).sum();
    const std::int64_t support = result.confusion.row(i).sum();
    const std::int64_t right = result.confusion(i, i);
    by_chance += static_cast<double>(given) / points * (static_cast<double>(support) / points);
    ClassAgreement one;
    const auto index = static_cast<std::size_t>(i);
    one.name = index < reference.classes.size() ? reference.classes[index].name
                                                : labels.classes[index].name;
    one.precision = ratio(right, given);
    one.recall = ratio(right, support);
    one.f1 = ratio(2 * right, given + support);
    one.support = support;
    if (support > 0) {
      ++held;
      f1_sum += one.f1;
    }
    result.per_class.push_back(std::move(one));
  }
  result.kappa = by_chance < 1 ? (result.accuracy - by_chance) / (1 - by_chance) : 1;
  result.adjusted_rand = adjusted_rand(result.confusion, points);
  result.mean_f1 = f1_sum / static_cast<double>(held);
  return result;
}

}  // namespace lithoscope

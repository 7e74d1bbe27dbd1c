#include "core/labels/column_classes.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

bool named_alike(const FeatureMap& values, const LabelMap& labels) {
  if (values.columns.size() != labels.classes.size()) return false;
  for (std::size_t k = 0; k < labels.classes.size(); ++k) {
    if (values.columns[k].name != labels.classes[k].name) return false;
  }
  return true;
}

}  // namespace

std::vector<int> classes_of_columns(const FeatureMap& values, const LabelMap& labels,
                                    ColumnKind kind, const Progress& progress) {
  check_feature_map(values);
  check_label_map(labels);
  if (labels.grid.rows != values.grid.rows || labels.grid.cols != values.grid.cols) {
    throw Error(translated("core", "The labels have {} x {} points, the distances {} x {}",
                           labels.grid.rows, labels.grid.cols, values.grid.rows, values.grid.cols),
                translated("core", "Use labels and distances of the same step"));
  }
  std::vector<int> class_of_column(values.columns.size(), -1);
  if (named_alike(values, labels)) {
    for (std::size_t k = 0; k < class_of_column.size(); ++k) {
      class_of_column[k] = static_cast<int>(k);
    }
    return class_of_column;
  }
  Eigen::MatrixXd votes =
      Eigen::MatrixXd::Zero(values.values.cols(), static_cast<Eigen::Index>(labels.classes.size()));
  for (std::int64_t i = 0; i < labels.grid.size(); ++i) {
    if (i % 65536 == 0) progress.check();
    const auto point = static_cast<std::size_t>(i);
    if (labels.labels[point] == 0 || values.valid[point] == 0 ||
        !values.values.row(i).allFinite()) {
      continue;
    }
    Eigen::Index winner = 0;
    if (kind == ColumnKind::kDistances) {
      values.values.row(i).minCoeff(&winner);
    } else {
      values.values.row(i).maxCoeff(&winner);
    }
    votes(winner, labels.labels[point] - 1) += 1;
  }
  for (Eigen::Index column = 0; column < votes.rows(); ++column) {
    if (votes.cols() == 0) break;
    Eigen::Index best = 0;
    if (votes.row(column).maxCoeff(&best) > 0) {
      class_of_column[static_cast<std::size_t>(column)] = static_cast<int>(best);
    }
  }
  return class_of_column;
}

}  // namespace lithoscope

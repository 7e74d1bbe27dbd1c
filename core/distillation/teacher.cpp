#include "core/distillation/teacher.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/column_classes.h"

namespace lithoscope {

Teacher::Teacher(const LabelMap& labels) : labels_(&labels) {
  check_label_map(labels);
  if (labels.classes.size() < 2) {
    throw Error(translated("core",
                           "The labels have {} class(es); a student learns to tell at "
                           "least 2 apart",
                           labels.classes.size()),
                translated("core", "Use a label map with more classes"));
  }
  const std::vector<std::int64_t> counts = labels.counts();
  for (std::size_t k = 0; k < counts.size(); ++k) {
    if (counts[k] >= 2) continue;
    throw Error(translated("core",
                           "The class \"{}\" has {} labelled point(s); at least 2 are "
                           "needed to learn it",
                           labels.classes[k].name, counts[k]),
                translated("core",
                           "Label more points of it, merge it with another class, or use a "
                           "larger training region"));
  }
}

Teacher::Teacher(const LabelMap& labels, const FeatureMap& distances, double temperature,
                 const Progress& progress)
    : Teacher(labels) {
  distances_ = &distances;
  temperature_ = temperature;

  class_of_column_ = classes_of_columns(distances, labels, ColumnKind::kDistances, progress);
  std::vector<bool> has_centroid(labels.classes.size(), false);
  for (const int k : class_of_column_) {
    if (k >= 0) has_centroid[static_cast<std::size_t>(k)] = true;
  }
  for (std::size_t k = 0; k < has_centroid.size(); ++k) {
    if (has_centroid[k]) continue;
    throw Error(translated("core", "No column of the distances belongs to the class \"{}\"",
                           labels.classes[k].name),
                translated("core",
                           "Use the distances of the clustering that the labels come from, "
                           "or none (hard labels)"))
        .in_field("distances");
  }
}

bool Teacher::teaches(std::int64_t point) const {
  const auto index = static_cast<std::size_t>(point);
  if (labels_->labels[index] == 0) return false;
  return distances_ == nullptr ||
         (distances_->valid[index] != 0 && distances_->values.row(point).allFinite());
}

void Teacher::membership(std::int64_t point, Eigen::Ref<Eigen::RowVectorXd> membership) const {
  membership.setZero();
  if (distances_ == nullptr) {
    membership(labels_->labels[static_cast<std::size_t>(point)] - 1) = 1;
    return;
  }
  const auto row = distances_->values.row(point);
  const double least = row.minCoeff();
  double sum = 0;
  for (Eigen::Index column = 0; column < row.size(); ++column) {
    const int k = class_of_column_[static_cast<std::size_t>(column)];
    if (k < 0) continue;
    const double part = std::exp((least - static_cast<double>(row(column))) / temperature_);
    membership(k) += part;
    sum += part;
  }
  if (sum > 0) {
    membership /= sum;
  } else {
    membership(labels_->labels[static_cast<std::size_t>(point)] - 1) = 1;
  }
}

}  // namespace lithoscope

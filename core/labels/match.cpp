#include "core/labels/match.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/hungarian.h"

namespace lithoscope {

CountMatrix common_points(const LabelMap& labels, const LabelMap& reference,
                          const Progress& progress) {
  check_label_map(labels);
  check_label_map(reference);
  if (labels.grid.rows != reference.grid.rows || labels.grid.cols != reference.grid.cols) {
    throw Error(
        translated("core", "The label map has {} x {} points, the reference {} x {}",
                   labels.grid.rows, labels.grid.cols, reference.grid.rows, reference.grid.cols),
        translated("core",
                   "Bring one onto the grid of the other (registration.sample_labels"
                   "), or crop it"));
  }
  CountMatrix common = CountMatrix::Zero(static_cast<Eigen::Index>(labels.classes.size()),
                                         static_cast<Eigen::Index>(reference.classes.size()));
  std::int64_t total = 0;
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (i % (1u << 20) == 0) progress.check();
    const std::uint16_t a = labels.labels[i], b = reference.labels[i];
    if (a == 0 || b == 0) continue;
    ++common(a - 1, b - 1);
    ++total;
  }
  if (total == 0) {
    throw Error(translated("core", "No point is labelled in both maps"),
                translated("core", "Compare maps of the same area"));
  }
  return common;
}

std::vector<int> match_one_to_one(const CountMatrix& common) {
  return assign_rows(-common.cast<double>());
}

std::vector<int> match_by_majority(const CountMatrix& common) {
  std::vector<int> match(static_cast<std::size_t>(common.rows()), -1);
  for (Eigen::Index i = 0; i < common.rows(); ++i) {
    Eigen::Index best = 0;
    if (common.cols() > 0 && common.row(i).maxCoeff(&best) > 0) {
      match[static_cast<std::size_t>(i)] = static_cast<int>(best);
    }
  }
  return match;
}

std::vector<int> match_by_name(const LabelMap& labels, const LabelMap& reference) {
  std::vector<int> match(labels.classes.size(), -1);
  bool any = false;
  for (std::size_t i = 0; i < labels.classes.size(); ++i) {
    for (std::size_t j = 0; j < reference.classes.size() && match[i] < 0; ++j) {
      if (labels.classes[i].name == reference.classes[j].name) match[i] = static_cast<int>(j);
    }
    any = any || match[i] >= 0;
  }
  if (!any) {
    throw Error(translated("core", "The two label maps have no class name in common"),
                translated("core",
                           "Name the classes first, or let them be matched by their points "
                           "(match one_to_one or majority)"));
  }
  return match;
}

LabelMap apply_match(const LabelMap& labels, const LabelMap& reference,
                     const std::vector<int>& match) {
  LabelMap matched{labels.grid, labels.labels, reference.classes};
  std::vector<std::uint16_t> new_label(labels.classes.size() + 1, 0);
  for (std::size_t i = 0; i < labels.classes.size(); ++i) {
    if (match.at(i) >= 0) {
      new_label[i + 1] = static_cast<std::uint16_t>(match[i] + 1);
    } else {
      matched.classes.push_back(labels.classes[i]);
      new_label[i + 1] = static_cast<std::uint16_t>(matched.classes.size());
    }
  }
  for (std::uint16_t& label : matched.labels) label = new_label.at(label);
  return matched;
}

}  // namespace lithoscope

#include "core/learn/expected_centroids.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

void check_told_apart(const CentroidModel& model, const std::vector<bool>& is_line) {
  const auto same_lines = [&](Eigen::Index a, Eigen::Index b) {
    for (Eigen::Index c = 0; c < model.centroids.cols(); ++c) {
      if (is_line[static_cast<std::size_t>(c)] && model.centroids(a, c) != model.centroids(b, c)) {
        return false;
      }
    }
    return true;
  };
  for (Eigen::Index a = 0; a < model.centroids.rows(); ++a) {
    for (Eigen::Index b = 0; b < a; ++b) {
      if (!same_lines(a, b)) continue;
      throw Error(translated("core", "\"{}\" and \"{}\" are expected to show the same lines",
                             model.classes[static_cast<std::size_t>(b)].name,
                             model.classes[static_cast<std::size_t>(a)].name),
                  translated("core",
                             "Leave one of them out, or add lines of an element that tells "
                             "them apart"))
          .in_field("minerals");
    }
  }
}

}  // namespace

CentroidModel expected_centroids(const std::vector<FeatureColumn>& columns,
                                 const std::vector<ExpectedClass>& classes,
                                 const std::function<bool(const std::string&)>& is_element,
                                 std::uint64_t seed) {
  if (classes.empty()) {
    throw Error(translated("core", "No mineral is expected"),
                translated("core", "Name at least one mineral"))
        .in_field("minerals");
  }
  std::vector<bool> is_line(columns.size());
  std::transform(columns.begin(), columns.end(), is_line.begin(),
                 [&](const FeatureColumn& column) { return is_element(column.group); });
  if (std::find(is_line.begin(), is_line.end(), true) == is_line.end()) {
    throw Error(translated("core", "No column belongs to a line of an element"),
                translated("core", "Give the features that \"libs.line_features\" makes, scaled"))
        .in_field("features");
  }

  CentroidModel model;
  model.kind = "centroids";
  model.columns = columns;
  model.centroids.resize(static_cast<Eigen::Index>(classes.size()),
                         static_cast<Eigen::Index>(columns.size()));
  Random random(seed);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    model.classes.push_back({classes[i].name, classes[i].colour});
    const auto& elements = classes[i].elements;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const bool expected =
          std::find(elements.begin(), elements.end(), columns[c].group) != elements.end();
      const double value = !is_line[c] ? random.normal() : expected ? 1 : 0;
      model.centroids(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(c)) = value;
    }
  }
  check_told_apart(model, is_line);
  return model;
}

}  // namespace lithoscope

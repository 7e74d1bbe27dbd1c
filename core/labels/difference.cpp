#include "core/labels/difference.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/match.h"
#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

struct Pair {
  Eigen::Index given = 0, reference = 0;
  std::int64_t points = 0;
};

}  // namespace

LabelMap difference_map(const LabelMap& labels, const LabelMap& reference,
                        const Progress& progress) {
  const CountMatrix common = common_points(labels, reference, progress);
  std::vector<Pair> pairs;
  for (Eigen::Index j = 0; j < common.cols(); ++j) {
    for (Eigen::Index i = 0; i < common.rows(); ++i) {
      if (i != j && common(i, j) > 0) pairs.push_back({i, j, common(i, j)});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.points > b.points; });
  if (pairs.size() >= std::numeric_limits<std::uint16_t>::max()) {
    throw Error(translated("core", "The maps differ in {} ways; a label map holds at most {}",
                           pairs.size(), std::numeric_limits<std::uint16_t>::max() - 1),
                translated("core", "Merge classes first"));
  }

  LabelMap map =
      make_label_map(reference.grid, {{translated("core", "agree"), background_colour()}});
  Eigen::MatrixXi class_of_pair = Eigen::MatrixXi::Ones(common.rows(), common.cols());
  for (const Pair& pair : pairs) {
    map.classes.push_back({reference.classes[static_cast<std::size_t>(pair.reference)].name +
                               " → " + labels.classes[static_cast<std::size_t>(pair.given)].name,
                           cluster_colour(map.classes.size() - 1)});
    class_of_pair(pair.given, pair.reference) = static_cast<int>(map.classes.size());
  }
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    if (i % (1u << 20) == 0) progress.check();
    const std::uint16_t given = labels.labels[i], wanted = reference.labels[i];
    if (given == 0 || wanted == 0) continue;
    map.labels[i] = static_cast<std::uint16_t>(class_of_pair(given - 1, wanted - 1));
  }
  return map;
}

}  // namespace lithoscope

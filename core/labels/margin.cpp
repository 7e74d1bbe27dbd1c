#include "core/labels/margin.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/labels/boundary.h"
#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

constexpr std::uint16_t kSure = 1, kUnsure = 2, kMixed = 3;
constexpr double kInfinite = std::numeric_limits<double>::infinity();

// The margin of one point; `best` is working space, one number a class.
double margin_of(const float* row, const std::vector<int>& class_of_column, ColumnKind kind,
                 std::vector<double>& best) {
  const bool least = kind == ColumnKind::kDistances;
  std::fill(best.begin(), best.end(), kInfinite);
  for (std::size_t c = 0; c < class_of_column.size(); ++c) {
    if (class_of_column[c] < 0) continue;
    double& of_class = best[static_cast<std::size_t>(class_of_column[c])];
    of_class =
        std::min(of_class, least ? static_cast<double>(row[c]) : -static_cast<double>(row[c]));
  }
  double first = kInfinite, second = kInfinite;
  for (const double value : best) {
    if (value < first) {
      second = first;
      first = value;
    } else {
      second = std::min(second, value);
    }
  }
  if (!std::isfinite(second)) return 1;
  if (!least) return std::clamp(second - first, 0.0, 1.0);
  const double near = std::sqrt(std::max(0.0, first)), far = std::sqrt(std::max(0.0, second));
  return far > 0 ? (far - near) / (far + near) : 0;
}

}  // namespace

FeatureMap margin_map(const FeatureMap& values, const LabelMap& labels, ColumnKind kind,
                      const Progress& progress) {
  const std::vector<int> class_of_column = classes_of_columns(values, labels, kind, progress);
  FeatureMap margin = make_feature_map(labels.grid, {{"margin", "", ""}});
  parallel_pieces(labels.grid.size(), 4096, &progress, [&](std::int64_t first, std::int64_t last) {
    std::vector<double> best(labels.classes.size());
    for (std::int64_t i = first; i < last; ++i) {
      const auto point = static_cast<std::size_t>(i);
      if (labels.labels[point] == 0 || values.valid[point] == 0 ||
          !values.values.row(i).allFinite()) {
        continue;
      }
      margin.values(i, 0) =
          static_cast<float>(margin_of(values.values.row(i).data(), class_of_column, kind, best));
      margin.valid[point] = 1;
    }
  });
  return margin;
}

LabelMap doubt_map(const FeatureMap& margin, const LabelMap& labels, double unsure_below,
                   int border_px, const Progress& progress) {
  check_feature_map(margin);
  const std::vector<std::uint8_t> border = border_points(labels, border_px, progress);
  if (margin.valid.size() != labels.labels.size()) {
    throw Error(translated("core", "The label map has {} points, the margin {}",
                           labels.labels.size(), margin.valid.size()),
                translated("core", "Use labels and distances of the same step"));
  }
  LabelMap doubt =
      make_label_map(labels.grid, {{translated("core", "sure"), background_colour()},
                                   {translated("core", "unsure inside a grain"), cluster_colour(0)},
                                   {translated("core", "mixed at a border"), cluster_colour(1)}});
  for (std::size_t i = 0; i < doubt.labels.size(); ++i) {
    if (margin.valid[i] == 0) continue;
    const bool unsure = margin.values(static_cast<Eigen::Index>(i), 0) < unsure_below;
    doubt.labels[i] = !unsure ? kSure : border[i] != 0 ? kMixed : kUnsure;
  }
  return doubt;
}

std::vector<ClassDoubt> measure_doubt(const FeatureMap& margin, const LabelMap& doubt,
                                      const LabelMap& labels) {
  std::vector<ClassDoubt> result(labels.classes.size());
  std::vector<double> sums(labels.classes.size(), 0);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (labels.labels[i] == 0 || margin.valid[i] == 0) continue;
    const std::size_t k = labels.labels[i] - 1u;
    ++result[k].points;
    sums[k] += static_cast<double>(margin.values(static_cast<Eigen::Index>(i), 0));
    result[k].unsure_inside += doubt.labels[i] == kUnsure ? 1 : 0;
    result[k].mixed_at_border += doubt.labels[i] == kMixed ? 1 : 0;
  }
  for (std::size_t k = 0; k < result.size(); ++k) {
    result[k].name = labels.classes[k].name;
    result[k].mean_margin = result[k].points > 0 ? sums[k] / static_cast<double>(result[k].points)
                                                 : std::numeric_limits<double>::quiet_NaN();
  }
  return result;
}

}  // namespace lithoscope

#include "core/learn/suggest_clusters.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace lithoscope {
namespace {

// Of the height of the curve; less is as good as straight.
constexpr double kLeastSag = 0.05;

std::optional<std::size_t> bend_of(const std::vector<ElbowPoint>& curve) {
  const ElbowPoint &first = curve.front(), &last = curve.back();
  const double width = last.k - first.k, height = first.inertia - last.inertia;
  if (!(width > 0) || !(height > 0)) return std::nullopt;
  std::size_t best = 0;
  double deepest = kLeastSag;
  for (std::size_t i = 1; i + 1 < curve.size(); ++i) {
    const double x = (curve[i].k - first.k) / width;
    const double y = (curve[i].inertia - last.inertia) / height;
    const double sag = 1 - x - y;
    if (sag <= deepest) continue;
    deepest = sag;
    best = i;
  }
  return best > 0 ? std::optional(best) : std::nullopt;
}

std::optional<std::size_t> roundest_of(const std::vector<ElbowPoint>& curve) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    if (!std::isfinite(curve[i].silhouette)) continue;
    if (!best || curve[i].silhouette > curve[*best].silhouette) best = i;
  }
  return best;
}

// How much of the first inertia each further cluster takes off between two points, in percent.
double gain_percent(const std::vector<ElbowPoint>& curve, std::size_t from, std::size_t to) {
  return 100 * (curve[from].inertia - curve[to].inertia) /
         (curve.front().inertia * (curve[to].k - curve[from].k));
}

}  // namespace

std::optional<ClusterSuggestion> suggest_clusters(const std::vector<ElbowPoint>& curve) {
  if (curve.size() < 3) return std::nullopt;
  const auto bend = bend_of(curve), roundest = roundest_of(curve);
  if (!bend && !roundest) return std::nullopt;
  ClusterSuggestion suggestion;
  if (bend) {
    suggestion.bend = curve[*bend].k;
    suggestion.reason = translated("core",
                                   "The inertia bends at {}: up to there each further cluster "
                                   "takes off {:.0f} % of it, beyond "
                                   "only {:.1f} %.",
                                   *suggestion.bend, gain_percent(curve, 0, *bend),
                                   gain_percent(curve, *bend, curve.size() - 1));
  } else {
    suggestion.reason = translated("core", "The inertia falls without a bend.");
  }
  if (roundest) {
    suggestion.roundest = curve[*roundest].k;
    suggestion.reason += ' ';
    suggestion.reason += translated("core", "The silhouette is highest at {} ({:.2f}).",
                                    *suggestion.roundest, curve[*roundest].silhouette);
  }
  suggestion.clusters = suggestion.bend.value_or(suggestion.roundest.value_or(0));
  return suggestion;
}

std::vector<ElbowPoint> elbow_points(const Table& table) {
  const auto &k = table.numbers("k"), &inertia = table.numbers("inertia"),
             &width = table.numbers("silhouette");
  std::vector<ElbowPoint> curve;
  for (std::size_t i = 0; i < k.size(); ++i) {
    curve.push_back({static_cast<int>(std::lround(k[i])), inertia[i], width[i]});
  }
  return curve;
}

}  // namespace lithoscope

#include "core/learn/elbow.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/learn/kmeans.h"
#include "core/learn/silhouette.h"

namespace lithoscope {

std::vector<ElbowPoint> elbow_curve(const FloatMatrix& points, const ElbowOptions& options,
                                    Progress& progress) {
  if (options.k_min > options.k_max) {
    throw Error(translated("core", "The curve begins at {} clusters and ends at {}", options.k_min,
                           options.k_max),
                translated("core", "Give a first number that is not above the last"))
        .in_field("k_min");
  }
  std::vector<ElbowPoint> curve;
  // Work grows with k: the bar follows the sum of the k done.
  const auto work_before = [&options](int k) {
    return 0.5 * (k - options.k_min) * (k - 1 + options.k_min);
  };
  const double work = work_before(options.k_max + 1);
  for (int k = options.k_min; k <= options.k_max; ++k) {
    SubProgress part(progress, work_before(k) / work, work_before(k + 1) / work);
    KMeansOptions clustering;
    clustering.clusters = k;
    clustering.restarts = options.restarts;
    clustering.seed = options.seed;
    KMeansResult result;
    try {
      result = k_means(points, clustering, part);
    } catch (Error& e) {
      if (e.field() != "k") throw;
      throw Error(e.problem(), e.remedy()).in_field("k_max");
    }
    const double width =
        silhouette(points, result.labels, options.silhouette_sample, options.seed, progress);
    curve.push_back({k, result.inertia, width});
    if (options.watch) options.watch(curve);
    part.report(1, translated("core", "{} clusters: inertia {:.6g}, silhouette {:.3f}", k,
                              result.inertia, width));
  }
  return curve;
}

Table elbow_table(const std::vector<ElbowPoint>& curve) {
  std::vector<double> k, inertia, width;
  for (const ElbowPoint& point : curve) {
    k.push_back(point.k);
    inertia.push_back(point.inertia);
    width.push_back(point.silhouette);
  }
  Table table;
  table.title = translated("core", "Number of clusters");
  table.add("k", std::move(k));
  table.add("inertia", std::move(inertia));
  table.add("silhouette", std::move(width));
  return table;
}

}  // namespace lithoscope

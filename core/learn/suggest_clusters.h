// A number of clusters, read off the curve of inertia and silhouette.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/image/table.h"
#include "core/learn/elbow.h"

namespace lithoscope {

struct ClusterSuggestion {
  int clusters = 0;
  std::optional<int> bend;      // where the inertia bends most
  std::optional<int> roundest;  // where the silhouette is highest
  std::string reason;           // in words (translated)
};

// The bend is the point farthest below the straight line between the first and the last point, both
// axes scaled to 1 (Satopaa et al. 2011, 10.1109/ICDCSW.2011.20); a curve that is nearly straight
// has none. The bend is suggested, else the highest silhouette. None for fewer than three points,
// or where nothing speaks for any number.
std::optional<ClusterSuggestion> suggest_clusters(const std::vector<ElbowPoint>& curve);

// The points of a table as elbow_table makes it. Throws Error for another table.
std::vector<ElbowPoint> elbow_points(const Table& table);

}  // namespace lithoscope

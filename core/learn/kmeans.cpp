#include "core/learn/kmeans.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/base/vectors.h"
#include "core/learn/centroid_distances.h"
#include "core/learn/kmeans_input.h"
#include "core/learn/kmeans_seeding.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {
namespace {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Assignment {
  std::vector<int> labels;
  std::vector<double> distances;  // squared, to the own centroid
  RowMatrix sums;                 // of the points of each cluster
  std::vector<std::int64_t> counts;
  double inertia = 0;
};

// Adds each point to the sum of its cluster.
LITHOSCOPE_VECTOR_CLONES
void add_points(std::int64_t count, std::int64_t columns, const float* points,
                const std::int64_t* clusters, double* sums) {
  for (std::int64_t p = 0; p < count; ++p) {
    const float* point = points + p * columns;
    double* sum = sums + clusters[p] * columns;
    std::int64_t c = 0;
    for (; c + 4 <= columns; c += 4) store4(sum + c, load4(sum + c) + load_wide4(point + c));
    for (; c < columns; ++c) sum[c] += static_cast<double>(point[c]);
  }
}

// Every point to its nearest centroid.
void assign(const FloatMatrix& points, const Eigen::MatrixXd& centroids, const Progress& stop,
            Assignment& result) {
  const CentroidDistances distances(centroids);
  const Eigen::Index clusters = centroids.rows(), columns = centroids.cols();
  // Few pieces where the sums of one are large: 32 MiB of them at most.
  const std::int64_t cells = std::max<std::int64_t>(1, clusters * columns);
  const std::int64_t max_pieces = std::clamp<std::int64_t>((std::int64_t{4} << 20) / cells, 1, 64);
  const PointPieces cut = point_pieces(points.rows(), cells, max_pieces);
  struct Part {
    RowMatrix sums;
    std::vector<std::int64_t> counts;
    double inertia = 0;
  };
  std::vector<Part> parts(static_cast<std::size_t>(cut.pieces()));
  result.labels.resize(static_cast<std::size_t>(points.rows()));
  result.distances.resize(static_cast<std::size_t>(points.rows()));
  for_each_piece(cut, stop, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    Part& part = parts[static_cast<std::size_t>(piece)];
    if (part.counts.empty()) {
      part.sums = RowMatrix::Zero(clusters, columns);
      part.counts.assign(static_cast<std::size_t>(clusters), 0);
    }
    CentroidDistances::Tile tile(distances);
    for (std::int64_t i = first; i < last; i += CentroidDistances::kTile) {
      const std::int64_t count = std::min(CentroidDistances::kTile, last - i);
      const float* tile_points = points.data() + i * columns;
      distances.find_nearest(tile_points, count, tile);
      for (std::int64_t p = 0; p < count; ++p) {
        const auto point = static_cast<std::size_t>(i + p);
        result.labels[point] = static_cast<int>(tile.nearest[p]);
        result.distances[point] = tile.least[p];
        part.inertia += tile.least[p];
        ++part.counts[static_cast<std::size_t>(tile.nearest[p])];
      }
      add_points(count, columns, tile_points, tile.nearest, part.sums.data());
    }
  });
  result.sums = RowMatrix::Zero(clusters, columns);
  result.counts.assign(static_cast<std::size_t>(clusters), 0);
  result.inertia = 0;
  for (const Part& part : parts) {
    result.sums += part.sums;
    result.inertia += part.inertia;
    for (std::size_t i = 0; i < part.counts.size(); ++i) result.counts[i] += part.counts[i];
  }
}

bool has_empty_cluster(const Assignment& assignment) {
  return std::find(assignment.counts.begin(), assignment.counts.end(), 0) !=
         assignment.counts.end();
}

// An emptied cluster takes the point farthest from its centroid, of a cluster that keeps others.
void refill_empty_clusters(const FloatMatrix& points, const Progress& stop,
                           Assignment& assignment) {
  for (std::size_t empty = 0; empty < assignment.counts.size(); ++empty) {
    if (assignment.counts[empty] > 0) continue;
    stop.check();
    std::size_t farthest = 0;
    double distance = -1;
    for (std::size_t i = 0; i < assignment.labels.size(); ++i) {
      const auto owner = static_cast<std::size_t>(assignment.labels[i]);
      if (assignment.distances[i] > distance && assignment.counts[owner] > 1) {
        distance = assignment.distances[i];
        farthest = i;
      }
    }
    const auto donor = static_cast<std::size_t>(assignment.labels[farthest]);
    const auto point = points.row(static_cast<Eigen::Index>(farthest)).cast<double>();
    assignment.sums.row(static_cast<Eigen::Index>(donor)) -= point;
    assignment.sums.row(static_cast<Eigen::Index>(empty)) = point;
    --assignment.counts[donor];
    assignment.counts[empty] = 1;
    assignment.labels[farthest] = static_cast<int>(empty);
    assignment.inertia -= assignment.distances[farthest];
    assignment.distances[farthest] = 0;
  }
}

Eigen::MatrixXd means(const Assignment& assignment) {
  Eigen::MatrixXd centroids = assignment.sums;
  for (Eigen::Index i = 0; i < centroids.rows(); ++i) {
    centroids.row(i) /= static_cast<double>(assignment.counts[static_cast<std::size_t>(i)]);
  }
  return centroids;
}

// The mean of the columns' variances, summed in fixed pieces.
double mean_variance(const FloatMatrix& points, const Progress& stop) {
  const Eigen::Index columns = points.cols();
  const auto column_means = [&](const Eigen::ArrayXd* centre) {
    const PointPieces cut = point_pieces(points.rows(), columns);
    std::vector<Eigen::ArrayXd> parts(static_cast<std::size_t>(cut.pieces()),
                                      Eigen::ArrayXd::Zero(columns));
    for_each_piece(cut, stop, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
      Eigen::ArrayXd& part = parts[static_cast<std::size_t>(piece)];
      for (std::int64_t i = first; i < last; ++i) {
        for (Eigen::Index c = 0; c < columns; ++c) {
          const double value = static_cast<double>(points(i, c));
          part(c) += centre == nullptr ? value : (value - (*centre)(c)) * (value - (*centre)(c));
        }
      }
    });
    Eigen::ArrayXd total = Eigen::ArrayXd::Zero(columns);
    for (const Eigen::ArrayXd& part : parts) total += part;
    return Eigen::ArrayXd(total / static_cast<double>(points.rows()));
  };
  const Eigen::ArrayXd centre = column_means(nullptr);
  const Eigen::ArrayXd variances = column_means(&centre);
  double sum = 0;
  for (Eigen::Index c = 0; c < columns; ++c) sum += variances(c);
  return sum / static_cast<double>(columns);
}

// Lloyd's iterations from `start`; `stage` begins the text of every report.
KMeansResult lloyd(const FloatMatrix& points, const Eigen::MatrixXd& start, double least_shift,
                   int max_iterations, const std::string& stage, Progress& progress) {
  KMeansResult result;
  result.centroids = start;
  Assignment assignment;
  std::vector<int> previous;
  for (int iteration = 1; iteration <= max_iterations; ++iteration) {
    assign(points, result.centroids, progress, assignment);
    refill_empty_clusters(points, progress, assignment);
    result.iterations = iteration;
    result.inertia_history.push_back(assignment.inertia);
    progress.report(static_cast<double>(iteration) / max_iterations,
                    translated("core", "{}, iteration {}, inertia {:.6g}", stage, iteration,
                               assignment.inertia));
    if (assignment.labels == previous) {
      result.converged = true;
      break;
    }
    const Eigen::MatrixXd moved = means(assignment);
    const double shift = (moved - result.centroids).squaredNorm();
    result.centroids = moved;
    previous = assignment.labels;
    if (shift <= least_shift) {
      assign(points, result.centroids, progress, assignment);
      result.converged = !has_empty_cluster(assignment);
      if (result.converged) break;
    }
  }
  if (!result.converged) assign(points, result.centroids, progress, assignment);
  result.labels = std::move(assignment.labels);
  result.counts = std::move(assignment.counts);
  result.inertia = assignment.inertia;
  return result;
}

}  // namespace

KMeansResult k_means(const FloatMatrix& points, const KMeansOptions& options, Progress& progress) {
  check_points(points, progress);
  check_distinct(points, options.clusters, progress);
  const double least_shift = options.tolerance * mean_variance(points, progress);
  KMeansResult best;
  for (int restart = 0; restart < options.restarts; ++restart) {
    SubProgress part(progress, static_cast<double>(restart) / options.restarts,
                     static_cast<double>(restart + 1) / options.restarts);
    const std::string stage = translated("core", "{} clusters, start {} of {}", options.clusters,
                                         restart + 1, options.restarts);
    part.report(0, stage);
    Random random(options.seed, static_cast<std::uint64_t>(restart));
    const auto start = k_means_plus_plus(points, options.clusters, random, progress);
    KMeansResult result = lloyd(points, start, least_shift, options.max_iterations, stage, part);
    if (restart == 0 || result.inertia < best.inertia) best = std::move(result);
  }
  return best;
}

KMeansResult k_means_from(const FloatMatrix& points, const Eigen::MatrixXd& start,
                          const KMeansOptions& options, Progress& progress) {
  check_points(points, progress);
  if (start.cols() != points.cols() || start.rows() == 0 || !start.allFinite()) {
    throw Error(translated("core",
                           "The given centroids are {} x {} values, the points have {} "
                           "columns",
                           start.rows(), start.cols(), points.cols()),
                translated("core", "Give one finite value a column for every cluster"))
        .in_field("centroids");
  }
  check_distinct(points, start.rows(), progress);
  const double least_shift = options.tolerance * mean_variance(points, progress);
  return lloyd(points, start, least_shift, options.max_iterations,
               translated("core", "{} clusters from given centroids", start.rows()), progress);
}

void order_by_size(KMeansResult& result) {
  const auto clusters = static_cast<std::size_t>(result.centroids.rows());
  std::vector<std::size_t> order(clusters);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&result](std::size_t a, std::size_t b) {
    if (result.counts[a] != result.counts[b]) return result.counts[a] > result.counts[b];
    for (Eigen::Index c = 0; c < result.centroids.cols(); ++c) {
      const double first = result.centroids(static_cast<Eigen::Index>(a), c);
      const double second = result.centroids(static_cast<Eigen::Index>(b), c);
      if (first != second) return first > second;
    }
    return false;
  });
  const Eigen::MatrixXd centroids = result.centroids;
  const std::vector<std::int64_t> counts = result.counts;
  std::vector<int> place(clusters);
  for (std::size_t i = 0; i < clusters; ++i) {
    place[order[i]] = static_cast<int>(i);
    result.centroids.row(static_cast<Eigen::Index>(i)) =
        centroids.row(static_cast<Eigen::Index>(order[i]));
    result.counts[i] = counts[order[i]];
  }
  for (int& label : result.labels) label = place[static_cast<std::size_t>(label)];
}

}  // namespace lithoscope

#include "core/learn/kmeans.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/base/vector_clones.h"
#include "core/base/vectors.h"
#include "core/learn/kmeans_input.h"
#include "core/learn/kmeans_seeding.h"
#include "core/learn/point_pieces.h"
#include "core/learn/point_tiles.h"

namespace lithoscope {
namespace {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr double kNoneBefore = std::numeric_limits<double>::infinity();

// A point that went to another cluster.
struct Move {
  std::size_t point;
  int from;
};

struct Assignment {
  std::vector<int> labels;  // -1 before the first search
  RowMatrix sums;           // of the points of each cluster
  std::vector<std::int64_t> counts;
  double inertia = 0;
  // Of this iteration, each point once; none are noted at the first search.
  std::vector<Move> moves;
  PointTiles::Known known;
};

// sum ± points that follow each other; sixteen columns stay in registers.
LITHOSCOPE_VECTOR_CLONES
void move_points(std::int64_t columns, std::int64_t count, const float* points, double sign,
                 double* sum) {
  const Doubles4 signs = all4(sign);
  std::int64_t c = 0;
  for (; c + 16 <= columns; c += 16) {
    Doubles4 part[4];
    for (std::int64_t i = 0; i < 4; ++i) part[i] = load4(sum + c + 4 * i);
    for (std::int64_t p = 0; p < count; ++p) {
      const float* point = points + p * columns + c;
#pragma GCC unroll 4
      for (std::int64_t i = 0; i < 4; ++i) part[i] += signs * load_wide4(point + 4 * i);
    }
    for (std::int64_t i = 0; i < 4; ++i) store4(sum + c + 4 * i, part[i]);
  }
  for (; c < columns; ++c) {
    double rest = sum[c];
    for (std::int64_t p = 0; p < count; ++p) {
      rest += sign * static_cast<double>(points[p * columns + c]);
    }
    sum[c] = rest;
  }
}

// Σ squared distance to the own centroid, from the sums of the clusters: around the points' mean,
// which keeps what cancels small.
double inertia_of(const PointTiles& tiles, const Assignment& assignment,
                  const Eigen::MatrixXd& centroids) {
  double inertia = tiles.squared_sum();
  for (Eigen::Index i = 0; i < centroids.rows(); ++i) {
    const auto count = static_cast<double>(assignment.counts[static_cast<std::size_t>(i)]);
    const Eigen::RowVectorXd centroid = centroids.row(i) - tiles.mean();
    inertia += count * centroid.squaredNorm() -
               2 * centroid.dot(assignment.sums.row(i) - count * tiles.mean());
  }
  return std::max(0.0, inertia);
}

// Every point to its nearest centroid. Only points that change move from one sum to another.
void assign(const FloatMatrix& points, const PointTiles& tiles, const Eigen::MatrixXd& centroids,
            const Progress& stop, Assignment& result) {
  const Eigen::Index clusters = centroids.rows(), columns = centroids.cols();
  if (result.labels.empty()) {
    result.labels.assign(static_cast<std::size_t>(points.rows()), -1);
    result.sums = RowMatrix::Zero(clusters, columns);
    result.counts.assign(static_cast<std::size_t>(clusters), 0);
  }
  struct Part {
    RowMatrix sums;
    std::vector<std::int64_t> counts;
    std::vector<Move> moves;
  };
  std::vector<Part> parts(static_cast<std::size_t>(tiles.pieces()));
  tiles.find_nearest(
      centroids, result.known, stop,
      [&](std::int64_t piece, std::int64_t first, std::int64_t last, const std::int32_t* nearest) {
        Part& part = parts[static_cast<std::size_t>(piece)];
        int* const labels = result.labels.data();
        if (std::equal(nearest, nearest + (last - first), labels + first)) return;
        // Neighbours mostly go from the same cluster to the same: together.
        for (std::int64_t i = first, end = first; i < last; i = end) {
          const int found = nearest[i - first], label = labels[i];
          while (end < last && nearest[end - first] == found && labels[end] == label) ++end;
          if (found == label) continue;
          if (part.counts.empty()) {
            part.sums = RowMatrix::Zero(clusters, columns);
            part.counts.assign(static_cast<std::size_t>(clusters), 0);
          }
          const float* some = points.data() + i * columns;
          move_points(columns, end - i, some, 1, part.sums.data() + found * columns);
          part.counts[static_cast<std::size_t>(found)] += end - i;
          if (label >= 0) {
            move_points(columns, end - i, some, -1, part.sums.data() + label * columns);
            part.counts[static_cast<std::size_t>(label)] -= end - i;
            for (std::int64_t p = i; p < end; ++p) {
              part.moves.push_back({static_cast<std::size_t>(p), label});
            }
          }
          std::fill(labels + i, labels + end, found);
        }
      });
  for (const Part& part : parts) {
    if (part.counts.empty()) continue;
    result.sums += part.sums;
    for (std::size_t i = 0; i < part.counts.size(); ++i) result.counts[i] += part.counts[i];
    result.moves.insert(result.moves.end(), part.moves.begin(), part.moves.end());
  }
  result.inertia = inertia_of(tiles, result, centroids);
}

// Whether every point has the label that it had after the iteration before.
bool nothing_moved(const Assignment& assignment) {
  return std::all_of(assignment.moves.begin(), assignment.moves.end(),
                     [&](const Move& move) { return assignment.labels[move.point] == move.from; });
}

// The squared distance of each of some points that follow each other to its own centroid
// (row-major) where `distances` is not null; returns their sum.
LITHOSCOPE_VECTOR_CLONES
double measure_points(std::int64_t columns, std::int64_t count, const float* points,
                      const int* labels, const double* centroids, double* distances) {
  double total = 0;
  for (std::int64_t p = 0; p < count; ++p, points += columns) {
    const double* centroid = centroids + labels[p] * columns;
    Doubles4 sums = all4(0);
    std::int64_t c = 0;
    for (; c + 4 <= columns; c += 4) {
      const Doubles4 difference = load_wide4(points + c) - load4(centroid + c);
      sums += difference * difference;
    }
    double sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    for (; c < columns; ++c) {
      const double difference = static_cast<double>(points[c]) - centroid[c];
      sum += difference * difference;
    }
    total += sum;
    if (distances != nullptr) distances[p] = sum;
  }
  return total;
}

// The same for all points, pieces in parallel.
double measure_own(const FloatMatrix& points, const Eigen::MatrixXd& centroids,
                   const std::vector<int>& labels, const Progress& stop,
                   std::vector<double>* distances) {
  const RowMatrix rows = centroids;
  const PointPieces cut = point_pieces(points.rows(), points.cols());
  std::vector<double> sums(static_cast<std::size_t>(cut.pieces()));
  for_each_piece(cut, stop, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    sums[static_cast<std::size_t>(piece)] += measure_points(
        points.cols(), last - first, points.data() + first * points.cols(), labels.data() + first,
        rows.data(), distances == nullptr ? nullptr : distances->data() + first);
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

bool has_empty_cluster(const Assignment& assignment) {
  return std::find(assignment.counts.begin(), assignment.counts.end(), 0) !=
         assignment.counts.end();
}

// An emptied cluster takes the point farthest from its centroid, of a cluster that keeps others.
void refill_empty_clusters(const FloatMatrix& points, const Eigen::MatrixXd& centroids,
                           const Progress& stop, Assignment& assignment) {
  if (!has_empty_cluster(assignment)) return;
  std::vector<double> distances(assignment.labels.size());
  measure_own(points, centroids, assignment.labels, stop, &distances);
  for (std::size_t empty = 0; empty < assignment.counts.size(); ++empty) {
    if (assignment.counts[empty] > 0) continue;
    stop.check();
    std::size_t farthest = 0;
    double distance = -1;
    for (std::size_t i = 0; i < assignment.labels.size(); ++i) {
      const auto owner = static_cast<std::size_t>(assignment.labels[i]);
      if (distances[i] > distance && assignment.counts[owner] > 1) {
        distance = distances[i];
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
    const auto noted = std::find_if(assignment.moves.begin(), assignment.moves.end(),
                                    [&](const Move& move) { return move.point == farthest; });
    if (noted == assignment.moves.end()) {
      assignment.moves.push_back({farthest, static_cast<int>(donor)});
    }
    assignment.known.forget(farthest);
    assignment.inertia = std::max(0.0, assignment.inertia - distances[farthest]);
    distances[farthest] = 0;
  }
}

Eigen::MatrixXd means(const Assignment& assignment) {
  Eigen::MatrixXd centroids = assignment.sums;
  for (Eigen::Index i = 0; i < centroids.rows(); ++i) {
    centroids.row(i) /= static_cast<double>(assignment.counts[static_cast<std::size_t>(i)]);
  }
  return centroids;
}

// The mean of the columns' variances.
double mean_variance(const FloatMatrix& points, const PointTiles& tiles) {
  return tiles.squared_sum() / static_cast<double>(points.size());
}

// Lloyd's iterations from `start`; `stage` begins the text of every report. `best_before` is the
// inertia of the best start so far.
KMeansResult lloyd(const FloatMatrix& points, const PointTiles& tiles, const Eigen::MatrixXd& start,
                   double least_shift, const KMeansOptions& options, double best_before,
                   const std::string& stage, Progress& progress) {
  const int max_iterations = options.max_iterations;
  KMeansResult result;
  result.centroids = start;
  Assignment assignment;
  for (int iteration = 1; iteration <= max_iterations; ++iteration) {
    assign(points, tiles, result.centroids, progress, assignment);
    refill_empty_clusters(points, result.centroids, progress, assignment);
    result.iterations = iteration;
    result.inertia_history.push_back(assignment.inertia);
    progress.report(static_cast<double>(iteration) / max_iterations,
                    translated("core", "{}, iteration {}, inertia {:.6g}", stage, iteration,
                               assignment.inertia));
    if (options.watch && assignment.inertia < best_before) {
      options.watch(
          {assignment.labels, assignment.counts, result.centroids, assignment.inertia, iteration});
    }
    if (iteration > 1 && nothing_moved(assignment)) {
      result.converged = true;
      break;
    }
    const Eigen::MatrixXd moved = means(assignment);
    const double shift = (moved - result.centroids).squaredNorm();
    result.centroids = moved;
    assignment.moves.clear();
    if (shift <= least_shift) {
      assign(points, tiles, result.centroids, progress, assignment);
      result.converged = !has_empty_cluster(assignment);
      if (result.converged) break;
    }
  }
  if (!result.converged) assign(points, tiles, result.centroids, progress, assignment);
  result.inertia = measure_own(points, result.centroids, assignment.labels, progress, nullptr);
  result.labels = std::move(assignment.labels);
  result.counts = std::move(assignment.counts);
  return result;
}

}  // namespace

KMeansResult k_means(const FloatMatrix& points, const KMeansOptions& options, Progress& progress) {
  check_points(points, progress);
  check_distinct(points, options.clusters, progress);
  const PointTiles tiles(points, progress);
  const double least_shift = options.tolerance * mean_variance(points, tiles);
  constexpr int kTogether = 10;  // starts that are drawn together, each with memory for all points
  KMeansResult best;
  std::vector<Eigen::MatrixXd> starts;
  for (int restart = 0; restart < options.restarts; ++restart) {
    SubProgress part(progress, static_cast<double>(restart) / options.restarts,
                     static_cast<double>(restart + 1) / options.restarts);
    const std::string stage = translated("core", "{} clusters, start {} of {}", options.clusters,
                                         restart + 1, options.restarts);
    part.report(0, stage);
    if (restart % kTogether == 0) {
      std::vector<Random> randoms;
      for (int i = restart; i < std::min(options.restarts, restart + kTogether); ++i) {
        randoms.emplace_back(options.seed, static_cast<std::uint64_t>(i));
      }
      starts = k_means_plus_plus(tiles, options.clusters, randoms, progress);
    }
    KMeansResult result =
        lloyd(points, tiles, starts[static_cast<std::size_t>(restart % kTogether)], least_shift,
              options, restart == 0 ? kNoneBefore : best.inertia, stage, part);
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
  const PointTiles tiles(points, progress);
  const double least_shift = options.tolerance * mean_variance(points, tiles);
  return lloyd(points, tiles, start, least_shift, options, kNoneBefore,
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

#include "core/learn/point_tiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/vector_clones.h"
#include "core/learn/centroid_distances.h"
#include "core/learn/nearest_kernel.h"
#include "core/learn/point_pieces.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kLanes = kNearestLanes;
constexpr std::int64_t kMostPieces = 64;

std::int64_t tiles_of(std::int64_t points) {
  return (points + kLanes - 1) / kLanes;
}

// Pieces of whole tiles.
PointPieces pieces_of(std::int64_t points) {
  PointPieces cut;
  cut.count = tiles_of(points);
  cut.piece = std::max<std::int64_t>(32, (cut.count + kMostPieces - 1) / kMostPieces);
  cut.step = PointTiles::kStepTiles;
  return cut;
}

// Centroids as the kernel wants them, in units of the tiles.
struct Prepared {
  Prepared(const Eigen::MatrixXd& given, const Eigen::RowVectorXd& mean, double scale)
      : centred((given.rowwise() - mean) * scale) {
    const std::int64_t classes = centred.rows(), columns = centred.cols();
    const std::int64_t groups = (classes + kNearestGroup - 1) / kNearestGroup;
    centroids.assign(static_cast<std::size_t>(groups * columns * kNearestGroup), 0.0F);
    double longest = 0;
    for (std::int64_t j = 0; j < classes; ++j) {
      const std::int64_t group = j / kNearestGroup, place = j % kNearestGroup;
      for (std::int64_t c = 0; c < columns; ++c) {
        centroids[static_cast<std::size_t>((group * columns + c) * kNearestGroup + place)] =
            static_cast<float>(centred(j, c));
      }
      const double square = centred.row(j).squaredNorm();
      half_squares.push_back(static_cast<float>(square / 2));
      longest = std::max(longest, std::sqrt(square));
    }
    // Rounding of the points, the centroids, each product and each sum, for both of two scores: at
    // most (columns + 8) parts in 2^24 of ‖x‖‖c‖ and ‖c‖². Twice that is asked for.
    const double part = 4 * static_cast<double>(columns + 8) * std::ldexp(1.0, -24);
    slope = static_cast<float>(part * longest);
    least = static_cast<float>(part * longest * longest) + std::numeric_limits<float>::min();
  }
  Eigen::MatrixXd centred;
  std::vector<float> centroids, half_squares;
  float slope = 0, least = 0;
};

// By how much the difference of two scores ½‖c‖² − x·c may have changed for a point x: at most the
// range of the changes of ½‖c‖², and ‖x‖ times the two longest shifts.
void add_shift(const Eigen::MatrixXd& from, const Eigen::MatrixXd& to, PointTiles::Known& known) {
  double least = std::numeric_limits<double>::infinity(), most = -least;
  double longest = 0, second = 0;
  for (Eigen::Index j = 0; j < to.rows(); ++j) {
    const double change = (to.row(j).squaredNorm() - from.row(j).squaredNorm()) / 2;
    least = std::min(least, change);
    most = std::max(most, change);
    const double shift = (to.row(j) - from.row(j)).norm();
    second = std::max(second, std::min(longest, shift));
    longest = std::max(longest, shift);
  }
  known.moved += most - least;
  known.moved_by_length += longest + second;
}

}  // namespace

PointTiles::PointTiles(const FloatMatrix& points, const Progress& stop) : points_(points) {
  const std::int64_t count = points.rows(), columns = points.cols();
  const PointPieces cut = pieces_of(count);
  const auto pieces = static_cast<std::size_t>(cut.pieces());
  const auto end_of = [count](std::int64_t tile) { return std::min(count, tile * kLanes); };
  struct Part {
    Eigen::RowVectorXd sum;
    float largest = 0;
    double squares = 0;
  };
  std::vector<Part> parts(pieces, Part{Eigen::RowVectorXd::Zero(columns)});
  for_each_piece(cut, stop, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    Part& part = parts[static_cast<std::size_t>(piece)];
    for (std::int64_t i = first * kLanes; i < end_of(last); ++i) {
      part.sum += points.row(i).cast<double>();
      part.largest = std::max(part.largest, points.row(i).cwiseAbs().maxCoeff());
    }
  });
  mean_ = Eigen::RowVectorXd::Zero(columns);
  float largest = 0;
  for (const Part& part : parts) {
    mean_ += part.sum;
    largest = std::max(largest, part.largest);
  }
  mean_ /= static_cast<double>(count);
  if (largest > 0) scale_ = std::ldexp(1.0, -std::ilogb(largest));

  tiles_.assign(static_cast<std::size_t>(cut.count * columns * kLanes), 0.0F);
  lengths_.assign(static_cast<std::size_t>(cut.count * kLanes), 0.0F);
  for_each_piece(cut, stop, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    Eigen::RowVectorXd centred(columns);
    for (std::int64_t i = first * kLanes; i < end_of(last); ++i) {
      centred = points.row(i).cast<double>() - mean_;
      const double square = centred.squaredNorm();
      parts[static_cast<std::size_t>(piece)].squares += square;
      float* tile = tiles_.data() + i / kLanes * columns * kLanes + i % kLanes;
      for (std::int64_t c = 0; c < columns; ++c) {
        tile[c * kLanes] = static_cast<float>(centred(c) * scale_);
      }
      lengths_[static_cast<std::size_t>(i)] =
          static_cast<float>(1.000001 * std::sqrt(square) * scale_);
    }
  });
  for (const Part& part : parts) squared_sum_ += part.squares;
}

std::int64_t PointTiles::tiles() const {
  return tiles_of(points_.rows());
}

std::int64_t PointTiles::pieces() const {
  return pieces_of(points_.rows()).pieces();
}

std::int64_t PointTiles::first_tile(std::int64_t piece) const {
  return std::min(tiles(), piece * pieces_of(points_.rows()).piece);
}

void PointTiles::for_each_step(const Progress& stop, const Step& step) const {
  for_each_piece(pieces_of(points_.rows()), stop, step);
}

void PointTiles::find_nearest(const Eigen::MatrixXd& centroids, Known& known, const Progress& stop,
                              const TakeNearest& take) const {
  const Prepared prepared(centroids, mean_, scale_);
  if (known.bounds.empty()) {
    known.bounds.assign(lengths_.size(), -std::numeric_limits<float>::infinity());
  } else {
    add_shift(known.centroids, prepared.centred, known);
  }
  known.centroids = prepared.centred;
  const NearestQuery query{points_.cols(),
                           centroids.rows(),
                           tiles_.data(),
                           lengths_.data(),
                           prepared.centroids.data(),
                           prepared.half_squares.data(),
                           prepared.slope,
                           prepared.least,
                           static_cast<float>(known.moved),
                           static_cast<float>(known.moved_by_length),
                           known.bounds.data()};
  const auto search = processor_has_avx2() ? find_nearest_avx2 : find_nearest_plain;
  const CentroidDistances distances(centroids);
  for_each_step(stop, [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    std::int64_t looked[kStepTiles];
    std::int32_t nearest[kStepTiles * kLanes];
    std::uint8_t unclear[kStepTiles];
    const std::int64_t count = search(query, first, last, looked, nearest, unclear);
    for (std::int64_t at = 0; at < count; ++at) {
      const std::int64_t begin = looked[at] * kLanes;
      const std::int64_t end = std::min<std::int64_t>(points_.rows(), begin + kLanes);
      std::int32_t* const found = nearest + at * kLanes;
      for (std::int64_t i = begin; unclear[at] != 0 && i < end; ++i) {
        if ((unclear[at] >> (i - begin) & 1) == 0) continue;
        CentroidDistances::Tile exact(distances);
        distances.find_nearest(points_.row(i).data(), 1, exact);
        found[i - begin] = static_cast<std::int32_t>(exact.nearest[0]);
      }
      take(piece, begin, end, found);
    }
  });
}

std::vector<float> PointTiles::gather(const std::vector<Eigen::Index>& others) const {
  std::vector<float> gathered;
  for (std::int64_t c = 0; c < points_.cols(); ++c) {
    for (const Eigen::Index other : others) {
      gathered.push_back(tiles_[static_cast<std::size_t>(
          (other / kLanes * points_.cols() + c) * kLanes + other % kLanes)]);
    }
  }
  return gathered;
}

void PointTiles::measure(const std::vector<float>& gathered, std::int64_t first, std::int64_t last,
                         float* squared) const {
  const std::int64_t columns = points_.cols();
  const auto measure_tiles = processor_has_avx2() ? measure_tiles_avx2 : measure_tiles_plain;
  measure_tiles(columns, static_cast<std::int64_t>(gathered.size()) / columns, gathered.data(),
                tiles_.data() + first * columns * kLanes, last - first, squared);
}

}  // namespace lithoscope

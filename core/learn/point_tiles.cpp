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
constexpr std::int64_t kStep = 64;  // tiles between two looks at the stop
constexpr std::int64_t kMostPieces = 64;

std::int64_t tiles_of(std::int64_t points) {
  return (points + kLanes - 1) / kLanes;
}

// Pieces of whole tiles.
PointPieces pieces_of(std::int64_t points) {
  PointPieces cut;
  cut.count = tiles_of(points);
  cut.piece = std::max<std::int64_t>(32, (cut.count + kMostPieces - 1) / kMostPieces);
  cut.step = kStep;
  return cut;
}

// Centroids as the kernel wants them, in units of the tiles.
struct Prepared {
  Prepared(const Eigen::MatrixXd& given, const Eigen::RowVectorXd& mean, double scale) {
    const Eigen::MatrixXd centred = (given.rowwise() - mean) * scale;
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
  std::vector<float> centroids, half_squares;
  float slope = 0, least = 0;
};

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

std::int64_t PointTiles::pieces() const {
  return pieces_of(points_.rows()).pieces();
}

std::int64_t PointTiles::first_point(std::int64_t piece) const {
  return piece * pieces_of(points_.rows()).piece * kLanes;
}

float PointTiles::value(Eigen::Index point, Eigen::Index column) const {
  return tiles_[static_cast<std::size_t>((point / kLanes * points_.cols() + column) * kLanes +
                                         point % kLanes)];
}

void PointTiles::find_nearest(const Eigen::MatrixXd& centroids, const Progress& stop,
                              const TakeNearest& take) const {
  const Prepared prepared(centroids, mean_, scale_);
  const NearestQuery query{points_.cols(),
                           centroids.rows(),
                           tiles_.data(),
                           lengths_.data(),
                           prepared.centroids.data(),
                           prepared.half_squares.data(),
                           prepared.slope,
                           prepared.least};
  const auto search = processor_has_avx2() ? find_nearest_avx2 : find_nearest_plain;
  const CentroidDistances distances(centroids);
  const auto step = [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    std::int32_t nearest[kStep * kLanes];
    std::uint8_t unclear[kStep];
    search(query, first, last, nearest, unclear);
    const std::int64_t begin = first * kLanes;
    const std::int64_t end = std::min<std::int64_t>(points_.rows(), last * kLanes);
    for (std::int64_t i = begin; i < end; ++i) {
      if ((unclear[(i - begin) / kLanes] >> (i - begin) % kLanes & 1) == 0) continue;
      CentroidDistances::Tile exact(distances);
      distances.find_nearest(points_.row(i).data(), 1, exact);
      nearest[i - begin] = static_cast<std::int32_t>(exact.nearest[0]);
    }
    take(piece, begin, end, nearest);
  };
  for_each_piece(pieces_of(points_.rows()), stop, step);
}

void PointTiles::measure(const std::vector<Eigen::Index>& others, const Progress& stop,
                         const TakeSquared& take) const {
  const auto measure_tiles = processor_has_avx2() ? measure_tiles_avx2 : measure_tiles_plain;
  const std::int64_t columns = points_.cols(), all = static_cast<std::int64_t>(others.size());
  // Groups of centroids, each columns × its classes.
  std::vector<std::vector<float>> groups;
  for (std::int64_t from = 0; from < all; from += kNearestGroup) {
    const std::int64_t classes = std::min(kNearestGroup, all - from);
    std::vector<float>& group = groups.emplace_back();
    for (std::int64_t c = 0; c < columns; ++c) {
      for (std::int64_t j = from; j < from + classes; ++j) {
        group.push_back(value(others[static_cast<std::size_t>(j)], c));
      }
    }
  }
  const auto step = [&](std::int64_t piece, std::int64_t first, std::int64_t last) {
    float squared[kStep * kNearestGroup * kLanes], of_one[kStep * kLanes];
    const std::int64_t begin = first * kLanes;
    const std::int64_t end = std::min<std::int64_t>(points_.rows(), last * kLanes);
    for (std::size_t group = 0; group < groups.size(); ++group) {
      const std::int64_t from = static_cast<std::int64_t>(group) * kNearestGroup;
      const std::int64_t classes = std::min(kNearestGroup, all - from);
      measure_tiles(columns, classes, groups[group].data(),
                    tiles_.data() + first * columns * kLanes, last - first, squared);
      for (std::int64_t j = 0; j < classes; ++j) {
        for (std::int64_t tile = 0; tile < last - first; ++tile) {
          std::copy_n(squared + (tile * classes + j) * kLanes, kLanes, of_one + tile * kLanes);
        }
        take(piece, begin, end, static_cast<std::size_t>(from + j), of_one);
      }
    }
  };
  for_each_piece(pieces_of(points_.rows()), stop, step);
}

}  // namespace lithoscope

// Distances of points to centroids in float, for tiles of eight points.
#pragma once

#include <cstdint>

namespace lithoscope {

constexpr std::int64_t kNearestLanes = 8;  // points of a tile

// Memory of the caller. Points and centroids are given around one centre, which keeps the bounds of
// rounding small.
struct NearestQuery {
  std::int64_t columns, classes;
  const float* tiles;         // tiles × columns × kNearestLanes
  const float* lengths;       // tiles × kNearestLanes: an upper bound of each point's norm
  const float* centroids;     // columns × kNearestGroup for each group of classes
  const float* half_squares;  // of each centroid's norm; infinite for what fills the last group
  // The difference of two scores ½‖c‖² − x·c counts only where it is larger than
  // slope · length + least.
  float slope, least;
};

constexpr std::int64_t kNearestGroup = 5;  // centroids whose sums are held in registers

// For the tiles [first, last): the class of the least score of each point, and a bit for each point
// of a tile whose two least scores are too near to each other for float. The two versions give the
// same bits.
void find_nearest_avx2(const NearestQuery& query, std::int64_t first, std::int64_t last,
                       std::int32_t* nearest, std::uint8_t* unclear);
void find_nearest_plain(const NearestQuery& query, std::int64_t first, std::int64_t last,
                        std::int32_t* nearest, std::uint8_t* unclear);

// The squared distances of `count` tiles to at most kNearestGroup centroids (columns × classes), as
// differences: tiles × classes × kNearestLanes.
void measure_tiles_avx2(std::int64_t columns, std::int64_t classes, const float* centroids,
                        const float* tiles, std::int64_t count, float* squared);
void measure_tiles_plain(std::int64_t columns, std::int64_t classes, const float* centroids,
                         const float* tiles, std::int64_t count, float* squared);

}  // namespace lithoscope

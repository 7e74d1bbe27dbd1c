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
  // By how much the scores of any two centroids may have come closer to each other since the first
  // of several searches: moved + moved_by_length · length.
  float moved, moved_by_length;
  // tiles × kNearestLanes: how far the second least score of each point lay above the least when it
  // was looked at, and what had moved until then; -∞ at first.
  float* bounds;
};

constexpr std::int64_t kNearestGroup = 5;  // centroids whose sums are held in registers

// Looks at those of the tiles [first, last) that have a point whose class may be another than it
// was at its last look, and renews their bounds. Gives the numbers of these tiles in `looked`, and
// for each of them the class of the least score of each point, and a bit for each point whose two
// least scores are too near to each other for float. Returns how many. The two versions give the
// same bits.
std::int64_t find_nearest_avx2(const NearestQuery& query, std::int64_t first, std::int64_t last,
                               std::int64_t* looked, std::int32_t* nearest, std::uint8_t* unclear);
std::int64_t find_nearest_plain(const NearestQuery& query, std::int64_t first, std::int64_t last,
                                std::int64_t* looked, std::int32_t* nearest, std::uint8_t* unclear);

// The squared distances of `count` tiles to at most kNearestGroup centroids (columns × classes), as
// differences: tiles × classes × kNearestLanes.
void measure_tiles_avx2(std::int64_t columns, std::int64_t classes, const float* centroids,
                        const float* tiles, std::int64_t count, float* squared);
void measure_tiles_plain(std::int64_t columns, std::int64_t classes, const float* centroids,
                         const float* tiles, std::int64_t count, float* squared);

// For each of `classes` distances of a point, tiles × classes × kNearestLanes, the sum over `count`
// tiles of the smaller of it and the one in `nearest` (tiles × kNearestLanes), in eight sums a
// class (classes × kNearestLanes, added to). With `nearer`, the first of the classes is taken into
// `nearest` instead and has no sum.
void sum_least_avx2(std::int64_t classes, bool nearer, std::int64_t count, const float* squared,
                    float* nearest, double* sums);
void sum_least_plain(std::int64_t classes, bool nearer, std::int64_t count, const float* squared,
                     float* nearest, double* sums);

}  // namespace lithoscope

// Distances of short points to few centroids in double, as rows of results.
#pragma once

#include <cstdint>

namespace lithoscope {

constexpr std::int64_t kCentroidTile = 8;          // points at once
constexpr std::int64_t kMostCentroidColumns = 64;  // of a point
constexpr std::int64_t kMostCentroidClasses = 64;

// Memory of the caller: what is asked, and where the answers go, one row a point.
struct CentroidRows {
  std::int64_t columns, classes;
  const double* centroids;  // classes × columns
  const float* points;      // points × columns
  float* distances;         // points × classes: squared
  float* margins;           // second least less least; 0 for one class
  std::uint16_t* labels;    // 1 + the class of the least, the lowest among equals
};

// For the tiles [first, last) of eight points each. The versions give the same bits, those of
// CentroidDistances.
void measure_rows_avx512(const CentroidRows& rows, std::int64_t first, std::int64_t last);
void measure_rows_avx2(const CentroidRows& rows, std::int64_t first, std::int64_t last);
void measure_rows_plain(const CentroidRows& rows, std::int64_t first, std::int64_t last);

}  // namespace lithoscope

#include "core/learn/centroid_distances.h"

#include <algorithm>

#include "core/base/vector_clones.h"
#include "core/base/vectors.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kTile = CentroidDistances::kTile;
// From here on turning points costs more than adding up four lanes at the end.
constexpr std::int64_t kLongColumns = 64;
// Values that are fetched early.
constexpr std::int64_t kAhead = 1024;

// Turns eight rows of `columns` floats into columns of eight.
LITHOSCOPE_VECTOR_CLONES
void turn_rows(std::int64_t columns, const float* rows, float* tile) {
  // Points to come: sixteen values in each line of the cache.
  for (std::int64_t i = 0; i < columns * kTile; i += 16) __builtin_prefetch(rows + kAhead + i);
  std::int64_t c = 0;
  for (; c + 4 <= columns; c += 4) {
    for (std::int64_t half = 0; half < kTile; half += 4) {
      const float* from = rows + half * columns + c;
      const Floats4 a = load4(from), b = load4(from + columns);
      const Floats4 d = load4(from + 2 * columns), e = load4(from + 3 * columns);
      using Order = std::int32_t __attribute__((vector_size(16)));
      const Floats4 ab_low = __builtin_shuffle(a, b, Order{0, 4, 1, 5});
      const Floats4 ab_high = __builtin_shuffle(a, b, Order{2, 6, 3, 7});
      const Floats4 de_low = __builtin_shuffle(d, e, Order{0, 4, 1, 5});
      const Floats4 de_high = __builtin_shuffle(d, e, Order{2, 6, 3, 7});
      float* to = tile + c * kTile + half;
      store4(to, __builtin_shuffle(ab_low, de_low, Order{0, 1, 4, 5}));
      store4(to + kTile, __builtin_shuffle(ab_low, de_low, Order{2, 3, 6, 7}));
      store4(to + 2 * kTile, __builtin_shuffle(ab_high, de_high, Order{0, 1, 4, 5}));
      store4(to + 3 * kTile, __builtin_shuffle(ab_high, de_high, Order{2, 3, 6, 7}));
    }
  }
  for (; c < columns; ++c) {
    for (std::int64_t p = 0; p < kTile; ++p) {
      tile[c * kTile + p] = rows[p * columns + c];
    }
  }
}

// Distances of the tile's points to N centroids, all sums in registers. A macro, because the number
// of registers must be known and an inlined function would not get the wider vectors.
#define MEASURE_CLASSES(N)                                                       \
  {                                                                              \
    Doubles4 low[N], high[N];                                                    \
    for (int j = 0; j < N; ++j) low[j] = high[j] = Doubles4{0, 0, 0, 0};         \
    for (std::int64_t c = 0; c < columns; ++c) {                                 \
      const Doubles4 x_low = load_wide4(tile + c * kTile);                       \
      const Doubles4 x_high = load_wide4(tile + c * kTile + 4);                  \
      _Pragma("GCC unroll 5") for (int j = 0; j < N; ++j) {                      \
        const Doubles4 centre = LITHOSCOPE_SPREAD4(centroids + j * columns + c); \
        const Doubles4 d_low = x_low - centre, d_high = x_high - centre;         \
        low[j] += d_low * d_low;                                                 \
        high[j] += d_high * d_high;                                              \
      }                                                                          \
    }                                                                            \
    for (int j = 0; j < N; ++j) {                                                \
      store4(squared + j * kTile, low[j]);                                       \
      store4(squared + j * kTile + 4, high[j]);                                  \
    }                                                                            \
  }

LITHOSCOPE_VECTOR_CLONES
void measure_all(std::int64_t classes, std::int64_t columns, const float* tile,
                 const double* centroids, double* squared) {
  while (classes > 0) {
    const std::int64_t now = classes == 5 ? 5 : std::min<std::int64_t>(classes, 4);
    if (now == 5) MEASURE_CLASSES(5)
    if (now == 4) MEASURE_CLASSES(4)
    if (now == 3) MEASURE_CLASSES(3)
    if (now == 2) MEASURE_CLASSES(2)
    if (now == 1) MEASURE_CLASSES(1)
    classes -= now;
    centroids += now * columns;
    squared += now * kTile;
  }
}
#undef MEASURE_CLASSES

// Long points are not turned: two of them against N centroids, four columns at a time. The sums of
// the four lanes are added at the end, in one order for every point.
#define MEASURE_LONG(N)                                                     \
  {                                                                         \
    Doubles4 of_a[N], of_b[N];                                              \
    for (int j = 0; j < N; ++j) of_a[j] = of_b[j] = Doubles4{0, 0, 0, 0};   \
    for (std::int64_t c = 0; c + 4 <= columns; c += 4) {                    \
      __builtin_prefetch(a + c + kAhead);                                   \
      __builtin_prefetch(b + c + kAhead);                                   \
      const Doubles4 x_a = load_wide4(a + c), x_b = load_wide4(b + c);      \
      _Pragma("GCC unroll 5") for (int j = 0; j < N; ++j) {                 \
        const Doubles4 centre = load4(centroids + j * columns + c);         \
        const Doubles4 d_a = x_a - centre, d_b = x_b - centre;              \
        of_a[j] += d_a * d_a;                                               \
        of_b[j] += d_b * d_b;                                               \
      }                                                                     \
    }                                                                       \
    for (int j = 0; j < N; ++j) {                                           \
      double sum_a = (of_a[j][0] + of_a[j][1]) + (of_a[j][2] + of_a[j][3]); \
      double sum_b = (of_b[j][0] + of_b[j][1]) + (of_b[j][2] + of_b[j][3]); \
      for (std::int64_t c = columns / 4 * 4; c < columns; ++c) {            \
        const double centre = centroids[j * columns + c];                   \
        const double d_a = static_cast<double>(a[c]) - centre;              \
        const double d_b = static_cast<double>(b[c]) - centre;              \
        sum_a += d_a * d_a;                                                 \
        sum_b += d_b * d_b;                                                 \
      }                                                                     \
      squared[j * kTile] = sum_a;                                           \
      squared[j * kTile + second] = sum_b;                                  \
    }                                                                       \
  }

// Points a and b, whose distances stand `second` places apart (0: they are the same).
LITHOSCOPE_VECTOR_CLONES
void measure_long(std::int64_t classes, std::int64_t columns, const float* a, const float* b,
                  std::int64_t second, const double* centroids, double* squared) {
  while (classes > 0) {
    const std::int64_t now = classes == 5 ? 5 : std::min<std::int64_t>(classes, 4);
    if (now == 5) MEASURE_LONG(5)
    if (now == 4) MEASURE_LONG(4)
    if (now == 3) MEASURE_LONG(3)
    if (now == 2) MEASURE_LONG(2)
    if (now == 1) MEASURE_LONG(1)
    classes -= now;
    centroids += now * columns;
    squared += now * kTile;
  }
}
#undef MEASURE_LONG

LITHOSCOPE_VECTOR_CLONES
void choose_least(std::int64_t classes, const double* squared, double* least, double* second,
                  std::int64_t* nearest) {
  for (std::int64_t half = 0; half < kTile; half += 4) {
    Doubles4 best = load4(squared + half);
    Doubles4 next = all4(__builtin_inf());
    Masks4 index = {0, 0, 0, 0};
    for (std::int64_t j = 1; j < classes; ++j) {
      const Doubles4 distance = load4(squared + j * kTile + half);
      const Masks4 nearer = distance < best;
      const Doubles4 other = nearer ? best : distance;
      next = other < next ? other : next;
      best = nearer ? distance : best;
      index = nearer ? Masks4{j, j, j, j} : index;
    }
    store4(least + half, best);
    store4(second + half, next);
    __builtin_memcpy(nearest + half, &index, sizeof index);
  }
}

}  // namespace

CentroidDistances::CentroidDistances(const Eigen::MatrixXd& centroids)
    : classes_(centroids.rows()),
      columns_(centroids.cols()),
      centroids_(static_cast<std::size_t>(classes_ * columns_)) {
  for (std::int64_t i = 0; i < classes_; ++i) {
    for (std::int64_t c = 0; c < columns_; ++c) {
      centroids_[static_cast<std::size_t>(i * columns_ + c)] = centroids(i, c);
    }
  }
}

CentroidDistances::Tile::Tile(const CentroidDistances& distances)
    : points(static_cast<std::size_t>(distances.columns() * kTile)),
      squared(static_cast<std::size_t>(distances.classes() * kTile)) {}

void CentroidDistances::measure(const float* points, std::int64_t count, Tile& tile) const {
  if (columns_ >= kLongColumns) {
    for (std::int64_t p = 0; p < count; p += 2) {
      const std::int64_t second = p + 1 < count ? 1 : 0;
      const float* point = points + p * columns_;
      measure_long(classes_, columns_, point, point + second * columns_, second, centroids_.data(),
                   tile.squared.data() + p);
    }
    return;
  }
  if (count == kTile) {
    turn_rows(columns_, points, tile.points.data());
  } else {
    std::fill(tile.points.begin(), tile.points.end(), 0.0f);
    for (std::int64_t p = 0; p < count; ++p) {
      for (std::int64_t c = 0; c < columns_; ++c) {
        tile.points[static_cast<std::size_t>(c * kTile + p)] = points[p * columns_ + c];
      }
    }
  }
  measure_all(classes_, columns_, tile.points.data(), centroids_.data(), tile.squared.data());
}

void CentroidDistances::find_nearest(const float* points, std::int64_t count, Tile& tile) const {
  measure(points, count, tile);
  choose_least(classes_, tile.squared.data(), tile.least, tile.second, tile.nearest);
}

}  // namespace lithoscope

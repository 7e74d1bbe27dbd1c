// Compiled for AVX2, see CMakeLists.txt.
#ifdef __AVX2__
#include <immintrin.h>
#endif

#include "core/base/vectors.h"
#include "core/learn/nearest_kernel.h"

#define LITHOSCOPE_FIND_NEAREST find_nearest_avx2
#define LITHOSCOPE_MEASURE_TILES measure_tiles_avx2
#define LITHOSCOPE_SUM_LEAST sum_least_avx2
#include "core/learn/nearest_kernel.inc"

// Compiled for AVX-512, see CMakeLists.txt.
#ifdef __AVX512F__
#include <immintrin.h>
#endif

#include "core/base/vectors.h"
#include "core/learn/centroid_kernel.h"

#define LITHOSCOPE_MEASURE_ROWS measure_rows_avx512
#include "core/learn/centroid_kernel.inc"

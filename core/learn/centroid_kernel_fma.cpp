// Compiled for AVX2 and fused multiply-add, see CMakeLists.txt.
#ifdef __FMA__
#include <immintrin.h>
#endif

#include "core/base/vectors.h"
#include "core/learn/centroid_kernel.h"

#define LITHOSCOPE_MEASURE_ROWS measure_rows_fma
#include "core/learn/centroid_kernel.inc"

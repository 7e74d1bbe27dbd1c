// Compiled for AVX2, see CMakeLists.txt.
#include "core/base/vectors.h"
#include "core/learn/centroid_kernel.h"

#define LITHOSCOPE_MEASURE_ROWS measure_rows_avx2
#include "core/learn/centroid_kernel.inc"

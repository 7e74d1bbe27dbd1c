// For any x86-64, and other processors.
#include "core/base/vectors.h"
#include "core/learn/centroid_kernel.h"

#define LITHOSCOPE_MEASURE_ROWS measure_rows_plain
#include "core/learn/centroid_kernel.inc"

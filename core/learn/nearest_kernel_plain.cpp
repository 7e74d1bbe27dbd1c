// For any x86-64, and other processors.
#include "core/base/vectors.h"
#include "core/learn/nearest_kernel.h"

#define LITHOSCOPE_FIND_NEAREST find_nearest_plain
#define LITHOSCOPE_MEASURE_TILES measure_tiles_plain
#define LITHOSCOPE_SUM_LEAST sum_least_plain
#include "core/learn/nearest_kernel.inc"

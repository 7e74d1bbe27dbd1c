// Compiled for AVX-512 and fused multiply-add, see CMakeLists.txt.
#ifdef __AVX512F__
#include <immintrin.h>
#endif

#include "core/base/covariance_kernel.h"
#include "core/base/vectors.h"

#define LITHOSCOPE_ADD_PRODUCTS add_products_avx512
#include "core/base/covariance_kernel.inc"

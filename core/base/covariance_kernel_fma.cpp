// Compiled for AVX2 and fused multiply-add, see CMakeLists.txt.
#ifdef __FMA__
#include <immintrin.h>
#endif

#include "core/base/covariance_kernel.h"
#include "core/base/vectors.h"

#define LITHOSCOPE_ADD_PRODUCTS add_products_fma
#include "core/base/covariance_kernel.inc"

// Compiled for AVX-512 and fused multiply-add, see CMakeLists.txt.
#ifdef __AVX512F__
#include <immintrin.h>
#endif

#include "core/base/float_kernel.h"
#include "core/base/vectors.h"

#define LITHOSCOPE_ADD_PANEL add_panel_avx512
#include "core/base/float_kernel.inc"

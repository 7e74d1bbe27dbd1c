// Compiled for AVX2 and fused multiply-add, see CMakeLists.txt.
#ifdef __FMA__
#include <immintrin.h>
#endif

#include "core/base/float_kernel.h"
#include "core/base/vectors.h"

#define LITHOSCOPE_ADD_PANEL add_panel_fma
#include "core/base/float_kernel.inc"

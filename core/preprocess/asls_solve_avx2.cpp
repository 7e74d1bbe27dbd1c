// Compiled for AVX2, see CMakeLists.txt.
#ifdef __AVX2__
#include <immintrin.h>
#endif

#include "core/base/vectors.h"
#include "core/preprocess/asls_solve.h"

#define LITHOSCOPE_ASLS_SOLVE asls_solve_avx2
#include "core/preprocess/asls_solve.inc"

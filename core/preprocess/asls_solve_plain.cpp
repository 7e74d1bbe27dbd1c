// For any x86-64, and other processors.
#include "core/base/vectors.h"
#include "core/preprocess/asls_solve.h"

#define LITHOSCOPE_ASLS_SOLVE asls_solve_plain
#include "core/preprocess/asls_solve.inc"

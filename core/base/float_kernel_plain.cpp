// For any x86-64, and other processors.
#include "core/base/float_kernel.h"
#include "core/base/vectors.h"

#define LITHOSCOPE_ADD_PANEL add_panel_plain
#include "core/base/float_kernel.inc"

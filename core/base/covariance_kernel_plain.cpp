// For any x86-64, and other processors.
#include "core/base/covariance_kernel.h"
#include "core/base/vectors.h"

#define LITHOSCOPE_ADD_PRODUCTS add_products_plain
#include "core/base/covariance_kernel.inc"

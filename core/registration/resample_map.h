// Coarser versions of a scalar map.
#pragma once

#include "core/registration/similarity_measures.h"

namespace lithoscope {

// The mean of each block of rows_factor × cols_factor pixels, of those that are finite; NaN where
// fewer than half of them are. What does not fill a block at the far ends is left out; a map
// smaller than a block is one block of its own size.
ScalarMap averaged(const ScalarMap& map, std::int64_t rows_factor, std::int64_t cols_factor);

// Every `step`-th pixel of every `step`-th row, as it is.
ScalarMap thinned(const ScalarMap& map, std::int64_t step);

}  // namespace lithoscope

// The outlines of what a map shows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/registration/similarity_measures.h"

namespace lithoscope {

struct EdgeOptions {
  double sigma_px = 1;  // of the Gaussian that smooths the map first; 0 = none
  double share = 0.1;   // part of the measured pixels that may be edges, the steepest first
};

// One byte a pixel of `map`, 1 = edge: after smoothing, the steepest pixels across the slope
// (Sobel's gradient, non-maxima suppressed: Canny 1986, 10.1109/TPAMI.1986.4767851). Pixels beside
// one that was not measured, or beside the border, are none. Throws Error where the map is
// impossible.
std::vector<std::uint8_t> edges_of(const ScalarMap& map, const EdgeOptions& options);

}  // namespace lithoscope

// One coordinate of a plane as a file counts it.
#pragma once

#include <string>

#include "core/image/grid.h"

namespace lithoscope {

// coordinate in µm = zero_um + (sign * number - offset) * step_um
struct FileAxis {
  long double zero_um = 0;
  long double step_um = 1;
  long double offset = 0;
  int sign = 1;

  // Computed in long double and rounded once: files hold more digits than a double where needed.
  double um_of(long double number) const;
  // The shortest of the decimal numbers near `um` that is read as `um` to the last bit; where there
  // is none, the nearest one.
  std::string text_of(double um) const;
};

// Pixels along x and y of `grid`; 0 is the centre of the first pixel.
FileAxis pixel_axis_x(const Grid& grid);
FileAxis pixel_axis_y(const Grid& grid);

}  // namespace lithoscope

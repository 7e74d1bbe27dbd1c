// Round numbers for scale bars and axes.
#pragma once

#include <QString>
#include <vector>

namespace lithoscope {

// The largest of 1, 2, 5 times a power of ten that is at most `limit` (> 0).
double nice_below(double limit);

// Multiples of a nice step in [lower, upper], about `count` of them.
struct Ticks {
  std::vector<double> values;
  std::vector<QString> labels;  // in units of 10^exponent, same number of decimals
  int exponent = 0;             // 0, unless the numbers are very large or very small
};
Ticks nice_ticks(double lower, double upper, int count);

// "500 µm", "2 mm", "5 cm", with a space that does not break.
QString length_text(double length_um);

}  // namespace lithoscope

// Numbers of a table column as text.
#pragma once

#include <string>
#include <vector>

namespace lithoscope {

// Whole numbers stay whole; others get the decimals that show four digits of the column's largest
// number with a fraction, but three decimals at least below 1 (0.973, 12.35, 1234). Where a column
// holds numbers of different kinds (a scale of 1.018 under an error of 103.4 µm: more than a factor
// of 20 apart), each number gets decimals of its own. Numbers beyond that (0.00012, 3e9 with a
// fraction) are written with an exponent. "–" for what is not finite.
std::vector<std::string> column_text(const std::vector<double>& cells);

}  // namespace lithoscope

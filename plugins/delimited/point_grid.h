// The regular grid behind a list of positions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lithoscope::delimited {

// Equal steps along one axis, and the step that each position is at.
struct Steps {
  double first = 0;
  double pitch = 0;  // 0 where all positions are the same
  std::int64_t count = 1;
  std::vector<std::int64_t> index;  // one a position
  // The first position that is more than a tenth of a step away from the grid; then the grid is
  // the best that was found.
  std::optional<std::size_t> stray;
};

// Finds the largest distance between neighbours that all positions agree with as a step. Positions
// may come in any order, repeat, leave steps out, and be off by up to a tenth of a step.
Steps find_steps(std::span<const double> positions);

}  // namespace lithoscope::delimited

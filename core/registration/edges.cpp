#include "core/registration/edges.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kRounding = 1e-4f;  // of the steepest slope: what summing in single precision makes
constexpr std::int64_t kRows = 16;  // of a parallel piece

// Weights of a Gaussian from its middle outwards, three sigma far.
std::vector<float> gaussian(double sigma_px) {
  std::vector<float> weights;
  const int radius = static_cast<int>(std::ceil(3 * sigma_px));
  for (int i = 0; i <= radius; ++i) {
    weights.push_back(static_cast<float>(std::exp(-0.5 * i * i / (sigma_px * sigma_px))));
  }
  return weights;
}

// The weighted mean along one axis of what is measured around every pixel; holes stay holes.
std::vector<float> smoothed(const std::vector<float>& values, const Grid& grid,
                            const std::vector<float>& weights, bool down) {
  std::vector<float> out(values.size(), kNaN);
  const auto radius = static_cast<std::int64_t>(weights.size()) - 1;
  const std::int64_t stride = down ? grid.cols : 1;
  parallel_pieces(grid.rows, kRows, nullptr, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      for (std::int64_t col = 0; col < grid.cols; ++col) {
        const std::int64_t here = grid.index(row, col);
        if (!std::isfinite(values[static_cast<std::size_t>(here)])) continue;
        const std::int64_t place = down ? row : col, end = down ? grid.rows : grid.cols;
        float sum = 0, weight = 0;
        for (std::int64_t i = std::max(-radius, -place); i <= std::min(radius, end - 1 - place);
             ++i) {
          const float value = values[static_cast<std::size_t>(here + i * stride)];
          if (!std::isfinite(value)) continue;
          const float part = weights[static_cast<std::size_t>(std::abs(i))];
          sum += part * value;
          weight += part;
        }
        out[static_cast<std::size_t>(here)] = sum / weight;
      }
    }
  });
  return out;
}

struct Slope {
  float right = 0, down = 0, steepness = 0;
};

std::vector<Slope> slopes_of(const std::vector<float>& values, const Grid& grid) {
  std::vector<Slope> slopes(values.size());
  parallel_pieces(grid.rows, kRows, nullptr, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = std::max<std::int64_t>(first, 1); row < std::min(last, grid.rows - 1);
         ++row) {
      for (std::int64_t col = 1; col < grid.cols - 1; ++col) {
        const float* at = values.data() + grid.index(row, col);
        const float* up = at - grid.cols;
        const float* under = at + grid.cols;
        Slope slope;
        slope.right = up[1] + 2 * at[1] + under[1] - up[-1] - 2 * at[-1] - under[-1];
        slope.down = under[-1] + 2 * under[0] + under[1] - up[-1] - 2 * up[0] - up[1];
        slope.steepness = std::hypot(slope.right, slope.down);
        if (std::isfinite(slope.steepness)) {
          slopes[static_cast<std::size_t>(grid.index(row, col))] = slope;
        }
      }
    }
  });
  return slopes;
}

// True where neither neighbour across the edge is steeper; of two equal ones the first counts.
bool is_crest(const std::vector<Slope>& slopes, const Grid& grid, std::int64_t pixel) {
  const Slope& here = slopes[static_cast<std::size_t>(pixel)];
  const float across = std::abs(here.right), along = std::abs(here.down);
  constexpr float kFlat = 0.41421356f;  // tan 22.5°
  std::int64_t step = 0;
  if (along <= kFlat * across) {
    step = 1;
  } else if (across <= kFlat * along) {
    step = grid.cols;
  } else {
    step = (here.right > 0) == (here.down > 0) ? grid.cols + 1 : grid.cols - 1;
  }
  return here.steepness > slopes[static_cast<std::size_t>(pixel - step)].steepness &&
         here.steepness >= slopes[static_cast<std::size_t>(pixel + step)].steepness;
}

}  // namespace

std::vector<std::uint8_t> edges_of(const ScalarMap& map, const EdgeOptions& options) {
  check_scalar_map(map);
  std::vector<std::uint8_t> edges(map.values.size(), 0);
  std::vector<float> values = map.values;
  if (options.sigma_px > 0) {
    const auto weights = gaussian(options.sigma_px);
    values = smoothed(smoothed(values, map.grid, weights, false), map.grid, weights, true);
  }
  const auto slopes = slopes_of(values, map.grid);

  float steepest = 0;
  for (const Slope& slope : slopes) steepest = std::max(steepest, slope.steepness);
  std::vector<std::int64_t> crests;
  std::int64_t measured = 0;
  for (const float value : values) measured += std::isfinite(value) ? 1 : 0;
  for (std::int64_t row = 1; row < map.grid.rows - 1; ++row) {
    for (std::int64_t col = 1; col < map.grid.cols - 1; ++col) {
      const std::int64_t pixel = map.grid.index(row, col);
      if (slopes[static_cast<std::size_t>(pixel)].steepness > kRounding * steepest &&
          is_crest(slopes, map.grid, pixel)) {
        crests.push_back(pixel);
      }
    }
  }
  const auto wanted =
      std::min(crests.size(), static_cast<std::size_t>(std::clamp(options.share, 0.0, 1.0) *
                                                       static_cast<double>(measured)));
  const auto steeper = [&slopes](std::int64_t a, std::int64_t b) {
    const float first = slopes[static_cast<std::size_t>(a)].steepness;
    const float second = slopes[static_cast<std::size_t>(b)].steepness;
    return first != second ? first > second : a < b;
  };
  std::nth_element(crests.begin(), crests.begin() + static_cast<std::ptrdiff_t>(wanted),
                   crests.end(), steeper);
  for (std::size_t i = 0; i < wanted; ++i) edges[static_cast<std::size_t>(crests[i])] = 1;
  return edges;
}

}  // namespace lithoscope

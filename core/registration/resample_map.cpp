#include "core/registration/resample_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"

namespace lithoscope {

ScalarMap averaged(const ScalarMap& map, std::int64_t rows_factor, std::int64_t cols_factor) {
  const Grid& fine = map.grid;
  const std::int64_t down = std::clamp<std::int64_t>(rows_factor, 1, fine.rows);
  const std::int64_t across = std::clamp<std::int64_t>(cols_factor, 1, fine.cols);
  if (down == 1 && across == 1) return map;
  ScalarMap coarse;
  coarse.grid = fine;
  coarse.grid.rows = fine.rows / down;
  coarse.grid.cols = fine.cols / across;
  const PointUm origin =
      fine.centre_um(static_cast<double>(down - 1) / 2, static_cast<double>(across - 1) / 2);
  coarse.grid.origin_x_um = origin.x_um;
  coarse.grid.origin_y_um = origin.y_um;
  coarse.grid.pitch_x_um = fine.pitch_x_um * static_cast<double>(across);
  coarse.grid.pitch_y_um = fine.pitch_y_um * static_cast<double>(down);
  coarse.values.resize(static_cast<std::size_t>(coarse.grid.size()));
  parallel_pieces(coarse.grid.rows, 16, nullptr, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      for (std::int64_t col = 0; col < coarse.grid.cols; ++col) {
        double sum = 0;
        std::int64_t count = 0;
        for (std::int64_t r = row * down; r < (row + 1) * down; ++r) {
          for (std::int64_t c = col * across; c < (col + 1) * across; ++c) {
            const float value = map.values[static_cast<std::size_t>(fine.index(r, c))];
            if (!std::isfinite(value)) continue;
            sum += static_cast<double>(value);
            ++count;
          }
        }
        coarse.values[static_cast<std::size_t>(coarse.grid.index(row, col))] =
            2 * count >= down * across ? static_cast<float>(sum / static_cast<double>(count))
                                       : std::numeric_limits<float>::quiet_NaN();
      }
    }
  });
  return coarse;
}

ScalarMap thinned(const ScalarMap& map, std::int64_t step) {
  if (step <= 1) return map;
  ScalarMap thin;
  thin.grid = map.grid;
  thin.grid.rows = (map.grid.rows + step - 1) / step;
  thin.grid.cols = (map.grid.cols + step - 1) / step;
  thin.grid.pitch_x_um *= static_cast<double>(step);
  thin.grid.pitch_y_um *= static_cast<double>(step);
  thin.values.reserve(static_cast<std::size_t>(thin.grid.size()));
  for (std::int64_t row = 0; row < map.grid.rows; row += step) {
    for (std::int64_t col = 0; col < map.grid.cols; col += step) {
      thin.values.push_back(map.values[static_cast<std::size_t>(map.grid.index(row, col))]);
    }
  }
  return thin;
}

}  // namespace lithoscope

// Maps for tests of figures.
#pragma once

#include <cmath>
#include <memory>
#include <random>

#include "core/palette/mineral_colours.h"
#include "widgets/figure/figure_content.h"

namespace lithoscope::test {

inline Grid figure_grid(std::int64_t rows, std::int64_t cols, double pitch_um = 50) {
  Grid grid;
  grid.rows = rows;
  grid.cols = cols;
  grid.pitch_x_um = grid.pitch_y_um = pitch_um;
  grid.origin_x_um = 1000;
  grid.origin_y_um = -2000;
  grid.pitch_known = true;
  return grid;
}

inline std::vector<LabelClass> figure_classes(std::size_t count) {
  std::vector<LabelClass> classes;
  for (std::size_t i = 0; i < count; ++i) {
    classes.push_back({"Mineral " + std::to_string(i + 1), cluster_colour(i)});
  }
  return classes;
}

// Every point by chance, a fifth unlabelled.
inline LabelMap noise_map(std::int64_t rows, std::int64_t cols, std::size_t classes,
                          unsigned seed) {
  LabelMap map = make_label_map(figure_grid(rows, cols), figure_classes(classes));
  std::mt19937 random(seed);
  for (auto& label : map.labels) {
    label = random() % 5 == 0 ? 0 : static_cast<std::uint16_t>(1 + random() % classes);
  }
  return map;
}

// Grains as in a rock, with some points wrong.
inline LabelMap grain_map(std::int64_t rows, std::int64_t cols, unsigned seed) {
  LabelMap map = make_label_map(figure_grid(rows, cols), figure_classes(7));
  std::mt19937 random(seed);
  for (std::int64_t row = 0; row < rows; ++row) {
    for (std::int64_t col = 0; col < cols; ++col) {
      const double y = static_cast<double>(row) / 40, x = static_cast<double>(col) / 40;
      const double wave = std::sin(x + std::cos(1.3 * y)) + std::sin(0.7 * y + 0.4 * x);
      auto label = static_cast<std::uint16_t>(1 + static_cast<int>((wave + 2) * 1.74));
      if (random() % 50 == 0) label = static_cast<std::uint16_t>(random() % 8);
      map.labels[static_cast<std::size_t>(map.grid.index(row, col))] = label;
    }
  }
  return map;
}

inline std::shared_ptr<const LabelMap> shared(LabelMap map) {
  return std::make_shared<const LabelMap>(std::move(map));
}

inline FeatureMap slope_map(std::int64_t rows, std::int64_t cols) {
  FeatureMap map =
      make_feature_map(figure_grid(rows, cols), {{"Li 670.8", "Li", "counts"}, {"PC 1", "", ""}});
  for (std::int64_t i = 0; i < map.points(); ++i) {
    if (i % 7 == 3) continue;
    map.valid[static_cast<std::size_t>(i)] = 1;
    map.values(i, 0) = static_cast<float>(i) * 10.25F;
    map.values(i, 1) = static_cast<float>(std::sin(static_cast<double>(i)) * 1e-6);
  }
  return map;
}

}  // namespace lithoscope::test

#include "widgets/align/overlay_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/palette/mark_colours.h"
#include "core/palette/oklab.h"
#include "core/registration/edges.h"

namespace lithoscope {
namespace {

constexpr int kLevels = 32;  // of brightness of either map: steps too small to be seen as such

// True where a label differs from the one to the right or below, both being known.
bool is_border(const LabelMap& map, std::int64_t row, std::int64_t col) {
  const auto label = [&](std::int64_t r, std::int64_t c) {
    return map.labels[static_cast<std::size_t>(map.grid.index(r, c))];
  };
  const auto here = label(row, col);
  const auto differs = [here](std::uint16_t other) { return other != 0 && other != here; };
  return here != 0 && ((col + 1 < map.grid.cols && differs(label(row, col + 1))) ||
                       (row + 1 < map.grid.rows && differs(label(row + 1, col))));
}

// Brightness of each pixel, 0 to 1; NaN where there is no data.
std::vector<float> brightness(const MapLayer& layer, const LayerStyle& style) {
  std::vector<float> bright(static_cast<std::size_t>(layer.grid.size()), std::nanf(""));
  if (layer.is_labels()) {
    std::vector<float> of_class;
    for (const auto& each : layer.labels->classes) {
      of_class.push_back(static_cast<float>(to_oklab(each.colour).lightness));
    }
    for (std::size_t i = 0; i < bright.size(); ++i) {
      const std::uint16_t label = layer.labels->labels[i];
      if (label != 0) bright[i] = of_class[label - 1u];
    }
    return bright;
  }
  const ValueRange range = value_range(layer, style);
  for (std::size_t i = 0; i < bright.size(); ++i) {
    const double value = layer.values[i];
    if (!std::isfinite(value)) continue;
    bright[i] =
        static_cast<float>(std::clamp((value - range.low) / (range.high - range.low), 0.0, 1.0));
  }
  return bright;
}

int level_of(float bright, double weight) {
  if (!std::isfinite(bright)) return 0;
  return static_cast<int>(std::lround(static_cast<double>(bright) * weight * (kLevels - 1)));
}

// Every mixture of a brightness of the one and a brightness of the other.
std::vector<LabelClass> mixtures() {
  const Colour one = kOverlayColour, other = complement_of(kOverlayColour);
  std::vector<LabelClass> classes;
  for (int a = 0; a < kLevels; ++a) {
    for (int b = 0; b < kLevels; ++b) {
      const auto mixed = [&](std::uint8_t of_one, std::uint8_t of_other) {
        return static_cast<std::uint8_t>(std::lround(
            (static_cast<double>(of_one) * a + static_cast<double>(of_other) * b) / (kLevels - 1)));
      };
      LabelClass mixture;
      mixture.colour = {mixed(one.red, other.red), mixed(one.green, other.green),
                        mixed(one.blue, other.blue)};
      classes.push_back(std::move(mixture));
    }
  }
  return classes;
}

}  // namespace

MapLayerPtr edge_layer(const MapLayer& warped, double share, double smoothing_px) {
  LabelClass edge;
  edge.colour = kEdgeColour;
  auto map = std::make_shared<LabelMap>(make_label_map(warped.grid, {edge}));
  if (warped.is_labels()) {
    for (std::int64_t row = 0; row < warped.grid.rows; ++row) {
      for (std::int64_t col = 0; col < warped.grid.cols; ++col) {
        if (is_border(*warped.labels, row, col)) {
          map->labels[static_cast<std::size_t>(warped.grid.index(row, col))] = 1;
        }
      }
    }
  } else {
    const auto edges =
        edges_of({warped.grid, warped.values}, {.sigma_px = smoothing_px, .share = share});
    std::copy(edges.begin(), edges.end(), map->labels.begin());
  }
  return make_label_layer(warped.title, std::move(map));
}

MapLayerPtr difference_layer(const MapLayer& warped, const LayerStyle& warped_style,
                             const MapLayer& target, const LayerStyle& target_style,
                             double balance) {
  const Grid& grid = warped.grid;
  const MapLayerPtr beneath = warp_layer(target, Transform(), grid);
  const auto ours = brightness(warped, warped_style), theirs = brightness(*beneath, target_style);
  const double weight = std::min(1.0, 2 * balance), other_weight = std::min(1.0, 2 - 2 * balance);
  auto map = std::make_shared<LabelMap>(make_label_map(grid, mixtures()));
  for (std::size_t i = 0; i < map->labels.size(); ++i) {
    if (!std::isfinite(ours[i]) && !std::isfinite(theirs[i])) continue;
    map->labels[i] = static_cast<std::uint16_t>(1 + level_of(ours[i], weight) * kLevels +
                                                level_of(theirs[i], other_weight));
  }
  return make_label_layer(warped.title, std::move(map));
}

}  // namespace lithoscope

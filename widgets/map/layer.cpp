#include "widgets/map/layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/parallel.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kPiece = 1 << 16;
constexpr std::uint8_t kFaded = 40;  // alpha of classes beside an emphasised one

void put(std::uint8_t* out, Colour colour, std::uint8_t alpha) {
  out[0] = colour.red;
  out[1] = colour.green;
  out[2] = colour.blue;
  out[3] = alpha;
}

// A curve as a table over the range of the values: fine enough that no colour is missed.
class ColourPlace {
 public:
  ColourPlace(const Quantiles& quantiles, const LayerStyle& style, std::size_t colours)
      : range_(value_range(quantiles, style)) {
    const StretchCurve curve = stretch_of(quantiles, style);
    constexpr std::size_t kEntries = 1 << 14;
    const double last = static_cast<double>(colours - 1);
    for (std::size_t i = 0; i <= kEntries; ++i) {
      const double part = static_cast<double>(i) / kEntries;
      const double place = curve(range_.low + part * (range_.high - range_.low));
      table_.push_back(
          static_cast<std::uint8_t>(std::min(last, place * static_cast<double>(colours))));
    }
    scale_ = static_cast<double>(kEntries) / (range_.high - range_.low);
  }
  std::uint8_t operator()(float value) const {
    const double at = (static_cast<double>(value) - range_.low) * scale_;
    return table_[static_cast<std::size_t>(
        std::clamp(at, 0.0, static_cast<double>(table_.size() - 1)))];
  }

 private:
  ValueRange range_;
  std::vector<std::uint8_t> table_;
  double scale_ = 1;
};

// Calls paint(point of the layer, its pixel) for every point, or for one of each step × step
// points.
template <typename Paint>
void for_pixels(const Grid& grid, std::int64_t step, std::uint8_t* pixels, const Paint& paint) {
  const Grid coarse = coarse_grid(grid, step);
  const std::int64_t rows = std::max<std::int64_t>(1, kPiece / coarse.cols);
  parallel_pieces(coarse.rows, rows, nullptr, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
      const std::int64_t from = std::min(row * step + step / 2, grid.rows - 1) * grid.cols;
      std::uint8_t* pixel = pixels + 4 * row * coarse.cols;
      for (std::int64_t col = 0; col < coarse.cols; ++col, pixel += 4) {
        const std::int64_t at = from + std::min(col * step + step / 2, grid.cols - 1);
        paint(static_cast<std::size_t>(at), pixel);
      }
    }
  });
}

void paint_values(const MapLayer& layer, const LayerStyle& style, std::int64_t step,
                  std::uint8_t* pixels) {
  const auto& colours = colour_table(style.colour_map);
  const ColourPlace place(layer.quantiles, style, colours.size());
  for_pixels(layer.grid, step, pixels, [&](std::size_t at, std::uint8_t* pixel) {
    const float value = layer.values[at];
    if (std::isfinite(value)) put(pixel, colours[place(value)], 255);
  });
}

void paint_composite(const MapLayer& layer, const LayerStyle& style, std::int64_t step,
                     std::uint8_t* pixels) {
  std::vector<ColourPlace> places;
  for (const MapBand& band : layer.bands) places.emplace_back(band.quantiles, style, 256);
  for_pixels(layer.grid, step, pixels, [&](std::size_t at, std::uint8_t* pixel) {
    const float red = layer.bands[0].values[at], green = layer.bands[1].values[at],
                blue = layer.bands[2].values[at];
    if (!std::isfinite(red) || !std::isfinite(green) || !std::isfinite(blue)) return;
    put(pixel, {places[0](red), places[1](green), places[2](blue)}, 255);
  });
}

void paint_labels(const LabelMap& map, const LayerStyle& style, std::int64_t step,
                  std::uint8_t* pixels) {
  for_pixels(map.grid, step, pixels, [&](std::size_t at, std::uint8_t* pixel) {
    const int label = map.labels[at];
    if (label == 0) return;
    const bool full = style.emphasised < 0 || style.emphasised == label - 1;
    put(pixel, map.classes[static_cast<std::size_t>(label - 1)].colour, full ? 255 : kFaded);
  });
}

}  // namespace

MapLayerPtr make_value_layer(QString title, QString quantity, const Grid& grid,
                             std::vector<float> values) {
  auto layer = std::make_shared<MapLayer>();
  layer->title = std::move(title);
  layer->quantity = std::move(quantity);
  layer->grid = grid;
  layer->quantiles = Quantiles(values);
  layer->values = std::move(values);
  return layer;
}

MapLayerPtr make_composite_layer(QString title, QString quantity, const Grid& grid,
                                 std::vector<MapBand> bands) {
  auto layer = std::make_shared<MapLayer>();
  layer->title = std::move(title);
  layer->quantity = std::move(quantity);
  layer->grid = grid;
  layer->values.assign(static_cast<std::size_t>(grid.size()), 0.0F);
  for (MapBand& band : bands) {
    band.quantiles = Quantiles(band.values);
    for (std::size_t i = 0; i < layer->values.size(); ++i) {
      layer->values[i] += band.values[i] / static_cast<float>(bands.size());
    }
  }
  layer->quantiles = Quantiles(layer->values);
  layer->bands = std::move(bands);
  return layer;
}

MapLayerPtr make_label_layer(QString title, std::shared_ptr<const LabelMap> labels) {
  auto layer = std::make_shared<MapLayer>();
  layer->title = std::move(title);
  layer->grid = labels->grid;
  layer->labels = std::move(labels);
  return layer;
}

ValueRange value_range(const MapLayer& layer, const LayerStyle& style) {
  return value_range(layer.quantiles, style);
}

ValueRange value_range(const Quantiles& quantiles, const LayerStyle& style) {
  if (quantiles.empty()) return {};
  ValueRange range{quantiles.at(style.low_percent), quantiles.at(style.high_percent)};
  if (!(range.high > range.low)) {
    // A flat map is drawn in the middle of the colours.
    const double half = std::max(std::abs(range.low) * 1e-6, 1e-12);
    range = {range.low - half, range.low + half};
  }
  return range;
}

StretchCurve stretch_of(const Quantiles& quantiles, const LayerStyle& style) {
  const ValueRange range = value_range(quantiles, style);
  return {style.stretch, range.low, range.high, quantiles, style.gamma};
}

Grid coarse_grid(const Grid& grid, std::int64_t step) {
  Grid coarse = grid;
  coarse.rows = (grid.rows + step - 1) / step;
  coarse.cols = (grid.cols + step - 1) / step;
  coarse.pitch_x_um = grid.pitch_x_um * static_cast<double>(step);
  coarse.pitch_y_um = grid.pitch_y_um * static_cast<double>(step);
  // The first coarse pixel covers the first `step` fine ones.
  const double shift = 0.5 * static_cast<double>(step - 1);
  coarse.origin_x_um = grid.origin_x_um + shift * grid.pitch_x_um;
  coarse.origin_y_um = grid.origin_y_um + shift * grid.pitch_y_um;
  return coarse;
}

void paint_layer(const MapLayer& layer, const LayerStyle& style, std::int64_t step,
                 std::uint8_t* pixels) {
  const Grid coarse = coarse_grid(layer.grid, step);
  std::fill_n(pixels, 4 * coarse.size(), std::uint8_t{0});
  if (layer.is_labels()) {
    paint_labels(*layer.labels, style, step, pixels);
  } else if (layer.is_composite()) {
    paint_composite(layer, style, step, pixels);
  } else {
    paint_values(layer, style, step, pixels);
  }
}

std::vector<std::uint8_t> layer_pixels(const MapLayer& layer, const LayerStyle& style) {
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(layer.grid.size()) * 4);
  paint_layer(layer, style, 1, pixels.data());
  return pixels;
}

}  // namespace lithoscope

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

void paint_values(const MapLayer& layer, const LayerStyle& style, std::uint8_t* pixels) {
  const ValueRange range = value_range(layer, style);
  const auto& colours = colour_table(style.colour_map);
  const double scale = static_cast<double>(colours.size()) / (range.high - range.low);
  const double last = static_cast<double>(colours.size() - 1);
  parallel_pieces(static_cast<std::int64_t>(layer.values.size()), kPiece, nullptr,
                  [&](std::int64_t first, std::int64_t end) {
                    for (std::int64_t i = first; i < end; ++i) {
                      const float value = layer.values[static_cast<std::size_t>(i)];
                      if (!std::isfinite(value)) continue;
                      const double at = std::clamp((value - range.low) * scale, 0.0, last);
                      put(pixels + 4 * i, colours[static_cast<std::size_t>(at)], 255);
                    }
                  });
}

void paint_labels(const LabelMap& map, const LayerStyle& style, std::uint8_t* pixels) {
  parallel_pieces(static_cast<std::int64_t>(map.labels.size()), kPiece, nullptr,
                  [&](std::int64_t first, std::int64_t end) {
                    for (std::int64_t i = first; i < end; ++i) {
                      const int label = map.labels[static_cast<std::size_t>(i)];
                      if (label == 0) continue;
                      const bool full = style.emphasised < 0 || style.emphasised == label - 1;
                      put(pixels + 4 * i, map.classes[static_cast<std::size_t>(label - 1)].colour,
                          full ? 255 : kFaded);
                    }
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

MapLayerPtr make_label_layer(QString title, std::shared_ptr<const LabelMap> labels) {
  auto layer = std::make_shared<MapLayer>();
  layer->title = std::move(title);
  layer->grid = labels->grid;
  layer->labels = std::move(labels);
  return layer;
}

ValueRange value_range(const MapLayer& layer, const LayerStyle& style) {
  if (layer.quantiles.empty()) return {};
  ValueRange range{layer.quantiles.at(style.low_percent), layer.quantiles.at(style.high_percent)};
  if (!(range.high > range.low)) {
    // A flat map is drawn in the middle of the colours.
    const double half = std::max(std::abs(range.low) * 1e-6, 1e-12);
    range = {range.low - half, range.low + half};
  }
  return range;
}

std::vector<std::uint8_t> layer_pixels(const MapLayer& layer, const LayerStyle& style) {
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(layer.grid.size()) * 4, 0);
  if (layer.is_labels()) {
    paint_labels(*layer.labels, style, pixels.data());
  } else {
    paint_values(layer, style, pixels.data());
  }
  return pixels;
}

}  // namespace lithoscope

// What a map view draws: one number, three of them, or one class at every point of a grid.
#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/image/grid.h"
#include "core/image/label_map.h"
#include "core/palette/colour_maps.h"
#include "widgets/map/quantiles.h"
#include "widgets/map/stretch.h"

namespace lithoscope {

// One number at every point; NaN = no data.
struct MapBand {
  QString title;
  std::vector<float> values;
  Quantiles quantiles;  // of the finite values
};

// A layer that has been read: `values`, three bands for red, green and blue with their mean as
// `values`, or `labels`. Never changed once made.
struct MapLayer {
  QString title;     // "670.8 nm", "Fusion"
  QString quantity;  // what the numbers are: "counts", "reflectance"
  Grid grid;
  std::vector<float> values;
  Quantiles quantiles;         // of the finite values
  std::vector<MapBand> bands;  // red, green, blue; else empty
  std::shared_ptr<const LabelMap> labels;

  bool is_labels() const { return labels != nullptr; }
  bool is_composite() const { return !bands.empty(); }
};
using MapLayerPtr = std::shared_ptr<const MapLayer>;

MapLayerPtr make_value_layer(QString title, QString quantity, const Grid& grid,
                             std::vector<float> values);
MapLayerPtr make_composite_layer(QString title, QString quantity, const Grid& grid,
                                 std::vector<MapBand> bands);
MapLayerPtr make_label_layer(QString title, std::shared_ptr<const LabelMap> labels);

// How it is drawn.
struct LayerStyle {
  ColourMap colour_map = ColourMap::kViridis;
  // The percentiles of the values that get the first and the last colour.
  double low_percent = 1;
  double high_percent = 99;
  Stretch stretch = Stretch::kLinear;
  double gamma = 1;  // kLeastGamma ... kMostGamma
  double opacity = 1;
  bool smooth = false;  // interpolate between pixels; never for labels
  int emphasised = -1;  // index of the only class drawn in full, -1 = all

  bool operator==(const LayerStyle&) const = default;
};

// The limits that a style's percentiles stand for in this layer's own numbers.
struct ValueRange {
  double low = 0;
  double high = 1;
};
ValueRange value_range(const MapLayer& layer, const LayerStyle& style);
ValueRange value_range(const Quantiles& quantiles, const LayerStyle& style);
StretchCurve stretch_of(const Quantiles& quantiles, const LayerStyle& style);

// One pixel for each step × step of a grid's.
Grid coarse_grid(const Grid& grid, std::int64_t step);
// One of each step × step points of the layer into `pixels`: 4 bytes for each pixel of its
// coarse_grid().
void paint_layer(const MapLayer& layer, const LayerStyle& style, std::int64_t step,
                 std::uint8_t* pixels);
// The layer as red, green, blue, alpha, row after row from the top; no data is transparent.
std::vector<std::uint8_t> layer_pixels(const MapLayer& layer, const LayerStyle& style);

}  // namespace lithoscope

// Maps as plain rasters of a wanted size. Not for use outside of widgets/figure.
#pragma once

#include <QColor>
#include <QImage>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/palette/colour_maps.h"

namespace lithoscope {

QColor to_qcolor(Colour colour);

// Whether the hatch number `index` (0 = none, then twelve kinds of lines and dots) has ink at a
// pixel, with lines `period_px` apart.
bool hatch_ink(std::size_t index, int x, int y, int period_px);
// The ink for hatches on `colour`: darker on light colours, lighter on dark ones.
QRgb hatch_colour(Colour colour);

// `width` × `height` pixels of the classes' colours; `empty` where no label is.
QImage label_raster(const LabelMap& map, int width, int height, QRgb empty, bool hatched,
                    int period_px);

// Values through a colour map, from place 0 to 1; `empty` where no value is valid.
QImage value_raster(const FeatureMap& map, std::size_t column, int width, int height,
                    const std::function<double(double)>& place, ColourMap colours, QRgb empty);

}  // namespace lithoscope

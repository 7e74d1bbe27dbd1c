// Maps as plain rasters of a wanted size. Not for use outside of widgets/figure.
#pragma once

#include <QImage>

#include "core/palette/colour_maps.h"
#include "widgets/figure/figure_content.h"
#include "widgets/map/stretch.h"

namespace lithoscope {

// `width` × `height` pixels of the classes' colours; `empty` where no label is. Where the picture
// is smaller than the map, a pixel shows the most frequent class of the points that it covers.
QImage label_raster(const LabelMap& map, int width, int height, QRgb empty);

// Values through a colour map, from place 0 to 1; `empty` where no value is valid. Where the
// picture is smaller than the map, a pixel shows the mean of the valid points that it covers.
QImage value_raster(const ValueMap& map, int width, int height, const StretchCurve& curve,
                    ColourMap colours, QRgb empty);

}  // namespace lithoscope

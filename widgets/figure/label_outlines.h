// The areas of a label map as shapes instead of pixels. Not for use outside of widgets/figure.
#pragma once

#include <QPainterPath>
#include <QRectF>
#include <vector>

#include "core/image/label_map.h"

namespace lithoscope {

// The outline of each class, in the order of the classes: corners of pixels as (column, row), outer
// edges clockwise, holes the other way round. Pixels that touch at a corner only are areas of their
// own. Every pixel's centre is inside of its class's outline and of no other.
std::vector<QPainterPath> class_outlines(const LabelMap& map);

// Hatches number `kind` (0 = none, then twelve ways, then the same wider) over the pixels of one
// class, in the coordinates of `area`, which the map fills: lines to be stroked, spots to be
// filled, rings to be stroked.
struct Hatches {
  QPainterPath lines, spots, rings;
};
Hatches hatches_of(const LabelMap& map, std::size_t class_index, std::size_t kind,
                   const QRectF& area, double spacing);

// The same kind all over a plain rectangle: the swatch of a legend.
Hatches hatches_in(std::size_t kind, const QRectF& area, double spacing);

}  // namespace lithoscope

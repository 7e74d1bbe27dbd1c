// Where the parts of a figure go. Not for use outside of widgets/figure.
#pragma once

#include <QRectF>

#include "core/image/grid.h"
#include "widgets/figure/figure_style.h"
#include "widgets/figure/nice_numbers.h"

namespace lithoscope {

// Coordinates along the left and the lower edge of the map.
struct MapAxes {
  Ticks x, y;    // in `unit`
  QString unit;  // "mm", "µm", "px"
  double um_per_unit = 1;
  double left_width = 0, below_height = 0;  // the room that they take
};
MapAxes axes_of(const Grid& grid, const FigureStyle& style, int count_x, int count_y);

// What stands around the map, measured.
struct Surroundings {
  double side_width = 0, side_height = 0;  // legend or colour bar right of the map
  double below_height = 0;                 // or below it, where the map is much wider than high
  bool side_below = false;
  double axes_left = 0, axes_below = 0;
};

struct FigureLayout {
  QRectF map, side;
  double title_baseline = 0, footer_top = 0;
  int width = 0, height = 0;
  bool fits = true;  // there is room for everything
};
FigureLayout lay_out(const Grid& grid, const FigureStyle& style, const FigureOptions& options,
                     const Surroundings& around);

void draw_title(const Canvas& canvas, const FigureOptions& options, const FigureLayout& layout);
void draw_scale_bar(const Canvas& canvas, const Grid& grid, const FigureLayout& layout,
                    const FigureOptions& options);
void draw_arrow(const Canvas& canvas, const FigureLayout& layout, const FigureOptions& options);
void draw_axes(const Canvas& canvas, const Grid& grid, const MapAxes& axes,
               const FigureLayout& layout);

}  // namespace lithoscope

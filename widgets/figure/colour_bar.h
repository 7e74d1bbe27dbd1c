// The colour bar of a map of values. Not for use outside of widgets/figure.
#pragma once

#include <QRectF>
#include <QString>

#include "widgets/figure/figure_content.h"
#include "widgets/figure/figure_style.h"
#include "widgets/figure/nice_numbers.h"

namespace lithoscope {

// The values between which the colours run.
struct FigureRange {
  double lower = 0, upper = 1;
  bool beyond_lower = false, beyond_upper = false;  // there are values outside
  bool any_empty = false;                           // there are points without a value
};
FigureRange figure_range(const ValueMap& map, const FigureOptions& options);

// Where a value lies between the first colour (0) and the last (1).
StretchCurve figure_curve(const ValueMap& map, const FigureRange& range,
                          const FigureOptions& options);

struct ColourBar {
  FigureRange range;
  Ticks ticks;
  QString title;
  double width = 0, height = 0, bar_width = 0, label_width = 0;
};
ColourBar colour_bar_of(const ValueMap& map, const FigureStyle& style, const FigureOptions& options,
                        double most_width);

// `area` begins at the bar's left upper corner; its height is what the bar may take.
void draw_colour_bar(const Canvas& canvas, const ColourBar& bar, const StretchCurve& curve,
                     const QRectF& area, ColourMap colours);

}  // namespace lithoscope

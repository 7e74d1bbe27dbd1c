// The legend of a figure: classes or keys, one a row. Not for use outside of widgets/figure.
#pragma once

#include <QRectF>
#include <QString>
#include <cstdint>
#include <vector>

#include "core/palette/colour.h"
#include "widgets/figure/figure_content.h"
#include "widgets/figure/figure_style.h"

namespace lithoscope {

struct LegendEntry {
  QString name, share;
  Colour colour;
  std::size_t hatch = 0;
  bool is_empty = false;
};

struct FigureLegend {
  std::vector<LegendEntry> entries;
  double name_width = 0, share_width = 0, row_height = 0, swatch = 0, space = 0;

  double width() const;
  double height() const { return static_cast<double>(entries.size()) * row_height; }
  // Rows of entries beside each other in `room`, and their number.
  int columns_in(double room, double gap) const;
};

// What a label map holds of each class: points, and tenths of a percent of the labelled area.
struct ClassShares {
  std::vector<std::int64_t> counts, tenths;
};
ClassShares class_shares(const LabelMap& map);

// The classes that the map holds, with their share of the labelled area, and the unlabelled ones.
// Names are cut where the legend would be wider than `most_width`.
FigureLegend legend_of(const LabelMap& map, const ClassShares& shares, const FigureStyle& style,
                       const FigureOptions& options, double most_width);
FigureLegend legend_of(const PictureMap& map, const FigureStyle& style, double most_width);

// Entries that do not fit are counted in a last line.
void draw_legend(const Canvas& canvas, const FigureLegend& legend, const QRectF& area, bool below);
void draw_swatch(const Canvas& canvas, const LegendEntry& entry, const QRectF& box);

// The distance of the lines of a hatch.
double hatch_spacing(const FigureStyle& style);
void draw_hatches(const Canvas& canvas, const struct Hatches& hatches, Colour colour);

QColor to_qcolor(Colour colour);

}  // namespace lithoscope

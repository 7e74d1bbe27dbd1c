#include "widgets/figure/figure_legend.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "widgets/figure/label_outlines.h"

namespace lithoscope {
namespace {

// The ink for hatches on `colour`: darker on light colours, lighter on dark ones.
QColor hatch_colour(Colour colour) {
  const double light = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
  const int towards = light > 110 ? 0 : 255;
  const auto mix = [towards](int v) { return (v * 45 + towards * 55) / 100; };
  return QColor(mix(colour.red), mix(colour.green), mix(colour.blue));
}

QString share_text(std::int64_t tenths) {
  const QString number = tenths == 0 ? QStringLiteral("< 0.1")
                                     : QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
  return number + QChar(0x00a0) + QLatin1Char('%');
}

FigureLegend made_legend(std::vector<LegendEntry> entries, const FigureStyle& style,
                         double most_width) {
  FigureLegend legend;
  legend.entries = std::move(entries);
  const QFontMetricsF metrics(style.font);
  legend.swatch = std::round(1.15 * style.em);
  legend.space = 0.6 * style.em;
  legend.row_height = 1.75 * style.em;
  for (const LegendEntry& entry : legend.entries) {
    legend.share_width = std::max(legend.share_width, metrics.horizontalAdvance(entry.share));
  }
  const double room =
      std::max(2 * style.em, most_width - legend.swatch - 2.6 * legend.space - legend.share_width);
  for (LegendEntry& entry : legend.entries) {
    entry.name = metrics.elidedText(entry.name.simplified(), Qt::ElideRight, room);
    legend.name_width = std::max(legend.name_width, metrics.horizontalAdvance(entry.name));
  }
  return legend;
}

}  // namespace

QColor to_qcolor(Colour colour) {
  return QColor(colour.red, colour.green, colour.blue);
}

double FigureLegend::width() const {
  return swatch + space + name_width + (share_width > 0 ? 1.6 * space + share_width : 0);
}

int FigureLegend::columns_in(double room, double gap) const {
  return std::max(1, static_cast<int>((room + gap) / (width() + gap)));
}

ClassShares class_shares(const LabelMap& map) {
  return {map.counts(), area_tenths(map)};
}

FigureLegend legend_of(const LabelMap& map, const ClassShares& shares, const FigureStyle& style,
                       const FigureOptions& options, double most_width) {
  const auto& [counts, tenths] = shares;
  std::vector<LegendEntry> entries;
  std::int64_t labelled = 0;
  for (std::size_t k = 0; k < counts.size(); ++k) {
    labelled += counts[k];
    if (counts[k] == 0) continue;
    entries.push_back({QString::fromStdString(map.classes[k].name),
                       options.shares ? share_text(tenths[k]) : QString(), map.classes[k].colour,
                       options.pattern ? k : 0, false});
  }
  if (labelled < map.grid.size()) {
    entries.push_back({figure_words("Unlabelled"), QString(), {}, 0, true});
  }
  return made_legend(std::move(entries), style, most_width);
}

FigureLegend legend_of(const PictureMap& map, const FigureStyle& style, double most_width) {
  std::vector<LegendEntry> entries;
  for (const PictureKey& key : map.keys) entries.push_back({key.text, QString(), key.colour, 0});
  return made_legend(std::move(entries), style, most_width);
}

double hatch_spacing(const FigureStyle& style) {
  return std::max(4.0, 0.55 * style.em);
}

void draw_hatches(const Canvas& canvas, const Hatches& hatches, Colour colour) {
  const QColor ink = hatch_colour(colour);
  canvas.painter.save();
  QPen pen(ink, std::max(0.6, hatch_spacing(canvas.style) / 8));
  pen.setCapStyle(Qt::FlatCap);
  canvas.painter.setPen(pen);
  canvas.painter.setBrush(Qt::NoBrush);
  if (!hatches.lines.isEmpty()) canvas.painter.drawPath(hatches.lines);
  if (!hatches.rings.isEmpty()) canvas.painter.drawPath(hatches.rings);
  if (!hatches.spots.isEmpty()) canvas.painter.fillPath(hatches.spots, ink);
  canvas.painter.restore();
}

void draw_swatch(const Canvas& canvas, const LegendEntry& entry, const QRectF& box) {
  const QRectF where(std::round(box.left()), std::round(box.top()), box.width(), box.height());
  canvas.painter.fillRect(where, entry.is_empty ? canvas.style.empty : to_qcolor(entry.colour));
  if (entry.hatch > 0) {
    draw_hatches(canvas, hatches_in(entry.hatch, where, hatch_spacing(canvas.style)), entry.colour);
  }
  canvas.frame(where);
}

void draw_legend(const Canvas& canvas, const FigureLegend& legend, const QRectF& area, bool below) {
  const FigureStyle& style = canvas.style;
  const QFontMetricsF metrics(style.font);
  const auto columns =
      static_cast<std::size_t>(below ? legend.columns_in(area.width(), style.gap) : 1);
  const auto fitting = static_cast<std::size_t>(
      std::max(1.0, std::floor((area.height() + 0.6 * style.em) / legend.row_height)));
  const std::size_t most = fitting * columns;
  const std::size_t total = legend.entries.size();
  const std::size_t shown = total <= most ? total : most - 1;
  const auto corner = [&](std::size_t i) {
    return QPointF(area.left() + static_cast<double>(i % columns) * (legend.width() + style.gap),
                   area.top() + static_cast<double>(i / columns) * legend.row_height);
  };
  for (std::size_t i = 0; i < shown; ++i) {
    const LegendEntry& entry = legend.entries[i];
    const QPointF at = corner(i);
    draw_swatch(canvas, entry, QRectF(at.x(), at.y(), legend.swatch, legend.swatch));
    const double baseline = at.y() + legend.swatch / 2 + metrics.capHeight() / 2;
    canvas.text(QPointF(at.x() + legend.swatch + legend.space, baseline), style.font,
                entry.is_empty ? style.quiet : style.ink, entry.name);
    const double share = metrics.horizontalAdvance(entry.share);
    canvas.text(QPointF(at.x() + legend.width() - share, baseline), style.font, style.quiet,
                entry.share);
  }
  if (shown < total) {
    const QPointF at = corner(shown);
    const QString text = metrics.elidedText(figure_words("and %1 more").arg(total - shown),
                                            Qt::ElideRight, legend.width());
    canvas.text(QPointF(at.x(), at.y() + legend.swatch / 2 + metrics.capHeight() / 2), style.font,
                style.quiet, text);
  }
}

}  // namespace lithoscope
